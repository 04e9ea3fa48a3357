"""One exception for each model that operations fail with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from intaglio.api.model import Content, Operation, Response, Type
from intaglio.python.design import Design
from intaglio.python.named_api import NamedApi
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.naming.reserved import SDK_ERRORS
from intaglio.python.operations.results import essence, is_json, success_responses
from intaglio.python.text import join_paragraphs
from intaglio.python.views.operation_views import ErrorsView, ErrorView

JSON = "application/json"
ERROR_ENDINGS = ("Error", "Exception", "Fault", "Problem")


@dataclass(frozen=True, slots=True)
class ErrorContent:
    """What a status of failure carries, and the name of the exception that is raised for it."""

    status: str
    media_type: str
    type: Type
    exception: str


def errors_view(design: Design) -> ErrorsView:
    """The exceptions of the API, sorted by name."""
    names = design.errors
    return ErrorsView(
        tuple(
            ErrorView(
                names[at],
                design.names.classes[at],
                join_paragraphs(design.declaration(at).description),
            )
            for at in sorted(names, key=names.__getitem__)
        )
    )


def name_error_classes(named: NamedApi) -> dict[str, str]:
    """The name of the exception of each model, by the model's pointer."""
    models = {at for each in named.api.operations for at in _error_models(named, each)}
    candidates = (
        NameCandidates(at, _exception_names(named.names.classes[at])) for at in models
    )
    return resolve_collisions(candidates, taken=SDK_ERRORS)


def error_contents(design: Design, operation: Operation) -> tuple[ErrorContent, ...]:
    """What the operation raises for the statuses whose bodies are models."""
    return tuple(
        ErrorContent(response.status, content.media_type, content.type, exception)
        for response in _error_responses(operation)
        for content in _described_contents(response)
        if content.type is not None
        if (exception := design.errors.get(_model_pointer(design, content)))
    )


def _error_models(named: NamedApi, operation: Operation) -> Iterator[str]:
    """The pointers of the models that an operation fails with."""
    for response in _error_responses(operation):
        for content in _described_contents(response):
            if at := _model_pointer(named, content):
                yield at


def _exception_names(model: str) -> tuple[str, ...]:
    if model.endswith(ERROR_ENDINGS):
        return model, f"{model}Response"
    return f"{model.removesuffix('ResponseBody')}Error", f"{model}Error"


def _error_responses(operation: Operation) -> tuple[Response, ...]:
    successes = success_responses(operation)
    return tuple(each for each in operation.responses if each not in successes)


def _described_contents(response: Response) -> tuple[Content, ...]:
    """The preferred JSON content and the preferred XML content of a response."""
    in_json = [content for content in response.contents if is_json(content)]
    in_xml = [content for content in response.contents if content.is_typed_xml]
    return (*sorted(in_json, key=_precedence)[:1], *sorted(in_xml, key=_precedence)[:1])


def _precedence(content: Content) -> tuple[bool, str]:
    return essence(content) != JSON, essence(content)


def _model_pointer(named: NamedApi, content: Content) -> str:
    """The pointer of the model that the content is, empty if it is none."""
    model = named.model(content.type) if content.type is not None else None
    return "" if model is None else model.at
