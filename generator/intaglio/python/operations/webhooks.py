"""What the API sends to its user: a parser for each webhook and callback."""

from __future__ import annotations

from intaglio.api.model import Anything, Webhook
from intaglio.python.design import Design
from intaglio.python.modules.imports import group_imports, one_package_up
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.naming.reserved import BUILTINS
from intaglio.python.naming.words import to_snake_case
from intaglio.python.operations.request_bodies import preferred_content
from intaglio.python.runtime_names import runtime_module
from intaglio.python.text import Untrusted, join_paragraphs
from intaglio.python.types.annotation_styles import result_style
from intaglio.python.types.annotations import Import, annotate
from intaglio.python.views.operation_views import WebhooksView, WebhookView

RESERVED_NAMES = BUILTINS | {"models", "webhook", "dt"}
"""Names that the module of parsers uses; a parser of that name would replace them."""


def webhooks_view(design: Design) -> WebhooksView:
    """The module of parsers."""
    pairs = [_webhook(design, webhook, name) for webhook, name in webhook_names(design)]
    own = Import(runtime_module("Webhook", 1), "Webhook")
    imports = {own}.union(*(imports for _, imports in pairs))
    return WebhooksView(group_imports(imports), tuple(view for view, _ in pairs))


def webhook_names(design: Design) -> tuple[tuple[Webhook, str], ...]:
    """Each webhook and callback with the name of its parser."""
    webhooks = design.api.webhooks
    candidates = (NameCandidates(w.id, (_parser_name(w),)) for w in webhooks)
    names = resolve_collisions(candidates, taken=RESERVED_NAMES)
    return tuple((webhook, names[webhook.id]) for webhook in webhooks)


def _parser_name(webhook: Webhook) -> str:
    name = to_snake_case(webhook.name)
    return f"{name}_" if name in RESERVED_NAMES else name


def describe_webhook(webhook: Webhook) -> Untrusted:
    """The description of a webhook or callback, or its name in the API."""
    return join_paragraphs(webhook.description) or Untrusted(f"`{webhook.name}`")


def _webhook(
    design: Design, webhook: Webhook, name: str
) -> tuple[WebhookView, frozenset[Import]]:
    contents = webhook.body.contents if webhook.body is not None else ()
    content = preferred_content(contents)
    type_ = Anything() if content is None or content.type is None else content.type
    annotation = annotate(type_, result_style(design))
    owner = f"Callback of `{webhook.callback_of}`." if webhook.callback_of else ""
    view = WebhookView(
        name,
        Untrusted(webhook.name),
        annotation.text,
        join_paragraphs(webhook.description, owner),
    )
    return view, frozenset(map(one_package_up, annotation.imports))
