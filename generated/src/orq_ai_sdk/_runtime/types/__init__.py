"""Types of arguments and results, and codecs between Python values and JSON.

In: a type, such as a printed model or `list[Pet]`. Out: a `RequestCodec` that validates and encodes its values, and a
`ResponseCodec` that decodes them. pydantic makes a core schema of the type; a strict copy of it is compiled for
requests, a tolerant one for responses. Read `codec.py` first.

- `codec.py`: `RequestCodec` and `ResponseCodec`
- `core_schema.py`: makes, stores and visits core schemas
- `request_schema.py`, `response_schema.py`: the strict and the tolerant copy
- `limits.py`, `ecma_patterns.py`: limits and patterns that pydantic-core does not support
- `compiled_schema.py`: compiles core schemas
- `validation_problems.py`, `variant_problems.py`, `error_messages.py`: pydantic's errors as problems of arguments
- `model.py`: the base classes of printed models; `model_dump.py`, `json_schema.py`: dumps and JSON schemas of models
- `tagged_union.py`, `formats.py`, `unset.py`, `file_input.py`, `xml_annotation.py`: kinds of types
- `bounds.py`: types with limits, named before pydantic is imported
- `build_lock.py`: the lock under which codecs are built
"""
