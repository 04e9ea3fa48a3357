"""Bytes of a file -> plain data: mappings, lists, strings, numbers, booleans and null.

- `parse.py` (read first): decodes the bytes, and parses the string as JSON or YAML.
- `json_text.py`: the JSON parser.
- `json_positions.py`: the offset of a value in a JSON text.
- `yaml_text.py`: the YAML 1.2 parser.
- `yaml_positions.py`: the offset of a value in a YAML text.
- `problems.py`: the problems of a text, with their lines.
"""
