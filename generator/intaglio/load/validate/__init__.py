"""What is wrong with a description: a `Document` in, problems out. Without
`--strict`, only `root_rules.py` stops a run.

- `validation.py` (read first): `validate_description` runs all checks, and returns warnings.
- `root_rules.py`: is this a description at all? The one check before loading goes on.
- `openapi_schemas.py`: the JSON Schemas that the OpenAPI Initiative publishes, with corrections.
- `schema_errors.py`: an error of a JSON Schema validator -> a problem in plain words.
- `operation_rules.py`: rules for tags, operations and parameters that no JSON Schema can express.
- `schema_rules.py`: rules for every schema that operations and components lead to.
- `default_checks.py`: is the default of a schema a value that it allows?
- `cursor.py`: a value of the user's data with its pointer; it follows references.
- `wording.py`: names of types and values in messages.
"""
