"""Document to Api: every operation, and every schema that has a name or is referred to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from intaglio.api.build import extension
from intaglio.api.build.context import Ledger
from intaglio.api.model import Alias, Api, Declaration, Ref, Tag
from intaglio.api.build.json_node import Node, loop
from intaglio.api.build.operation_object import Found, collect, find, titles
from intaglio.api.build.operation_overrides import placing, shared_parameters
from intaglio.api.build.schema_object import declare
from intaglio.api.build.security_objects import requirements, schemes
from intaglio.api.build.server_object import servers
from intaglio.api.build.name_parts import title
from intaglio.api.build.webhook_objects import webhooks
from intaglio.errors import IntaglioError, Problem
from intaglio.load.document import Document


def build_api(document: Document, excluded: frozenset[str] = frozenset()) -> Api:
    """The whole description, but for the operations whose ids are `excluded`.

    Raises:
        IntaglioError: with every problem that was found, not just the first.
    """
    ledger, root = Ledger(), Node(document.root, "#", document)
    every = find(root)
    found = tuple(one for one in every if not is_excluded(one, excluded))
    known = schemes(ledger, root)
    ids = frozenset(scheme.id for scheme in known)
    shared = shared_parameters(ledger, root)
    placed = placing(ledger, root, shared)
    called = titles(every)
    read = (collect(ledger, one, ids, called[one.node.at]) for one in found)
    operations = tuple(placed(operation) for operation in read if operation is not None)
    incoming = webhooks(ledger, root, found)
    _declare_all(ledger, root)
    if ledger.problems:
        raise IntaglioError(*dict.fromkeys(ledger.problems))
    info = root / "info"
    return Api(
        title=info.text("title"),
        version=info.text("version"),
        description=info.text("description"),
        servers=servers(root / "servers"),
        schemes=known,
        security=requirements(ledger, root / "security", ids) or (),
        tags=tuple(_tag(tag) for tag in (root / "tags").each()),
        operations=operations,
        webhooks=incoming,
        declarations=ledger.declarations,
        fallbacks=tuple(ledger.fallbacks.values()),
        timeout_ms=extension.timeout_ms(root),
        retries=extension.retries(root),
        extensions=extension.kept(root),
        info_extensions=extension.kept(info),
        exclusions=tuple(ledger.exclusions.values()),
        parameters=shared,
    )


def is_excluded(found: Found, excluded: frozenset[str]) -> bool:
    """Whether the user's config, or the description itself, keeps an operation out of the SDK."""
    return (
        found.id in excluded
        or extension.ignored(found.node)
        or extension.ignored(found.item)
    )


def all_operations(document: Document) -> tuple[Found, ...]:
    """Every operation of the description, those that the SDK will not have among them."""
    return find(Node(document.root, "#", document))


def _declare_all(ledger: Ledger, root: Node) -> None:
    """Enters what has a name of its own, and all that anything refers to."""
    for _, schema in (root / "components" / "schemas").items():
        if extension.ignored(schema):
            ledger.exclude(schema.at, "schema")
        else:
            ledger.await_(schema)
    _drain(ledger)
    ledger.problems.extend(_loops(ledger.declarations))


def _drain(ledger: Ledger) -> None:
    while ledger.waiting:
        schema = ledger.waiting.popleft()
        try:
            declare(ledger, schema, title(schema.at))
        except IntaglioError as error:
            ledger.problems.extend(error.problems)


def _loops(declarations: Mapping[str, Declaration]) -> Iterator[Problem]:
    """Names that are only other names for each other, each loop once."""
    looped: set[str] = set()
    for at in declarations:
        trail = _trail(declarations, at)
        if trail[-1] == at and len(trail) > 1 and at not in looped:
            looped.update(trail)
            yield loop(f"{at}/$ref", trail)


def _trail(declarations: Mapping[str, Declaration], at: str) -> list[str]:
    """The declarations that one leads to by being nothing but another name."""
    trail = [at]
    while isinstance(alias := declarations[at], Alias) and isinstance(alias.type, Ref):
        at = alias.type.at
        trail.append(at)
        if at in trail[:-1]:
            break
    return trail


def _tag(node: Node) -> Tag:
    return Tag(
        node.text("name"),
        node.text("summary"),
        node.text("description"),
        node.text("parent") or None,
        extension.kept(node),
    )
