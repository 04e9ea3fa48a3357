"""Models of the operation putThing."""

from typing import Annotated

from ..types import Model, Wire


class Thing(Model):
    copy_: Annotated[bool, Wire("copy")]
    schema_: Annotated[str, Wire("schema")]
    json_: Annotated[str | None, Wire("json")] = None
    model_config_: Annotated[str | None, Wire("model_config")] = None
    model_fields_: Annotated[int | None, Wire("model_fields")] = None
    model_name: str | None = None
    validate_: Annotated[bool | None, Wire("validate")] = None
    class_: Annotated[str | None, Wire("__class__")] = None
    init: Annotated[str | None, Wire("__init__")] = None
    id: Annotated[str | None, Wire("_id")] = None
    root: str | None = None
