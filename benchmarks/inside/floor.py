"""CPU seconds to read a list of a megabyte: an SDK's call beside the least that the same bytes can cost.

    floor.py URL ROUNDS

Prints JSON: seconds of each way by its name, and how many objects of each kind the SDK made.
"""

from __future__ import annotations

import gc
import importlib
import json
import sys
import time
import types
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from benchmarks.inside.repeat import http, replayed
from pydantic import BaseModel, Field, create_model
from pydantic_core import from_json

CALL, PLAIN, PARSED, LOADED, RECEIVED = (
    "the SDK's call",
    "plain models",
    "pydantic_core.from_json",
    "json.loads",
    "received alone",
)


class Plain:
    """Plain pydantic models with the fields of ours and nothing else: what is unknown is dropped."""

    def __init__(self) -> None:
        self.made: dict[type[BaseModel], Any] = {}

    def model(self, cls: type[BaseModel]) -> Any:
        """The plain twin of a model; no model of this list holds itself."""
        if cls not in self.made:
            fields: Any = {
                name: (self.of(each.annotation, each.metadata), self.field(each))
                for name, each in cls.model_fields.items()
            }
            self.made[cls] = create_model(cls.__name__, **fields)
        return self.made[cls]

    def field(self, field: Any) -> Any:
        """The name on the wire, and whether it has to be there."""
        names: Any = {"alias": field.validation_alias or None}
        return Field(**names) if field.is_required() else Field(default=None, **names)

    def of(self, type_: Any, metadata: Any = ()) -> Any:
        """The annotation with plain twins in the place of models."""
        tag = next((each.property for each in metadata if is_tag(each)), None)
        origin, arguments = get_origin(type_), get_args(type_)
        if origin is Annotated:
            return self.of(type_.__origin__, type_.__metadata__)
        if isinstance(type_, type) and issubclass(type_, BaseModel):
            return self.model(type_)
        if origin in (Union, types.UnionType):
            kept = [each for each in arguments if each.__name__ != "Unset"]
            union: Any = Union[tuple(self.of(each) for each in kept)]
            return Annotated[union, Field(discriminator=tag)] if tag else union
        if origin in (list, dict):
            return origin[tuple(self.of(each) for each in arguments)]
        return type_


def is_tag(metadata: Any) -> bool:
    """Whether this tells the variants of a union by a property."""
    return type(metadata).__name__ == "By"


def made(value: Any) -> Iterator[str]:
    """The kind of each object that is found from a value on, and of itself."""
    if isinstance(value, BaseModel):
        yield "models"
        inside = [*vars(value).values(), *(value.model_extra or {}).values()]
    elif isinstance(value, dict):
        yield "dicts"
        inside = list(value.values())
    elif isinstance(value, list):
        inside = value
    else:
        yield type(value).__name__
        return
    for each in inside:
        yield from made(each)


def undisturbed(decode: Callable[[bytes], Any], text: bytes) -> Any:
    """With the collector of cycles off, as ours has it."""
    gc.disable()
    try:
        return decode(text)
    finally:
        gc.enable()


def spent(run: Callable[[], Any]) -> float:
    """CPU seconds, freeing what was read included."""
    started = time.process_time()
    run()
    return time.process_time() - started


def ways(raw: Any, request: dict[str, Any], whole: Any) -> dict[str, Callable[[], Any]]:
    """What else can be done with the bytes; plain models where they can be made after ours."""

    def read(decode: Callable[[bytes], Any]) -> Callable[[], Any]:
        return lambda: undisturbed(decode, raw.request(**request).content)

    found = {PARSED: read(from_json), LOADED: read(json.loads), RECEIVED: read(len)}
    if "__open__" in vars(type(whole).__base__):
        plain = Plain().model(type(whole))
        decode = plain.__pydantic_validator__.validate_json
        assert Counter(made(decode(raw.request(**request).content)))["models"]
        found[PLAIN] = read(decode)
    return found


def main(url: str, rounds: str) -> None:
    """All of them take turns."""
    client = importlib.import_module("orq_ai_sdk").Orq(api_key="key", server_url=url)

    def call() -> Any:
        return client.datasets.list_datapoints(dataset_id="d")

    whole = call()
    with http().Client(timeout=600) as raw:
        request = replayed(url, raw.get(f"{url}/last").content)
        runs = {CALL: call, **ways(raw, request, whole)}
        counts = Counter(made(whole))
        del whole
        for run in runs.values():
            run()
        taken: dict[str, list[float]] = {name: [] for name in runs}
        for _ in range(int(rounds)):
            for name, run in runs.items():
                taken[name].append(spent(run))
    print(json.dumps({"seconds": taken, "made": counts}))


if __name__ == "__main__":
    main(*sys.argv[1:])
