"""Pages to files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from intaglio.render.environment import environment
from intaglio.render.formatting import formatted
from intaglio.python.pages import Page

Files = Mapping[str, str]


def print_pages(pages: Iterable[Page], own: Path | None = None) -> dict[str, str]:
    """The text of every page, by its path."""
    templates = environment(own)
    return {
        page.path: formatted(
            page.path,
            templates.get_template(page.template).render(view=page.view),
            vouched=own is None,
        )
        for page in pages
    }
