"""Parses the Markdown of documentation pages."""

import re
from collections.abc import Iterator

Row = tuple[str, ...]


def find_code_blocks(page: str, language: str = "python") -> list[str]:
    """Returns the fenced blocks of a language, without their fences."""
    return re.findall(rf"^```{language}[^\n]*\n(.*?)^```$", page, re.M | re.S)


def find_headings(page: str) -> list[str]:
    """Returns the headings in order, without their marks and outside of code."""
    prose = re.sub(r"^```.*?^```$", "", page, flags=re.M | re.S)
    return [strip_markup(title) for title in re.findall(r"^#+ +(.*)$", prose, re.M)]


def find_section(page: str, title: str) -> str:
    """Returns the content between the heading with this title and the next heading."""
    parts = re.split(r"^#+ +(.*)$", page, flags=re.M)
    contents = dict(zip(map(strip_markup, parts[1::2]), parts[2::2], strict=True))
    return contents[title].strip()


def parse_table(page: str) -> list[Row]:
    """Returns the rows of the only table of a page, the head first, without markup."""
    return [row for row in _parse_rows(page) if set("".join(row)) - set("-: ")]


def _parse_rows(page: str) -> Iterator[Row]:
    for line in page.splitlines():
        if line.startswith("|"):
            cells = re.split(r"(?<!\\)\|", line.strip())[1:-1]
            yield tuple(strip_markup(cell) for cell in cells)


def strip_markup(string: str) -> str:
    """Returns a string without links, emphasis, code marks, escapes and shortcodes."""
    string = re.sub(r"\[([^\[\]]*)\]\([^()]*\)", r"\1", string.strip())
    string = re.sub(r"^(\*\*|\*|`)(.*)\1$", r"\2", string)
    string = re.sub(r"\\(.)", r"\1", string)
    return string.replace(":heavy_check_mark:", "✔️").replace(
        ":heavy_minus_sign:", "➖"
    )
