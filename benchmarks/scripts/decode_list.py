"""Measures CPU seconds to decode a list of 1 MB, with an SDK and in simpler ways.

    decode_list.py URL ROUNDS

Prints JSON: the seconds of each way by its name, and the number of objects of each kind in the SDK's result.
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

from benchmarks.scripts.repeat_calls import copy_request, import_http_client
from pydantic import BaseModel, Field, create_model
from pydantic_core import from_json

SDK_CALL, PLAIN, PARSED, LOADED, DOWNLOADED = (
    "the SDK's call",
    "plain models",
    "pydantic_core.from_json",
    "json.loads",
    "download only",
)


class PlainModels:
    """Converts the models of an SDK to pydantic models with the same fields and no other behaviour."""

    def __init__(self) -> None:
        self.converted: dict[type[BaseModel], Any] = {}

    def convert_model(self, cls: type[BaseModel]) -> Any:
        """The plain model of a model; the models of the list are not recursive."""
        if cls not in self.converted:
            fields: Any = {
                name: (
                    self.convert_annotation(each.annotation, each.metadata),
                    self.convert_field(each),
                )
                for name, each in cls.model_fields.items()
            }
            self.converted[cls] = create_model(cls.__name__, **fields)
        return self.converted[cls]

    def convert_field(self, field: Any) -> Any:
        """The pydantic field with the same wire name, required or not."""
        names: Any = {"alias": field.validation_alias or None}
        return Field(**names) if field.is_required() else Field(default=None, **names)

    def convert_annotation(self, type_: Any, metadata: Any = ()) -> Any:
        """The annotation with plain models in place of the SDK's."""
        tag = next((each.property for each in metadata if is_discriminator(each)), None)
        origin, arguments = get_origin(type_), get_args(type_)
        if origin is Annotated:
            return self.convert_annotation(type_.__origin__, type_.__metadata__)
        if isinstance(type_, type) and issubclass(type_, BaseModel):
            return self.convert_model(type_)
        if origin in (Union, types.UnionType):
            kept = [each for each in arguments if each.__name__ != "Unset"]
            union: Any = Union[tuple(self.convert_annotation(each) for each in kept)]
            return Annotated[union, Field(discriminator=tag)] if tag else union
        if origin in (list, dict):
            return origin[tuple(self.convert_annotation(each) for each in arguments)]
        return type_


def is_discriminator(metadata: Any) -> bool:
    """True if this metadata names the discriminator of a union."""
    return type(metadata).__name__ == "By"


def list_kinds(value: Any) -> Iterator[str]:
    """Yields the kind of a value and of each value inside it."""
    if isinstance(value, BaseModel):
        yield "models"
        values = [*vars(value).values(), *(value.model_extra or {}).values()]
    elif isinstance(value, dict):
        yield "dicts"
        values = list(value.values())
    elif isinstance(value, list):
        values = value
    else:
        yield type(value).__name__
        return
    for each in values:
        yield from list_kinds(each)


def decode_without_gc(decode: Callable[[bytes], Any], text: bytes) -> Any:
    """Decodes while the garbage collector is off."""
    gc.disable()
    try:
        return decode(text)
    finally:
        gc.enable()


def measure_seconds(run: Callable[[], Any]) -> float:
    """CPU seconds of a run, freeing its result included."""
    started = time.process_time()
    run()
    return time.process_time() - started


def list_ways(
    raw: Any, request: dict[str, Any], result: Any
) -> dict[str, Callable[[], Any]]:
    """Way -> callable that decodes the response; plain models only for an SDK of Intaglio."""

    def make_run(decode: Callable[[bytes], Any]) -> Callable[[], Any]:
        return lambda: decode_without_gc(decode, raw.request(**request).content)

    found = {
        PARSED: make_run(from_json),
        LOADED: make_run(json.loads),
        DOWNLOADED: make_run(len),
    }
    if "__open__" in vars(type(result).__base__):
        plain = PlainModels().convert_model(type(result))
        decode = plain.__pydantic_validator__.validate_json
        assert Counter(list_kinds(decode(raw.request(**request).content)))["models"]
        found[PLAIN] = make_run(decode)
    return found


def main(url: str, rounds: str) -> None:
    """Measures all ways in alternation."""
    client = importlib.import_module("orq_ai_sdk").Orq(api_key="key", server_url=url)

    def call() -> Any:
        return client.datasets.list_datapoints(dataset_id="d")

    result = call()
    with import_http_client().Client(timeout=600) as raw:
        request = copy_request(url, raw.get(f"{url}/last").content)
        runs = {SDK_CALL: call, **list_ways(raw, request, result)}
        counts = Counter(list_kinds(result))
        del result
        for run in runs.values():
            run()
        seconds: dict[str, list[float]] = {name: [] for name in runs}
        for _ in range(int(rounds)):
            for name, run in runs.items():
                seconds[name].append(measure_seconds(run))
    print(json.dumps({"seconds": seconds, "counts": counts}))


if __name__ == "__main__":
    main(*sys.argv[1:])
