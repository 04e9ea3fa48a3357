"""What the printed package says of an operation in words: read when it is printed, and by nobody before."""

from __future__ import annotations

from dataclasses import dataclass

from intaglio.api.prose import Prose
from intaglio.python.text import Raw, paragraphs


@dataclass(frozen=True, slots=True)
class Told:
    """`request` is what is said of an operation of which nobody says anything: `GET /pets/{id}`."""

    prose: Prose
    request: str

    @property
    def summary(self) -> Raw:
        """The operation in a line."""
        return paragraphs(self.prose.summary) or Raw(f"`{self.request}`")

    @property
    def description(self) -> Raw:
        return paragraphs(self.prose.description) or self.summary

    def documentation(self, *notes: str) -> Raw:
        """A docstring: summary, description, and `notes` that others make."""
        summary, description = self.prose.summary.strip(), self.prose.description
        if description.strip().startswith(summary):
            summary = ""
        return paragraphs(summary or description or self.request, description, *notes)
