"""The description in no language: a `Document` of `load` in, an `Api` of frozen values out.

Nothing here knows Python as a target, and nothing below this room reads OpenAPI keywords.

- `model/` (read first): the values: `Api`, `Operation`, `Model`, `Type`.
- `build/`: the objects of the specification to these values; `build_api` is the way in.
- `passes/`: Api to Api; `normalize` lists the passes in their order.

Extensions (`x-` keys) are rows of `intaglio.extensions`, kinds of scalars rows of `intaglio.kinds`.
"""
