"""Mistakes in a user's own templates, as the user's errors with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from jinja2 import (
    Environment,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    meta,
)

from intaglio.errors import Place, Problem, UsageError
from intaglio.python.printed_file import PrintedFile
from intaglio.render.gates import GATES, UngatedTextError
from intaglio.render.template_folder import template_folder


def check_users_templates(environment: Environment, folder: Path) -> None:
    """Checks that every template of the user is one that a run can use.

    Raises:
        UsageError: with all problems: the folder is missing, a template cannot be parsed, or it
            neither replaces one of Intaglio's nor is included by another one of the user's.
    """
    if not folder.is_dir():
        hint = "a folder whose files replace Intaglio's templates at the same paths"
        raise UsageError(
            Problem(f"there is no folder of templates '{folder}'", hint=hint)
        )
    problems: list[Problem] = []
    included: set[str] = set()
    paths = sorted(_template_paths(folder))
    for path in paths:
        try:
            text = (folder / path).read_text("utf-8")
            tree = environment.parse(text, path, str(folder / path))
            environment.compile(tree, path, str(folder / path))
            included.update(n for n in meta.find_referenced_templates(tree) if n)
        except TemplateSyntaxError as error:
            problems.append(_syntax_problem(error, folder / path))
        except UnicodeDecodeError:
            place = Place(str(folder / path), 1, "")
            problems.append(Problem("the template is not UTF-8", place=place))
    known = sorted(_template_paths(template_folder()))
    for path in paths:
        if path not in known and path not in included:
            problems.append(_unused_problem(folder / path, path, known))
    if problems:
        raise UsageError(*problems)


def blame_template(
    error: Exception, file: PrintedFile, folder: Path
) -> UsageError | None:
    """The user's mistake that an error while rendering comes from; `None` if it is Intaglio's own."""
    if type(error).__module__.startswith("black"):
        return UsageError(_python_problem(error, file, folder))
    line = _last_line_in(error, folder)
    if line is None:
        return None
    return UsageError(
        Problem(_describe(error), hint=_hint_for(error, folder), place=line)
    )


def _template_paths(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*"):
        is_template = file.suffix == ".jinja" or file.suffix != ".pyc"
        if file.is_file() and is_template and "__pycache__" not in file.parts:
            yield file.relative_to(folder).as_posix()


def _unused_problem(file: Path, path: str, known: list[str]) -> Problem:
    close = get_close_matches(path, known, 1, cutoff=0.4)
    same_name = [each for each in known if each.endswith(f"/{file.name}")]
    nearest = (same_name or close or [""])[0]
    hint = f"did you mean '{nearest}'?" if nearest else f"one of {', '.join(known)}"
    what = (
        f"the template '{path}' replaces none of Intaglio's, and no other includes it"
    )
    return Problem(what, hint=hint, place=Place(str(file), 1, ""))


def _syntax_problem(error: TemplateSyntaxError, file: Path) -> Problem:
    message = error.message or "not a template"
    place = _place(file, error.lineno)
    return Problem(_first_lower(message), hint=_gates_hint(message), place=place)


def _last_line_in(error: BaseException, folder: Path) -> Place | None:
    """The last line of the user's templates that an error passed."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return _place(Path(error.filename), error.lineno)
    place: Place | None = None
    trace = error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(folder):
            place = _place(file, trace.tb_lineno)
        trace = trace.tb_next
    return place


def _describe(error: Exception) -> str:
    match error:
        case TemplateNotFound():
            return f"there is no template '{error.name}' to include"
        case TemplateSyntaxError():
            return _first_lower(error.message or "not a template")
        case UndefinedError() | UngatedTextError():
            return _first_lower(str(error))
        case RecursionError():
            return "the template includes itself without an end"
        case _:
            return f"{type(error).__name__}: {error}"


def _hint_for(error: Exception, folder: Path) -> str:
    match error:
        case TemplateNotFound():
            known = [*_template_paths(template_folder()), *_template_paths(folder)]
            close = get_close_matches(str(error.name), known, 1)
            return f"did you mean '{close[0]}'?" if close else ""
        case UngatedTextError():
            return f"the gates are {', '.join(GATES)}"
        case TemplateSyntaxError():
            return _gates_hint(error.message or "")
        case UndefinedError():
            return "intaglio/python/views has what each template gets"
        case _:
            return ""


def _gates_hint(message: str) -> str:
    return f"the filters are {', '.join(GATES)}" if "No filter" in message else ""


def _python_problem(error: Exception, file: PrintedFile, folder: Path) -> Problem:
    """Black does not understand what the templates printed."""
    found = re.search(r"(\d+):\d+:?\s+(.*)", str(error))
    where = f", line {found[1]}: {found[2].strip()}" if found else ""
    own = folder / file.template
    place = Place(str(own), 1, "") if own.is_file() else None
    what = f"'{file.path}' is not valid Python{where}"
    return Problem(what, hint=f"the templates of '{folder}' printed it", place=place)


def _place(file: Path, line: int) -> Place:
    try:
        lines = file.read_text("utf-8", "replace").split("\n")
    except OSError:
        lines = []
    return Place(str(file), line, lines[line - 1] if line <= len(lines) else "")


def _first_lower(text: str) -> str:
    return text[:1].lower() + text[1:]
