"""What is wrong with a text, before it is known which file of the user it came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding; `line` counts from 1, and is 0 where the text has no line to show."""

    what: str
    line: int = 0
    hint: str = ""


class Faulty(Exception):
    """The text holds no data, for these reasons."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("; ".join(fault.what for fault in faults))
        self.faults = faults


def duplicate(key: str, first: int, second: int) -> Fault:
    """A key that one mapping has on two lines."""
    return Fault(
        f"duplicate key {key!r}",
        second,
        f"line {first} has it too; remove or rename one of the two",
    )
