"""Words of the description -> Python names; each thing gets one name, and keeps it when others are added.

Read first: `names.py`, all names of an SDK. Then:

    class_names.py     classes, and their pages in the documentation
    method_names.py    namespaces and methods
    argument_names.py  fields, arguments of methods and of the client
    collisions.py      which of several things gets the name that they all could have
    reserved.py        names that printed code uses itself
    words.py           words as identifiers: to_snake_case, to_pascal_case
    proposal.py        names of package and client for a description without a config
"""
