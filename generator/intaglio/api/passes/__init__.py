"""Api to Api, one named pass at a time; `normalize.py` lists them in their order (read it first).

- `expand_base_schemas.py`: references to a base schema mean all schemas that extend it.
- `share_inline_schemas.py`: equal inline schemas of one owner become one.
- `discriminators.py`: unions get the discriminators that they imply.
- `one_way_properties.py`: `readOnly` and `writeOnly` properties.
- `merge_patch_nulls.py`: null in JSON merge patches.
- `xml_bodies.py`: bodies in XML.
"""
