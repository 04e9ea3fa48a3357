"""Printed files -> text: the templates, the gates that text passes, and the layout of Python.

A printed file names a template and holds its view (`python/views/`). Read first: `render_files.py`. Then:

    environment.py      the Jinja environment
    gates.py            how text of the description gets into Python, Markdown and TOML
    docstring_escaping.py  strings in docstrings; examples.py: values in examples of the documentation
    users_templates.py  mistakes in a user's own templates, with file and line
    line_breaking/      Black's style, mostly without Black
    shipped_runtime.py  the modules of the runtime that an SDK needs
    template_cache.py   compiled templates; template_folder.py: where the templates are
"""
