"""One exception for each schema that the API answers errors with."""

from __future__ import annotations

from intaglio.api.model import Content, Model, Operation, Response
from intaglio.python.claims import Claim, settle
from intaglio.python.design import Design
from intaglio.python.reserved import SDK_ERRORS
from intaglio.python.result import Failure, essence, is_json, successes
from intaglio.python.text import paragraphs
from intaglio.python.views import ErrorsView, ErrorView

JSON = "application/json"
ENDINGS = ("Error", "Exception", "Fault", "Problem")


def errors_view(design: Design) -> ErrorsView:
    classes = design.errors
    return ErrorsView(
        tuple(
            ErrorView(
                classes[at],
                design.names.classes[at],
                paragraphs(design.declaration(at).description),
            )
            for at in sorted(classes, key=classes.__getitem__)
        )
    )


def error_classes(design: Design) -> dict[str, str]:
    """The name of the exception of each model, by the model's pointer."""
    found = {
        model.at
        for operation in design.api.operations
        for response in failures(operation)
        if (model := error_model(design, response)) is not None
    }
    names = {at: design.names.classes[at] for at in found}
    claims = (Claim(at, _spellings(name)) for at, name in names.items())
    return settle(claims, taken=SDK_ERRORS)


def _spellings(name: str) -> tuple[str, ...]:
    if name.endswith(ENDINGS):
        return name, f"{name}Response"
    return f"{name.removesuffix('ResponseBody')}Error", f"{name}Error"


def failures(operation: Operation) -> tuple[Response, ...]:
    """The responses that mean failure."""
    fine = successes(operation)
    return tuple(response for response in operation.responses if response not in fine)


def error_content(response: Response) -> Content | None:
    """What describes the body of an error, in plain JSON where it is described several times."""
    found = (content for content in response.contents if is_json(content))
    return min(
        found, key=lambda each: (essence(each) != JSON, essence(each)), default=None
    )


def error_model(design: Design, response: Response) -> Model | None:
    content = error_content(response)
    if content is None or content.type is None:
        return None
    return design.model(content.type)


def failed(design: Design, operation: Operation) -> tuple[Failure, ...]:
    """What the operation raises for the statuses whose bodies are described."""
    found = ((r, error_content(r), error_model(design, r)) for r in failures(operation))
    return tuple(
        Failure(
            response.status, content.media_type, content.type, design.errors[model.at]
        )
        for response, content, model in found
        if model is not None and content is not None and content.type is not None
    )
