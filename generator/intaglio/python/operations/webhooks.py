"""What the API sends to its user: a parser for each webhook and callback."""

from __future__ import annotations

from intaglio.api.model import Anything, Webhook
from intaglio.python.types.annotations import Import, annotate
from intaglio.python.naming.collisions import NameCandidates, resolve_collisions
from intaglio.python.code import call, declared
from intaglio.python.design import Design
from intaglio.python.types.annotation_styles import result_style
from intaglio.python.modules.imports import group_imports
from intaglio.python.runtime_names import runtime_module
from intaglio.python.types.literals import literal
from intaglio.python.operations.bodies import preferred
from intaglio.python.text import Untrusted, join_paragraphs
from intaglio.python.views.operation_views import WebhooksView, WebhookView
from intaglio.python.naming.words import to_snake_case

WEBHOOK = Import(runtime_module("Webhook", 1), "Webhook")


def webhooks_view(design: Design) -> WebhooksView:
    made = [_webhook(design, webhook, name) for webhook, name in webhook_names(design)]
    imports = {WEBHOOK}.union(*(needed for _, needed in made))
    return WebhooksView(group_imports(imports), tuple(view for view, _ in made))


def describe_webhook(webhook: Webhook) -> Untrusted:
    """The description of a webhook or callback, or its name in the API."""
    return join_paragraphs(webhook.description) or Untrusted(f"`{webhook.name}`")


def webhook_names(design: Design) -> tuple[tuple[Webhook, str], ...]:
    """Each webhook and callback, and what it is called."""
    found = design.api.webhooks
    names = resolve_collisions(
        (NameCandidates(w.id, (to_snake_case(w.name),)) for w in found), taken=TAKEN
    )
    return tuple((webhook, names[webhook.id]) for webhook in found)


TAKEN = frozenset({"models", "webhook", "dt"})


def _webhook(
    design: Design, webhook: Webhook, name: str
) -> tuple[WebhookView, frozenset[Import]]:
    content = preferred(webhook.body.contents) if webhook.body is not None else None
    type_ = Anything() if content is None or content.type is None else content.type
    annotation = annotate(type_, result_style(design))
    imports = frozenset(_nearer(each) for each in annotation.imports)
    value = call("Webhook", literal(webhook.name), f"lambda: {annotation.text}")
    text = declared(name, f"Webhook[{annotation.text}]", value)
    whose = f"Callback of `{webhook.callback_of}`." if webhook.callback_of else ""
    return WebhookView(name, text, join_paragraphs(webhook.description, whose)), imports


def _nearer(each: Import) -> Import:
    if not each.module.startswith(".."):
        return each
    return Import(each.module[1:], each.name, each.alias, each.typing_only)
