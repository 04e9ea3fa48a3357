"""Model Upload and what belongs to it."""

from __future__ import annotations

from ..types import FileInput, Model


class Upload(Model):
    prompt: str
    image: FileInput
