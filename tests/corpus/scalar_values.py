"""Sample strings and numbers that are easily mistaken for another type."""

from __future__ import annotations

import re
from random import Random
from typing import Any, Protocol

STRINGS_BY_FORMAT: dict[str, tuple[str, ...]] = {
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

STRINGS = (
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


class Schema(Protocol):
    """A schema object."""

    def get(self, key: str) -> Any:
        """The value of a keyword; None if it is absent."""


def choose_string(random: Random, parts: tuple[Schema, ...]) -> str:
    """A string of the format, pattern and length that the schemas require."""
    formats = [part.get("contentEncoding") or part.get("format") for part in parts]
    known = [each for each in formats if each in STRINGS_BY_FORMAT]
    if known:
        return random.choice(STRINGS_BY_FORMAT[known[0]])
    chosen = random.choice(_find_matching([part.get("pattern") for part in parts]))
    least = max((int(part.get("minLength") or 0) for part in parts), default=0)
    longest = [part.get("maxLength") for part in parts]
    chosen += "x" * (least - len(chosen))
    return chosen[: min((int(n) for n in longest if n is not None), default=None)]


def _find_matching(patterns: list[Any]) -> list[str]:
    """The sample strings that match every pattern; all samples if none does."""
    wanted = [each for each in patterns if isinstance(each, str)]
    found = [each for each in STRINGS if all(_is_match(one, each) for one in wanted)]
    return found or list(STRINGS)


def _is_match(pattern: str, string: str) -> bool:
    try:
        return re.search(pattern, string) is not None
    except re.error:  # the pattern uses syntax that Python does not have
        return False


def choose_number(random: Random, parts: tuple[Schema, ...], kind: str) -> int | float:
    """A number within the bounds of the schemas; `kind` is `integer` or `number`."""
    low, high = _find_bounds(parts)
    step = next((p.get("multipleOf") for p in parts if p.get("multipleOf")), None)
    if step is not None:
        first = -(-low // step)
        chosen = (first + random.randint(0, 3)) * step
        return int(chosen) if kind == "integer" else chosen
    integer = random.randint(_round_up(low), max(_round_up(low), int(high)))
    if kind == "integer" or random.random() < 0.4 and low <= integer <= high:
        return integer
    return round(random.uniform(low, high), 6) if high - low > 1e-3 else low


def _round_up(value: float) -> int:
    return int(-(-value // 1))


def _find_bounds(parts: tuple[Schema, ...]) -> tuple[float, float]:
    """The least and the greatest value that all schemas allow."""
    lows = [b for part in parts if (b := _read_bound(part, "minimum", 1)) is not None]
    highs = [b for part in parts if (b := _read_bound(part, "maximum", -1)) is not None]
    low = max(lows, default=None)
    high = min(highs, default=None)
    if low is None:
        low = -5 if high is None else min(-5, high - 10)
    return low, max(low, low + 100 if high is None else high)


def _read_bound(part: Schema, name: str, inwards: int) -> float | None:
    """A bound as an inclusive one; None if it is absent.

    `exclusiveMinimum` is a boolean beside `minimum` in OpenAPI 3.0, and a number in 3.1. An exclusive
    bound is moved by `inwards`, which is 1 or -1.
    """
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
