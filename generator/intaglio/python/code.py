"""Calls and collections laid out as Black would, so that Black leaves them alone."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH = 88


@dataclass(frozen=True, slots=True)
class Group:
    """`opening`, items between commas, `closing`; `forced` puts every item on a line of its own."""

    opening: str
    items: tuple[Item, ...]
    closing: str
    forced: bool = False
    single: bool = False

    @property
    def flat(self) -> str:
        comma = "," if self.single and len(self.items) == 1 else ""
        return f"{self.opening}{', '.join(map(flat, self.items))}{comma}{self.closing}"

    @property
    def is_forced(self) -> bool:
        """Whether a magic trailing comma, here or inside, keeps this from one line."""
        return self.forced or any(
            isinstance(i, Group) and i.is_forced for i in self.items
        )


Item = str | Group


def call(name: str, *items: Item, forced: bool = False) -> Group:
    return Group(f"{name}(", items, ")", forced and bool(items))


def tuple_(*items: Item, forced: bool = False) -> Group:
    # The comma of a tuple of one is no magic one: it has to be there.
    return Group("(", items, ")", forced and len(items) > 1, single=True)


def mapping(*items: Item) -> Group:
    return Group("{", items, "}")


def assigned(name: str, item: Item) -> Item:
    """`name=item`, as a keyword argument, or `name: item` where the name ends in a colon."""
    mark = f"{name} " if name.endswith(":") else f"{name}="
    if isinstance(item, str):
        return mark + item
    return Group(
        mark + item.opening, item.items, item.closing, item.forced, item.single
    )


def flat(item: Item) -> str:
    return item if isinstance(item, str) else item.flat


def lay(item: Item, indent: int, prefix: str = "", suffix: str = "") -> str:
    """The item's text; its first line stands after `prefix`, at `indent` columns."""
    return "\n".join(_lines(item, indent, prefix, suffix))


def declared(name: str, annotation: str, item: Group) -> str:
    """`name: annotation = item`; in parentheses where the name, its type and no more fit.

    To a mere name Black gives none where they leave a line too long all the same.
    """
    start = f"{name}: {annotation} =" if annotation else f"{name} ="
    if len(f"{start} {item.opening}") <= WIDTH or len(f"{start} (") > WIDTH:
        return lay(item, 0, f"{start} ")
    wrapped = f"{start} (\n    {lay(item, 4)}\n)"
    if not annotation and any(len(line) > WIDTH for line in wrapped.split("\n")):
        return lay(item, 0, f"{start} ")
    return wrapped


def _lines(item: Item, indent: int, prefix: str, suffix: str) -> list[str]:
    if isinstance(item, str):
        return [prefix + item + suffix]
    forced = item.is_forced
    if not forced:
        line = prefix + item.flat + suffix
        if indent + len(line) <= WIDTH or indent + len(prefix + item.opening) > WIDTH:
            return [line]
    inner, margin = indent + 4, " " * (indent + 4)
    opening, closing = prefix + item.opening, " " * indent + item.closing + suffix
    if not forced and len(item.items) > 1 and not item.single:
        body = ", ".join(map(flat, item.items))
        if inner + len(body) <= WIDTH and not item.opening.endswith("{"):
            return [opening, margin + body, closing]
    exploded = (_lines(each, inner, "", ",") for each in item.items)
    return [opening, *(margin + "\n".join(lines) for lines in exploded), closing]
