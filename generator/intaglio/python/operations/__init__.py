"""Operations -> methods: what a method takes, what it calls and what it returns.

Comes in: the NamedApi (signatures, request objects, errors) or the Design (views). Goes out: views of namespaces, errors and webhooks. Read first: `namespaces.py`, a
class of methods. Then:

    methods.py             the two methods of an operation
    signature.py           their arguments
    request_bodies.py      how a body is taken: as fields or as one argument
    request_objects.py     one argument in place of too many
    results.py             what is returned
    error_classes.py       what is raised
    operation_constant.py  the declaration that both methods call
    lazy_types.py          types in that declaration
    webhooks.py            parsers of what the API sends
"""
