"""The objects of an OpenAPI description to the values of `api.model`; `build_api` is the way in.

Read `schema_object.py` first. A module is named after the object of the specification that it reads.
Every `build_` function raises an IntaglioError if a reference leads nowhere. What is not modelled is
reported in the context and raises nothing.

- `openapi_object.py`: `build_api`: a document to its Api.
- `path_item_object.py`: which operations there are, the names for their schemas; servers.
- `operation_object.py`: one operation.
- `operation_overrides.py`: what the root and tags set for operations.
- `parameter_object.py`, `media_type_object.py`, `response_object.py`: parts of an operation.
- `sequential_media_type.py`, `event_schema.py`: streams, and server-sent events in them.
- `webhook_objects.py`: webhooks and callbacks.
- `security_objects.py`: security schemes and requirements.
- `schema_object.py`: one schema to its type: `build_type`.
- `merged_schema.py`: a schema with its `allOf` members: `MergedSchema`.
- `scalar_schema.py`, `enum_schema.py`, `union_schema.py`, `xml_object.py`: kinds of schemas.
- `unsupported_keywords.py`: reports what no type can express.
- `extension_values.py`: extensions whose value needs more than the parser of its row.
- `retry_extension.py`: when a call is repeated.
- `name_parts.py`: the names of schemas before they are spelled.
- `json_node.py`: a JSON value with its pointer: `Node`.
- `context.py`: what building collects: `BuildContext`.
"""
