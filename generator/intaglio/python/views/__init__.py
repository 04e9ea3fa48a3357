"""What each template prints, already decided: frozen values with structure, one module per group of templates.

A user's own template gets the same views. `extensions` are the `x-` keys of what a view is about.
"""
