"""XML is decoded and encoded by types: it does not say itself what is a number, a list or an object."""

import datetime as dt
from typing import Annotated, Any, Literal

import pytest
from pydantic import create_model

from intaglio.runtime.types.codec import RequestCodec, ResponseCodec
from intaglio.runtime.errors import RequestValidationError
from intaglio.runtime.public_types import Model, OpenModel, OptionalNullable, Unset, Xml
from intaglio.runtime.xml.xml_codec import XmlCodec


class Pen(Model):
    ink: str
    nib: int | None = None


class Brush(Model):
    hair: str | None = None


class Ship(Model):
    kind: Literal["ship"]
    parts: list[str] | None = None


class Boat(Model):
    kind: Literal["boat"]
    parts: dict[str, str] | None = None


def owner(type_: Any, xml: Xml = Xml()) -> type[Model]:
    """A model with one field `v` of this type."""
    return create_model("Owner", __base__=Model, v=(Annotated[type_, xml], ...))


def decode(model: Any, document: str) -> Any:
    data = XmlCodec(model).from_bytes(document.encode(), "application/xml")
    return ResponseCodec(model).from_data(data)


def encode(model: Any, value: Any) -> str:
    data = RequestCodec(model).to_data(value)
    return XmlCodec(model).to_bytes(data).decode().partition("\n")[2]


@pytest.mark.parametrize(
    ("type_", "inside", "value"),
    [
        (int, "<v> 7 </v>", 7),
        (float, "<v>7</v>", 7),
        (float, "<v>-.5e1</v>", -5.0),
        (bool, "<v>1</v>", True),
        (str, "<v> a </v>", " a "),
        (str, "<v>7</v>", "7"),
        (str, "<v><![CDATA[<a>]]></v>", "<a>"),
        (int | str, "<v>7</v>", 7),
        (int | str, "<v>007</v>", "007"),
        (bool | str, "<v>1</v>", "1"),
        (bool | str, "<v>true</v>", True),
        (int | None, "<v/>", None),
        (Literal[1, 2], "<v>2</v>", 2),
        (Literal[1, 2], "<v>3</v>", 3),
        (Literal["a"], "<v>b</v>", "b"),
        (dt.date, "<v>\n 2026-01-02\n</v>", dt.date(2026, 1, 2)),
        (list[int], "<v>1</v>", [1]),
        (list[int], "<v>1</v><w/><v>2</v>", [1, 2]),
        (list[int], "", []),
        (list[int], "<v><int>1</int><int>2</int></v>", [1, 2]),
        (list[Pen], "<v><ink>a</ink></v>", [Pen(ink="a")]),
        (list[Pen], "<v><Pen><ink>a</ink></Pen></v>", [Pen(ink="a")]),
        (list[Pen], "<v/>", []),
        (list[list[int]], "<v><v>1</v><v>2</v></v><v><v>3</v></v>", [[1, 2], [3]]),
        (list[str] | str, "<v>a</v>", "a"),
        (list[str] | str, "<v>a</v><v>b</v>", ["a", "b"]),
        (list[int] | None, "<v xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='1'/>", None),
        (dict[str, int], "<v><a>1</a><b>2</b></v>", {"a": 1, "b": 2}),
        (dict[str, list[int]], "<v><a>1</a><a>2</a><b>3</b></v>", {"a": [1, 2], "b": [3]}),
        (Any, "<v>1</v>", "1"),
        (Any, "<v>1</v><v>2</v>", ["1", "2"]),
        (Any, "<v a='1'>x<b/></v>", {"@a": "1", "b": "", "#text": "x"}),
        (Pen | Brush, "<v><hair>soft</hair></v>", Brush(hair="soft")),
        (Pen | str, "<v>a</v>", "a"),
        (Ship | Boat, "<v><kind>boat</kind><parts><oar>1</oar></parts></v>", Boat(kind="boat", parts={"oar": "1"})),
    ],
    ids=str,
)  # fmt: skip
def test_decoding(type_: Any, inside: str, value: Any) -> None:
    """The type says what the text, the repetition and the children of an element are."""
    found = decode(owner(type_), f"<Owner>{inside}</Owner>").v
    assert value == found
    assert type(value) is type(found)


@pytest.mark.parametrize(
    ("type_", "xml", "value", "inside"),
    [
        (list[int], Xml(wrapped=True), [], "<v />"),
        (list[int], Xml(), [], ""),
        (list[int], Xml("w", wrapped=True, item=Xml("i")), [1], "<w><i>1</i></w>"),
        (list[list[int]], Xml(), [[1], []], "<v><v>1</v></v><v />"),
        (list[int | None], Xml(), [1, None], None),
        (dict[str, Any], Xml(), {"@a": "1", "b": ["1", "2"]}, '<v a="1"><b>1</b><b>2</b></v>'),
        (str, Xml(namespace="urn:a"), "x", '<v xmlns="urn:a">x</v>'),
        (float, Xml(), 1e22, "<v>1e+22</v>"),
        (str, Xml(), "<&>\r", "<v>&lt;&amp;&gt;&#13;</v>"),
    ],
    ids=str,
)  # fmt: skip
def test_encoding(type_: Any, xml: Xml, value: Any, inside: str | None) -> None:
    """A value is encoded as its field says, and decoded as the same value."""
    model = owner(type_, xml)
    document = encode(model, model(v=value))
    assert value == decode(model, document).v
    if inside is not None:
        expected = f"<Owner>{inside}</Owner>" if inside else "<Owner />"
        assert expected == document


def test_prefixes_with_two_namespaces() -> None:
    """A prefix for two namespaces is declared at the element that has the second."""
    inner = create_model(
        "Inner", __base__=Model, w=(Annotated[str, Xml(namespace="urn:b", prefix="p")], ...)
    )  # fmt: skip
    model = owner(inner, Xml(namespace="urn:a", prefix="p"))
    document = encode(model, model(v=inner(w="x")))
    assert (
        '<Owner xmlns:p="urn:a"><p:v><p:w xmlns:p="urn:b">x</p:w></p:v></Owner>'
        == document
    )


def test_further_fields_are_typed() -> None:
    """Further fields of a model have their declared type."""

    class Counts(OpenModel):
        __pydantic_extra__: dict[str, int]

    decoded = decode(Counts, "<Counts><a>1</a></Counts>")
    assert {"a": 1} == decoded.model_extra
    assert "<Counts><a>1</a></Counts>" == encode(Counts, decoded)


def test_unset_fields_are_not_encoded() -> None:
    """A field that is `UNSET` has no element."""
    model = create_model(
        "Owner", __base__=Model, v=(OptionalNullable[list[int]], Unset.UNSET)
    )
    assert "<Owner />" == encode(model, model())


@pytest.mark.parametrize("name", ["a b", "", "1a", "x:y", "a>b", "@", "@a b"])
def test_keys_that_are_no_names(name: str) -> None:
    """A key that is no name in XML is refused."""
    model = owner(dict[str, int])
    with pytest.raises(RequestValidationError, match="not a name in XML"):
        encode(model, model(v={name: 1}))
