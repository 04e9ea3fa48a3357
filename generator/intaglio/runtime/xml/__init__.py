"""Bodies in XML (OpenAPI 3.1, 4.8.26).

- `xml_codec.py`: documents to plain data and back; read it first
- `xml_shapes.py`: how the parts of a type stand in a document
- `xml_decoder.py`, `xml_encoder.py`, `xml_scalars.py`: documents to data, data to documents, text to scalars
- `xml_parser.py`: bytes to elements
"""
