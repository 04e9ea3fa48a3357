"""Design -> views of the documentation: the README, a page per namespace, a page per model.

Read first: `namespace_pages.py`. Then:

    example.py      the program that shows a call
    tables.py       rows of parameters and fields
    model_pages.py  pages of models
    readme.py       the README
"""
