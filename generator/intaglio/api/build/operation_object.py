"""Path items to operations (OpenAPI 3.1, 4.8.9 to 4.8.17)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from intaglio.api.build import extension
from intaglio.api.build.media_type_object import body, contents
from intaglio.api.build.header_object import headers
from intaglio.api.build.context import Ledger
from intaglio.api.model import (
    Kind,
    Link,
    Operation,
    Parameter,
    PathParameter,
    PathTemplate,
    Required,
    Response,
    Scalar,
    NameParts,
)
from intaglio.api.build.json_node import Node
from intaglio.api.build.parameter_object import parameter
from intaglio.api.build.security_objects import requirements
from intaglio.api.build.server_object import servers
from intaglio.api.build.name_parts import owned, shared, title
from intaglio.errors import IntaglioError
from intaglio.load.pointer import join_pointer

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@dataclass(frozen=True, slots=True)
class Found:
    """An operation before it is read: where it stands and what it will be called.

    `at` is where `paths` has it, which `node` need not stand at: path items can be references.
    """

    id: str
    method: str
    path: str
    at: str
    node: Node
    item: Node


def find(root: Node) -> tuple[Found, ...]:
    """Every operation of `paths`, with an id that no other has, in the description's order."""
    found = tuple(
        each for path, item in (root / "paths").items() for each in _of(path, item)
    )
    given = Counter(one.id for one in found)
    return tuple(
        replace(one, id=_id(one)) if given[one.id] > 1 or not one.id else one
        for one in found
    )


def _id(found: Found) -> str:
    """An id for an operation that shares its own with another, or has none."""
    return f"{found.id}_{found.method.lower()}_{found.path}".lstrip("_")


def _of(path: str, place: Node) -> Iterator[Found]:
    if path.startswith("x-"):
        return
    item = path_item(place)
    for method in METHODS:
        if (item / method).is_mapping:
            at = f"{place.at}/{method}"
            yield _found(method.upper(), path, at, item / method, item)
    for method, node in (item / "additionalOperations").items():
        at = join_pointer(place.at, "additionalOperations", method)
        yield _found(method, path, at, node, item)


def _found(method: str, path: str, at: str, node: Node, item: Node) -> Found:
    node = node.resolved()
    return Found(node.text("operationId"), method, path, at, node, item)


def path_item(place: Node) -> Node:
    """The path item, with what stands beside its `$ref` in place of what that leads to.

    OpenAPI 3.1 (4.8.9) leaves open which of the two holds.
    """
    target = place.resolved()
    if place.ref is None or len(place.value) == 1 or not target.is_mapping:
        return target
    beside = {k: each.standing() for k, each in place.items() if k != "$ref"}
    there = {k: each.standing() for k, each in target.items()}
    return replace(target, value=there | beside)


def titles(found: Iterable[Found]) -> dict[str, NameParts]:
    """What the schemas of each operation object are called after, by its pointer.

    An object that several paths refer to is called after the component or the file that it stands in,
    or the path that it stands at, so that one more path changes no name.
    """
    uses: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        uses[one.node.at].append(one)
    return {at: _title(at, users) for at, users in uses.items()}


def _title(at: str, users: list[Found]) -> NameParts:
    home = [user for user in users if user.at == at or len(users) == 1]
    if (component := shared(at, users[0].method)) is not None:
        return component
    if home:
        return NameParts(home[0].id, (home[0].id,))
    named = users[0].node.text("operationId")
    return NameParts(at, (named,)) if named else title(at)


def read(
    ledger: Ledger, found: Found, known: frozenset[str], owner: NameParts
) -> Operation:
    """The operation that stands there, whose schemas are called after `owner`.

    `known` are the security schemes that are declared.
    """
    node, parameters = found.node, _parameters(ledger, found, owner)
    return Operation(
        id=found.id,
        method=found.method,
        path=_bound(template(found.path), parameters),
        at=node.at,
        parameters=parameters,
        body=body(ledger, node / "requestBody", owner),
        responses=_responses(ledger, node / "responses", owner),
        summary=node.text("summary") or found.item.text("summary"),
        description=node.text("description") or found.item.text("description"),
        tags=tuple(
            tag.value for tag in (node / "tags").each() if isinstance(tag.value, str)
        ),
        deprecated=extension.is_deprecated(node) or bool(extension.replacement(node)),
        security=requirements(ledger, node / "security", known),
        servers=servers(node / "servers") or servers(found.item / "servers"),
        group=extension.group(node),
        name=extension.name(node),
        timeout_ms=extension.timeout_ms(node),
        retries=extension.retries(node),
        pagination=(node / "x-speakeasy-pagination").value,
        extensions=extension.kept(node),
        deprecation=node.text(extension.DEPRECATION),
        replacement=extension.replacement(node),
        max_arguments=extension.max_arguments(node),
    )


