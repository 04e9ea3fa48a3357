"""The little of Markdown that a page of documentation is checked by."""

import re
from collections.abc import Iterator

Row = tuple[str, ...]


def code_blocks(page: str, language: str = "python") -> list[str]:
    """The fenced blocks of a language, without their fences."""
    return re.findall(rf"^```{language}[^\n]*\n(.*?)^```$", page, re.M | re.S)


def headings(page: str) -> list[str]:
    """The headings in order, without their marks and outside of code."""
    prose = re.sub(r"^```.*?^```$", "", page, flags=re.M | re.S)
    return [plain(title) for title in re.findall(r"^#+ +(.*)$", prose, re.M)]


def section(page: str, title: str) -> str:
    """What stands below the one heading of this title, up to the next heading."""
    parts = re.split(r"^#+ +(.*)$", page, flags=re.M)
    found = dict(zip(map(plain, parts[1::2]), parts[2::2], strict=True))
    return found[title].strip()


def table(text: str) -> list[Row]:
    """The rows of the one table in a text, the head first, as plain text."""
    return [row for row in _rows(text) if set("".join(row)) - set("-: ")]


def _rows(text: str) -> Iterator[Row]:
    for line in text.splitlines():
        if line.startswith("|"):
            cells = re.split(r"(?<!\\)\|", line.strip())[1:-1]
            yield tuple(plain(cell) for cell in cells)


def plain(text: str) -> str:
    """Markdown as it is read: no links, emphasis, code marks, escapes or shortcodes."""
    text = re.sub(r"\[([^\[\]]*)\]\([^()]*\)", r"\1", text.strip())
    text = re.sub(r"^(\*\*|\*|`)(.*)\1$", r"\2", text)
    text = re.sub(r"\\(.)", r"\1", text)
    return text.replace(":heavy_check_mark:", "✔️").replace(":heavy_minus_sign:", "➖")
