"""The Jinja environment: where templates are found, and what they may use."""

from __future__ import annotations

from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

from intaglio.render import gates
from intaglio.render.gates import GATES, refuse_untrusted
from intaglio.render.template_cache import TemplateCache
from intaglio.render.template_folder import template_folder


def make_environment(users_folder: Path | None = None) -> Environment:
    """The environment of one run.

    Args:
        users_folder: a user's own templates; each replaces Intaglio's at the same path.
    """
    own = template_folder()
    folders = [own] if users_folder is None else [users_folder, own]
    made = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        undefined=StrictUndefined,
        finalize=refuse_untrusted,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=False,
        bytecode_cache=_bytecode_cache(own) if users_folder is None else None,
    )
    if users_folder is None:
        made.globals.clear()  # Jinja copies them for each file; our templates use none
        # Our templates read attributes only, never keys: 0.05 s of 4 for GitHub.
        made.getattr = getattr  # type: ignore[assignment]
    made.filters.clear()
    made.filters.update(GATES)
    return made


def _bytecode_cache(folder: Path) -> TemplateCache:
    # Compiled templates hold the gates that they use, by name.
    return TemplateCache(folder, depends_on=(Path(__file__), Path(gates.__file__)))
