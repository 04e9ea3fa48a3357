"""Types of arguments and results.

Models are pydantic models (`model.py`). A codec (`codec.py`) checks and writes requests and reads responses; it is
built from pydantic's core schema, rewritten strictly for requests and tolerantly for responses.

- `model.py`: the base classes of printed models
- `codec.py`: `RequestCodec` and `ResponseCodec`; read it first
- `core_schema.py`, `schema_cache.py`: pydantic's core schema of a type, and a walk over it
- `request_schema.py`, `response_schema.py`, `limits.py`, `ecma_patterns.py`, `model_dump.py`: rewrites of it
- `tagged_union.py`, `formats.py`, `unset.py`, `file_input.py`, `bounds.py`, `xml_annotation.py`: kinds of types
- `validation_problems.py`, `variant_problems.py`: pydantic's errors as problems of arguments
- `build_lock.py`: the lock under which codecs are built
"""
