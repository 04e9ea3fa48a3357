"""Bodies in XML (OpenAPI 3.1, 4.8.26).

In: documents and types. Out: the plain data that the codecs for JSON validate and decode, and back. XML does not
distinguish strings, numbers, lists and objects, so the shape of a type does.

- `xml_codec.py`: documents to plain data and back; read it first
- `xml_declarations.py`: declares request bodies and responses in XML
- `xml_shapes.py`: the shape of a type, made of its core schema
- `xml_decoder.py`, `xml_encoder.py`: documents to data, data to documents
- `xml_parser.py`, `xml_scalars.py`: bytes to elements, strings to numbers and booleans
"""
