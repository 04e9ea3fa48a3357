"""Declarations -> views of `models` and `params`.

Read first: `model_module.py`, a module of models. Then:

    class_view.py     a model as a class with fields
    enum_view.py      an enum with its values
    params_module.py  a module of the dicts that requests accept in place of models
"""
