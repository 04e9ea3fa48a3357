"""What each template prints: frozen values with structure, already decided.

A user's own template gets the same views. `extensions` are the `x-` keys of the node that a view is about.

    operation_views.py  namespaces, methods, the client, errors, webhooks
    model_views.py      classes, fields, enums, aliases
    params_views.py     dicts of requests
    docs_views.py       README, pages of namespaces and models, examples
    package_views.py    the package and what it exports
    imports_view.py     import statements
    extensions_view.py  the type of `extensions`
"""
