"""Api -> printed files: every decision about the printed Python package.

`build_design.py` decides names, modules and signatures once: the Design. `printed_files.py` lists the
files that follow from it, each with a view, which a template prints. Read these two first. Then:

    naming/           names of classes, fields, methods, arguments and modules
    types/            annotations, literals and defaults
    modules/          which class stands in which module; duplicates; imports
    operations/       signatures, methods, namespaces, errors, webhooks
    client/           the client class and its credentials
    models/           classes, enums and aliases; dicts of requests
    docs/             README, pages of namespaces and models
    views/            the values that templates print
    design.py         the Design; named_api.py: the part of it that signatures are built from
    exports.py        what the package, models and params export
    expressions.py    Python expressions with brackets, as values
    runtime_names.py  where printed code imports names of the runtime from
    fallbacks.py      what the description has and the SDK has not
    text.py           text of the description, untrusted
    printed_file.py   one file: its template and its view
"""
