"""Pages -> Files: each template is rendered with its view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import Environment

from intaglio.python.page import Page
from intaglio.render.environment import make_environment
from intaglio.render.line_breaking.black_style import format_file
from intaglio.render.users_templates import blame_template, check_users_templates

Files = Mapping[str, str]
"""Text of each file by its path, relative to the output folder."""


def render_pages(
    pages: Iterable[Page], users_folder: Path | None = None
) -> dict[str, str]:
    """The text of every page by its path.

    Args:
        pages: each names its template.
        users_folder: a user's own templates; each replaces Intaglio's at the same path.

    Raises:
        UsageError: if one of the user's templates is wrong; it names file and line.
    """
    environment = make_environment(users_folder)
    if users_folder is None:
        return {
            page.path: format_file(
                page.path, _render(environment, page), is_in_black_style=True
            )
            for page in pages
        }
    check_users_templates(environment, users_folder)
    return {
        page.path: _render_with_users(environment, page, users_folder) for page in pages
    }


def _render(environment: Environment, page: Page) -> str:
    return environment.get_template(page.template).render(view=page.view)


def _render_with_users(environment: Environment, page: Page, folder: Path) -> str:
    try:
        text = _render(environment, page)
        return format_file(page.path, text, is_in_black_style=False)
    except Exception as error:
        raise blame_template(error, page, folder) or error from error
