"""One exception for each schema that the API answers errors with."""

from __future__ import annotations

from collections.abc import Iterator

from intaglio.api.model import Content, Operation, Response
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.design import Design
from intaglio.python.named_api import NamedApi
from intaglio.python.naming.reserved import SDK_ERRORS
from intaglio.python.operations.results import Failure, essence, is_json, successes
from intaglio.python.text import join_paragraphs
from intaglio.python.views.operation_views import ErrorsView, ErrorView

JSON = "application/json"
ENDINGS = ("Error", "Exception", "Fault", "Problem")


def errors_view(design: Design) -> ErrorsView:
    classes = design.errors
    return ErrorsView(
        tuple(
            ErrorView(
                classes[at],
                design.names.classes[at],
                join_paragraphs(design.declaration(at).description),
            )
            for at in sorted(classes, key=classes.__getitem__)
        )
    )


def error_classes(design: NamedApi) -> dict[str, str]:
    """The name of the exception of each model, by the model's pointer."""
    operations = design.api.operations
    found = {at for each in operations for at in error_models(design, each)}
    names = {at: design.names.classes[at] for at in found}
    claims = (NameCandidates(at, _spellings(name)) for at, name in names.items())
    return resolve_collisions(claims, taken=SDK_ERRORS)


def error_models(design: NamedApi, operation: Operation) -> Iterator[str]:
    """The models that an operation answers errors with, by their pointers."""
    for response in failures(operation):
        for content in error_contents(response):
            if at := _model_at(design, content):
                yield at


def _spellings(name: str) -> tuple[str, ...]:
    if name.endswith(ENDINGS):
        return name, f"{name}Response"
    return f"{name.removesuffix('ResponseBody')}Error", f"{name}Error"


def failures(operation: Operation) -> tuple[Response, ...]:
    """The responses that mean failure."""
    fine = successes(operation)
    return tuple(response for response in operation.responses if response not in fine)


def error_contents(response: Response) -> tuple[Content, ...]:
    """What describes the body of an error: in JSON, plain where there is a choice, and in XML."""
    in_json = [content for content in response.contents if is_json(content)]
    in_xml = [content for content in response.contents if content.is_typed_xml]
    return (*sorted(in_json, key=_rank)[:1], *sorted(in_xml, key=_rank)[:1])


def _rank(content: Content) -> tuple[bool, str]:
    return essence(content) != JSON, essence(content)


def _model_at(design: NamedApi, content: Content) -> str:
    model = design.model(content.type) if content.type is not None else None
    return "" if model is None else model.at


def failed(design: Design, operation: Operation) -> tuple[Failure, ...]:
    """What the operation raises for the statuses whose bodies are described."""
    return tuple(
        Failure(response.status, content.media_type, content.type, design.errors[at])
        for response in failures(operation)
        for content in error_contents(response)
        if content.type is not None
        if (at := _model_at(design, content)) in design.errors
    )