def template(path: str) -> PathTemplate:
    """`/pets/{id}` as its constants and parameters."""
    parts = re.split(r"\{([^{}]*)\}", path)
    named = (PathParameter(part) if odd % 2 else part for odd, part in enumerate(parts))
    return tuple(part for part in named if part != "")


OPERATORS = re.compile(r"^[.;?&+#/]?([^*]*)\*?$")
"""What RFC 6570 writes around a name in a template, and OpenAPI says with `style` and `explode`."""


def _name(part: PathParameter, declared: Iterable[str]) -> str:
    """The parameter that a template means, which may spell its style (RFC 6570, 2.4)."""
    plain = OPERATORS.match(part.wire)
    if part.wire in declared or plain is None or plain[1] not in declared:
        return part.wire
    return plain[1]


def _bound(path: PathTemplate, parameters: tuple[Parameter, ...]) -> PathTemplate:
    declared = {p.wire for p in parameters if p.location == "path"}
    return tuple(
        (
            PathParameter(_name(part, declared))
            if isinstance(part, PathParameter)
            else part
        )
        for part in path
    )


def _parameters(
    ledger: Ledger, found: Found, owner: NameParts
) -> tuple[Parameter, ...]:
    """Those of the operation over those of its path item (OpenAPI 3.1, 4.8.9.1)."""
    by_key: dict[tuple[str, str], tuple[Node, NameParts]] = {}
    for node in (
        *(found.item / "parameters").each(),
        *(found.node / "parameters").each(),
    ):
        target = node.resolved()
        key = target.text("name"), target.text("in")
        key = (key[0].lower(), key[1]) if key[1] == "header" else key
        by_key[key] = target, owned(node, target, owner)
    parameters = (parameter(ledger, node, title) for node, title in by_key.values())
    return (
        *_undeclared(ledger, found, set(by_key)),
        *(p for p in parameters if p is not None),
    )


def _undeclared(
    ledger: Ledger, found: Found, declared: set[tuple[str, str]]
) -> Iterator[Parameter]:
    """The parameters that stand in the path and that nobody describes: any text."""
    at, text = found.node.at, Scalar(Kind.STRING)
    for part in template(found.path):
        if not isinstance(part, PathParameter):
            continue
        if (
            _name(part, {name for name, in_ in declared if in_ == "path"}),
            "path",
        ) not in declared:
            ledger.fall_back(at, f"undeclared path parameter '{part.wire}'", "string")
            yield Parameter(part.wire, "path", text, Required(), at, "simple", False)


def _responses(ledger: Ledger, node: Node, owner: NameParts) -> tuple[Response, ...]:
    found = [
        (status, each)
        for status, each in node.items()
        if not status.startswith("x-")
        and not extension.excluded(ledger, each, "response")
    ]
    main = min((status for status, _ in found if status.startswith("2")), default="")
    return tuple(_response(ledger, status, each, owner, main) for status, each in found)


def _response(
    ledger: Ledger, status: str, node: Node, owner: NameParts, main: str
) -> Response:
    """A response; only that of the `main` status is called without its status."""
    target = node.resolved()
    suffix = ("response", "body") if status == main else (status, "response", "body")
    called = owned(node, target, replace(owner, words=(*owner.words, *suffix)))
    status = status if status == "default" else status.upper()
    return Response(
        status,
        contents(ledger, target / "content", called),
        target.at,
        target.text("description"),
        tuple(
            _link(name, link.resolved()) for name, link in (target / "links").items()
        ),
        headers(target / "headers"),
    )


def _link(name: str, node: Node) -> Link:
    """A link, told by the operation's id or by where it stands (OpenAPI 3.1, 4.8.20)."""
    return Link(
        name,
        node.text("operationId") or _referred(node),
        tuple((key, str(value.value)) for key, value in (node / "parameters").items()),
        node.text("description"),
    )


def _referred(node: Node) -> str:
    """Where an `operationRef` leads, spelled as `at` is; elsewhere, as it stands there."""
    reference = unquote(node.text("operationRef"))
    here = node.at.partition("#")[0]
    return f"{here}{reference}" if reference.startswith("#") else reference


def collect(
    ledger: Ledger, found: Found, known: frozenset[str], owner: NameParts
) -> Operation | None:
    """As `read`, with what stands in its way entered among the ledger's problems."""
    try:
        return read(ledger, found, known, owner)
    except IntaglioError as error:
        ledger.problems.extend(error.problems)
        return None
