"""Texts and numbers that tempt a reader to take them for something else."""

from __future__ import annotations

import re
from random import Random
from typing import Any, Protocol

FORMATS: dict[str, tuple[str, ...]] = {
    "date-time": (
        "2020-02-29T23:59:59Z",
        "2021-06-01T12:00:00.123456Z",
        "1999-12-31T00:00:00+05:30",
    ),
    "date": ("2020-02-29", "1970-01-01"),
    "time": ("12:30:00Z", "23:59:59.5+01:00"),
    "duration": ("P1D", "PT1H30M", "P1Y2M", "PT0.5S"),
    "uuid": ("8c1f1046-219d-4c0c-a7a5-2a1b2c3d4e5f",),
    "byte": ("aGVsbG8=", "", "/+8="),
    "base64": ("aGVsbG8=",),
    "base64url": ("aGVsbG8", "_-8"),
    "decimal": ("10.50", "0.1"),
    "uri": ("https://example.com/a?b=c#d", "urn:a:b"),
    "url": ("https://example.com", "http://example.com:80/"),
    "email": ("a@example.com",),
    "ipv4": ("127.0.0.1",),
    "ipv6": ("::1",),
    "hostname": ("example.com",),
    "http-date": ("Sun, 06 Nov 1994 08:49:37 GMT",),
}

TEXTS = (
    "a",
    "",
    "1",
    "1.0",
    "true",
    "null",
    "2020-01-01",
    "é\u2028😀",
    "2020-01-01T00:00:00Z",
    "12345678901234567890",
    "Abc",
    "ab-cd_ef.gh",
    "#a1b2c3",
    "/a/b",
)


class Part(Protocol):
    """A schema that is asked for its keywords."""

    def get(self, key: str) -> Any: ...


def text(random: Random, parts: tuple[Part, ...]) -> str:
    """A text of the format and length that the schemas ask for."""
    formats = [part.get("contentEncoding") or part.get("format") for part in parts]
    known = [each for each in formats if each in FORMATS]
    if known:
        return random.choice(FORMATS[known[0]])
    made = random.choice(_matching([part.get("pattern") for part in parts]))
    least = max((int(part.get("minLength") or 0) for part in parts), default=0)
    longest = [part.get("maxLength") for part in parts]
    made += "x" * (least - len(made))
    return made[: min((int(n) for n in longest if n is not None), default=None)]


def _matching(patterns: list[Any]) -> list[str]:
    """The texts that match every pattern; all of them where none does."""
    wanted = [each for each in patterns if isinstance(each, str)]
    found = [text for text in TEXTS if all(_matches(each, text) for each in wanted)]
    return found or list(TEXTS)


def _matches(pattern: str, text: str) -> bool:
    try:
        return re.search(pattern, text) is not None
    except re.error:  # a dialect of regular expressions that is not Python's
        return False


def number(random: Random, parts: tuple[Part, ...], kind: str) -> int | float:
    """A number within the bounds; `kind` is `integer` or `number`."""
    low, high = _range(parts)
    step = next((p.get("multipleOf") for p in parts if p.get("multipleOf")), None)
    if step is not None:
        first = -(-low // step)
        made = (first + random.randint(0, 3)) * step
        return int(made) if kind == "integer" else made
    whole = random.randint(_ceil(low), max(_ceil(low), int(high)))
    if kind == "integer" or random.random() < 0.4 and low <= whole <= high:
        return whole
    return round(random.uniform(low, high), 6) if high - low > 1e-3 else low


def _ceil(value: float) -> int:
    return int(-(-value // 1))


def _range(parts: tuple[Part, ...]) -> tuple[float, float]:
    """The tightest bounds, those that are exclusive moved inwards."""
    lows = [b for part in parts if (b := _bound(part, "minimum", 1)) is not None]
    highs = [b for part in parts if (b := _bound(part, "maximum", -1)) is not None]
    low = max(lows, default=None)
    high = min(highs, default=None)
    if low is None:
        low = -5 if high is None else min(-5, high - 10)
    return low, max(low, low + 100 if high is None else high)


def _bound(part: Part, name: str, inwards: int) -> float | None:
    """`exclusiveMinimum` is a flag beside `minimum` in 3.0 and a number of its own in 3.1."""
    exclusive = part.get(f"exclusive{name.capitalize()}")
    plain = part.get(name)
    if isinstance(exclusive, (int, float)) and not isinstance(exclusive, bool):
        moved: float = exclusive + inwards * (
            1 if exclusive == int(exclusive) else 1e-3
        )
        return moved
    if plain is None:
        return None
    return float(plain + inwards) if exclusive is True else plain
