"""Upgrading: Swagger 2.0 and OpenAPI 3.0 -> the dialect of 3.1, the only one that later rooms know.

- `swagger.py` (read first): the root of a Swagger 2.0 description. The root of 3.0 needs no change.
- `swagger_parameters.py`: parameters of Swagger 2.0 -> parameters and request bodies.
- `schema_dialect.py`: one schema of 2.0 or 3.0; called for each schema when it is read.
"""
