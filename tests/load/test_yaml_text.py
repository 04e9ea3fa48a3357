"""YAML becomes data with the types of YAML 1.2; text that is no data is refused with its line."""

from __future__ import annotations

import pytest
import yaml

from intaglio.errors import IntaglioError, Problem
from intaglio.load.syntax import yaml_text
from intaglio.load.syntax.yaml_text import parse_yaml


def parse(text: str) -> object:
    return parse_yaml(text, "a.yaml")


def refuse(text: str) -> Problem:
    """Returns the one problem of a text that is refused."""
    with pytest.raises(IntaglioError) as caught:
        parse(text)
    (only,) = caught.value.problems
    return only


def summary(problem: Problem) -> tuple[str, int, str]:
    assert problem.place is not None
    return problem.what, problem.place.line, problem.hint


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on", "on"),
        ("no", "no"),
        ("yes", "yes"),
        ("off", "off"),
        ("2020-01-01", "2020-01-01"),
        ("2020-01-01T10:00:00Z", "2020-01-01T10:00:00Z"),
        ("12:30:00", "12:30:00"),
        ("1_000", "1_000"),
        ("0o17", 15),
        ("0x1F", 31),
        ("0777", 777),
        ("-12", -12),
        ("+3", 3),
        ("1e3", 1000.0),
        ("1.", 1.0),
        (".5", 0.5),
        ("1.2.3", "1.2.3"),
        ("0b11", "0b11"),
        ("~", None),
        ("Null", None),
        ("nULL", "nULL"),
        ("true", True),
        ("FALSE", False),
        ("tRUE", "tRUE"),
        ("-", [None]),
        ("'12'", "12"),
        ('"true"', "true"),
        ("|\n 12", "12"),
        ("!!str 12", "12"),
        ("!!int '12'", 12),
        ("! 12", "12"),
        ("-.inf", float("-inf")),
        ("=", "="),
    ],
)
def test_a_scalar_has_the_type_of_the_core_schema(text: str, value: object) -> None:
    """Plain scalars have the types of YAML 1.2; quotes and tags override that."""
    assert repr(value) == repr(parse(text))


def test_keys_are_spelled_as_in_the_source() -> None:
    """A key is the string in the source, whatever its type would be as a value."""
    text = "200: a\n1.0: b\non: c\nnull: d\n0x1F: e\n'q': f\n"
    assert {"200": "a", "1.0": "b", "on": "c", "null": "d", "0x1F": "e", "q": "f"} == (
        parse(text)
    )


def test_duplicate_keys_name_both_lines() -> None:
    """All duplicate keys of a file are reported, each with the line of the first."""
    with pytest.raises(IntaglioError) as caught:
        parse("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n")
    hint = "remove or rename one of the two"
    assert [summary(each) for each in caught.value.problems] == [
        ("duplicate key 'c'", 4, f"line 3 has it too; {hint}"),
        ("duplicate key 'a'", 5, f"line 1 has it too; {hint}"),
    ]


def test_keys_of_different_spelling_are_no_duplicates() -> None:
    """`1` and `1.0` are two keys, because keys are strings."""
    assert {"1": "a", "1.0": "b"} == parse("1: a\n1.0: b\n")


def test_a_merge_key_adds_missing_keys() -> None:
    """`<<` adds the keys of other mappings; the first wins, and own keys win over all."""
    text = (
        "x: &x {p: 1, q: 2}\ny: &y {q: 3, r: 4}\nz:\n  p: 5\n  <<: [*x, *y]\n  r: 6\n"
    )
    data = parse(text)
    assert isinstance(data, dict)
    assert {"p": 5, "q": 2, "r": 6} == data["z"]


def test_a_quoted_merge_key_is_a_key() -> None:
    """Only a plain `<<` merges, and it merges only mappings."""
    assert {"<<": {"a": 1}} == parse("'<<': {a: 1}")
    assert {"<<": "a"} == parse("<<: a")


def test_an_alias_shares_the_value_of_its_anchor() -> None:
    """The value of an anchor stands in all places, scalars and keys included."""
    data = parse("a: &a [1]\nb: *a\nc: &k key\n*k : v\n")
    assert {"a": [1], "b": [1], "c": "key", "key": "v"} == data


def test_a_cyclic_alias_is_refused() -> None:
    """A value cannot contain itself."""
    expected = (
        "the alias '*a' stands inside the value that it names",
        2,
        "write a recursive schema with '$ref'",
    )
    assert expected == summary(refuse("a: &a\n  b: *a\n"))


def test_an_unknown_alias_is_refused() -> None:
    """An alias needs an anchor before it."""
    assert ("unknown alias '*a'", 1, "") == summary(refuse("a: *a\n"))


def test_an_explosion_of_aliases_is_refused() -> None:
    """Nine levels of nine aliases are a few lines and a billion values."""
    lines = ["a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")
    what, line, _ = summary(refuse("\n".join(lines)))
    assert ("aliases unfold to more than 10,000,000 values", 8) == (what, line)


def test_a_second_document_is_refused() -> None:
    """A file has one document."""
    expected = (
        "a second YAML document in one file",
        2,
        "a description is one document; put the other into a file of its own",
    )
    assert expected == summary(refuse("a: 1\n---\nb: 1\n"))


def test_deep_nesting_is_refused() -> None:
    """More than 400 levels are refused, because later code recurses."""
    assert "nested more than 400 levels" == refuse("[" * 401 + "]" * 401).what


def test_nesting_of_400_levels_is_parsed() -> None:
    """Four hundred levels are parsed."""
    assert isinstance(parse("[" * 400 + "]" * 400), list)


@pytest.mark.parametrize(
    ("text", "what", "line"),
    [
        ("a: b: c", "mapping values are not allowed in this context, column 5", 1),
        ("a:\n\t- b", "found character that cannot start any token, column 1", 2),
        ("{a: 1", "did not find expected ',' or '}', column 6", 1),
        (
            "a: 1\nb: \x01",
            "a character that YAML does not allow, in or after this line",
            2,
        ),
    ],
)
def test_invalid_yaml_is_refused(text: str, what: str, line: int) -> None:
    """The message has the words of the parser, with line and column."""
    assert (f"not valid YAML: {what}", line) == summary(refuse(text))[:2]


def test_a_tab_gets_its_own_hint() -> None:
    """The hint names the tab, which cannot be seen."""
    assert "YAML is indented with spaces, not with tabs" == refuse("a:\n\t- b").hint


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("a: !include b.yaml", "unknown YAML tag '!include'"),
        ("a: !include {b: c}", "unknown YAML tag '!include'"),
        ("? [a]\n: b", "a key that is no string"),
        ("a: " + "1" * 5000, "a number of 5000 digits"),
    ],
)
def test_values_that_json_cannot_hold_are_refused(text: str, what: str) -> None:
    """Tags of programs, keys that are collections, and numbers of thousands of digits are refused."""
    assert what == refuse(text).what


def test_the_pure_loader_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML without libyaml gives the same data."""
    text = "200: &a [on, 0o17, {b: ~}]\nc: *a\nd: {<<: {e: 1}}\n"
    fast = parse(text)
    monkeypatch.setattr(yaml_text, "LOADER", yaml.Loader)
    assert fast == parse(text)
    assert fast == {
        "200": ["on", 15, {"b": None}],
        "c": ["on", 15, {"b": None}],
        "d": {"e": 1},
    }
