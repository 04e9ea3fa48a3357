"""Models of the operation sendRows."""

from __future__ import annotations

from ..types import Model


class SendRowsResponseItem(Model):
    ok: bool
