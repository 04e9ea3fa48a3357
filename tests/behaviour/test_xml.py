"""XML bodies and responses: values as they are in Python, documents as the description has them."""

import asyncio
import datetime as dt
from types import ModuleType
from typing import Any
from xml.etree.ElementTree import canonicalize

import pytest

from harness.exchange import Answer
from harness.sdk import Print, print_sdk
from harness.server import Recorder

DESCRIPTION = """
openapi: 3.2.0
info: {title: Books, version: "1"}
paths:
  /book:
    put:
      operationId: putBook
      requestBody:
        required: true
        content: {application/xml: {schema: {$ref: "#/components/schemas/Book"}}}
      responses:
        "200":
          description: the book
          content: {application/xml: {schema: {$ref: "#/components/schemas/Book"}}}
  /books:
    put:
      operationId: putBooks
      requestBody:
        required: true
        content:
          application/xml:
            schema:
              type: array
              items: {$ref: "#/components/schemas/Book"}
              xml: {name: library}
      responses:
        "200":
          description: the books
          content:
            text/xml:
              schema: {type: array, items: {$ref: "#/components/schemas/Book"}}
  /animal:
    put:
      operationId: putAnimal
      requestBody:
        required: true
        content: {application/xml: {schema: {$ref: "#/components/schemas/Animal"}}}
      responses:
        "200":
          description: the animal
          content: {application/xml: {schema: {$ref: "#/components/schemas/Animal"}}}
  /pet:
    put:
      operationId: putPet
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/Cat"}}
          application/xml: {schema: {$ref: "#/components/schemas/Cat"}}
      responses:
        "200":
          description: the pet
          content:
            application/json: {schema: {$ref: "#/components/schemas/Cat"}}
            application/xml: {schema: {$ref: "#/components/schemas/Cat"}}
        "404":
          description: none
          content:
            application/json: {schema: {$ref: "#/components/schemas/Missing"}}
            application/xml: {schema: {$ref: "#/components/schemas/Missing"}}
  /odd:
    put:
      operationId: putOdd
      requestBody:
        required: true
        content: {application/xml: {schema: {$ref: "#/components/schemas/odd-thing"}}}
      responses: {"204": {description: done}}
components:
  schemas:
    Book:
      type: object
      required: [id, title]
      xml: {name: book, namespace: "https://example.com/books", prefix: b}
      properties:
        id: {type: integer, xml: {attribute: true}}
        title: {type: string, xml: {prefix: b}}
        price: {$ref: "#/components/schemas/Price"}
        published: {type: string, format: date}
        sent: {type: string, format: http-date}
        seconds: {type: integer, format: unixtime}
        rating: {type: number}
        sold: {type: boolean}
        pages: {type: [integer, "null"]}
        tags:
          type: array
          items: {type: string, xml: {name: tag}}
          xml: {name: tag-list, wrapped: true}
        years: {type: array, items: {type: integer}}
        authors: {type: array, items: {$ref: "#/components/schemas/Author"}}
        labels: {type: object, additionalProperties: {type: integer}}
        note: {type: string, xml: {namespace: "https://example.com/notes"}}
        code: {enum: [1, 2], type: integer}
    Price:
      type: object
      required: [amount]
      properties:
        currency: {type: string, xml: {nodeType: attribute}}
        amount: {type: number, xml: {nodeType: text}}
    Author:
      type: object
      required: [name]
      xml: {name: author}
      properties: {name: {type: string}, born: {type: string}}
    Animal:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      discriminator: {propertyName: kind, mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}}
    Cat:
      type: object
      required: [kind]
      properties: {kind: {type: string, const: cat}, lives: {type: integer}}
    Dog:
      type: object
      required: [kind]
      xml: {name: dog}
      properties: {kind: {type: string, const: dog}, barks: {type: boolean}}
    Missing:
      type: object
      required: [reason]
      properties: {reason: {type: string}}
    odd-thing:
      type: object
      properties:
        place:
          type: object
          xml: {nodeType: none}
          properties: {x: {type: integer}, y: {type: integer}}
        "a b": {type: string}
"""

BOOK = """
<b:book xmlns:b="https://example.com/books" xmlns:n="https://example.com/notes" id="7">
  <b:title>Ink &amp; Öl</b:title>
  <price currency="EUR">9.5</price>
  <published>2026-01-02</published>
  <sent>Fri, 26 Aug 2022 14:38:00 GMT</sent>
  <seconds>1700000000</seconds>
  <rating>4</rating>
  <sold>true</sold>
  <tag-list><tag>x</tag><tag>y</tag></tag-list>
  <years>1999</years>
  <author><name>Ada</name></author>
  <author><name>Bo</name><born>1815</born></author>
  <labels><en>1</en><de>2</de></labels>
  <n:note>hm</n:note>
  <code>2</code>
</b:book>
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return print_sdk(DESCRIPTION, tmp_path_factory.mktemp("xml"))


def xml(body: str | bytes, content_type: str = "application/xml") -> Answer:
    return Answer.text(body, content_type)


def canonical(document: str | bytes) -> str:
    text = document if isinstance(document, str) else document.decode()
    return canonicalize(text, strip_text=True, rewrite_prefixes=True)


def book(sdk: ModuleType) -> Any:
    models = sdk.models
    return models.Book(
        id=7,
        title="Ink & Öl",
        price=models.Price(currency="EUR", amount=9.5),
        published=dt.date(2026, 1, 2),
        sent=dt.datetime(2022, 8, 26, 14, 38, tzinfo=dt.timezone.utc),
        seconds=dt.datetime.fromtimestamp(1700000000, dt.timezone.utc),
        rating=4,
        sold=True,
        tags=["x", "y"],
        years=[1999],
        authors=[models.Author(name="Ada"), models.Author(name="Bo", born="1815")],
        labels={"en": 1, "de": 2},
        note="hm",
        code=2,
    )


def given(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.model_fields_set}


def test_a_document_is_read(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """Attributes, texts, lists of one, wrapped lists, numbers and times are what the model says."""
    server.answer(xml(BOOK))
    assert book(sdk) == api.put_book(id=1, title="x")


def test_a_document_is_written(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """A body is one document in UTF-8, with the names and namespaces of the description."""
    server.answer(xml(BOOK))
    api.put_book(**given(book(sdk)))
    assert server.only.body.startswith(b"<?xml version='1.0' encoding='utf-8'?>")
    assert "application/xml" == server.only.header("content-type")
    assert canonical(BOOK) == canonical(server.only.body)


def test_async_is_the_same(sdk: ModuleType, server: Recorder) -> None:
    """The asynchronous method sends and reads the same documents."""

    async def call() -> Any:
        async with sdk.Api(server_url=server.url) as api:
            return await api.put_book_async(**given(book(sdk)))

    server.answer(xml(BOOK))
    assert book(sdk) == asyncio.run(call())
    assert canonical(BOOK) == canonical(server.only.body)


def test_prefixes_are_declared_at_the_root(api: Any, server: Recorder) -> None:
    """The prefix of the model is that of its property, declared once."""
    server.answer(xml("<book id='1'><title>x</title></book>"))
    api.put_book(id=1, title="x")
    document = (
        b"<?xml version='1.0' encoding='utf-8'?>\n"
        b'<b:book xmlns:b="https://example.com/books" id="1"><b:title>x</b:title></b:book>'
    )
    assert document == server.only.body


def test_requests_are_checked_as_those_in_json_are(
    sdk: ModuleType, api: Any, server: Recorder
) -> None:
    """A mistyped field is named before anything is sent."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.put_book(id="7", title="x", authors=[{"nam": "Ada"}])
    paths = [problem.path for problem in caught.value.problems]
    assert ["id", "authors[0].name", "authors[0].nam"] == paths
    assert [] == server.received


def test_null_is_nil(api: Any, server: Recorder) -> None:
    """A null is an element that says that it is nil, both ways."""
    nil = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"'
    document = f'<book id="1"><title>x</title><pages {nil}/></book>'
    server.answer(xml(document))
    answered = api.put_book(id=1, title="x", pages=None)
    assert answered.pages is None
    assert "pages" in answered.model_fields_set
    assert b'<pages xsi:nil="true" />' in server.only.body


def test_empty_elements(api: Any, server: Recorder) -> None:
    """An empty element is an empty text or list, and no number."""
    server.answer(
        xml("<book id='1'><title/><tag-list/><pages/><rating/><price/></book>")
    )
    answered = api.put_book(id=1, title="", tags=[])
    assert "" == answered.title
    assert [] == answered.tags
    assert answered.pages is answered.rating is answered.price is None
    assert b"<b:title /><tag-list /></b:book>" in server.only.body


def test_what_is_not_described_is_kept(
    sdk: ModuleType, api: Any, server: Recorder
) -> None:
    """Unknown elements and attributes are read, and sent again."""
    more = "<shelf>3</shelf><box size='2'>big</box><x>1</x><x>2</x>"
    document = f"<book id='1' lang='en'><title>t</title>{more}</book>"
    server.answer(xml(document), xml("<books/>", "text/xml"))
    answered = api.put_book(id=1, title="t")
    extra = {"@lang": "en", "shelf": "3", "x": ["1", "2"]}
    assert extra | {"box": {"@size": "2", "#text": "big"}} == answered.model_extra
    assert [] == api.put_books(body=[answered])
    sent = server.received[-1].body.decode()
    assert 'lang="en"' in sent
    assert '<shelf>3</shelf><box size="2">big</box><x>1</x><x>2</x>' in sent


def test_a_list_has_a_root(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """A body that is an array stands in one element, called as its schema says."""
    document = "<any><book id='1'><title>a</title></book><book id='2'><title>b</title></book></any>"
    server.answer(xml(document, "text/xml; charset=utf-8"))
    answered = api.put_books(body=[{"id": 1, "title": "a"}])
    assert [1, 2] == [each.id for each in answered]
    item = '<b:book id="1"><b:title>a</b:title></b:book>'
    namespace = 'xmlns:b="https://example.com/books"'
    assert f"<library {namespace}>{item}</library>" in server.only.body.decode()


def test_a_union_is_told_apart(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """The discriminator chooses the variant, whose element is the root."""
    server.answer(xml("<dog><kind>dog</kind><barks>0</barks></dog>"))
    answered = api.put_animal(body={"kind": "dog", "barks": True})
    assert sdk.models.Dog(kind="dog", barks=False) == answered
    assert server.only.body.endswith(b"<dog><kind>dog</kind><barks>true</barks></dog>")


@pytest.mark.parametrize(
    "declared", ["application/xml", "text/xml", "application/x+xml"]
)
def test_json_goes_before_xml(
    sdk: ModuleType, api: Any, server: Recorder, declared: str
) -> None:
    """Where both are offered JSON is sent and preferred; what comes is read by what it is."""
    server.answer(xml("<Cat><kind>cat</kind><lives>9</lives></Cat>", declared))
    assert sdk.models.Cat(kind="cat", lives=9) == api.put_pet(kind="cat", lives=9)
    assert {"kind": "cat", "lives": 9} == server.only.json
    assert "application/json, application/xml;q=0.9" == server.only.header("accept")


def test_xml_is_a_choice(api: Any, server: Recorder) -> None:
    """The caller may have the same body sent in XML."""
    server.answer(Answer.json({"kind": "cat"}))
    api.put_pet(kind="cat", content_type="application/xml")
    assert server.only.body.endswith(b"<Cat><kind>cat</kind></Cat>")


def test_errors_are_typed(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """The error of a status is read from XML as it is from JSON."""
    server.answer(Answer.text("<e><reason>gone</reason></e>", "application/xml", 404))
    with pytest.raises(sdk.errors.MissingError) as caught:
        api.put_pet(kind="cat")
    assert sdk.models.Missing(reason="gone") == caught.value.data


def test_flat_objects(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """An object without a node of its own leaves its properties to its owner's element."""
    api.put_odd(place={"x": 1, "y": 2})
    assert server.only.body.endswith(b"<odd-thing><x>1</x><y>2</y></odd-thing>")


@pytest.mark.parametrize(
    "arguments", [{"a_b": "x"}, {"place": {"x": 1}, "a_b": "x"}], ids=str
)
def test_names_that_are_none(
    sdk: ModuleType, api: Any, server: Recorder, arguments: dict[str, Any]
) -> None:
    """What XML has no name for is an error before anything is sent."""
    with pytest.raises(sdk.errors.RequestValidationError, match="not a name in XML"):
        api.put_odd(**arguments)
    assert [] == server.received


def test_characters_that_are_none(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """A control character cannot be sent."""
    with pytest.raises(sdk.errors.RequestValidationError, match="title"):
        api.put_book(id=1, title="a\x00b")
    assert [] == server.received


BOMB = """<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
<book id="1"><title>&b;</title></book>"""
EXTERNAL = """<!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/hostname">]>
<book id="1"><title>&a;</title></book>"""


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (BOMB, "document type"),
        (EXTERNAL, "document type"),
        ("<book id='1'><title>x</book>", "not well-formed"),
        ("", "not well-formed"),
        ("<a>" * 5000 + "</a>" * 5000, "nested too deeply"),
        ("<book id='1'/>", "title"),
        ("<book id='one'><title>x</title></book>", "id"),
    ],
    ids=["bomb", "external", "broken", "empty", "deep", "missing", "mistyped"],
)
def test_bodies_that_are_refused(
    sdk: ModuleType, api: Any, server: Recorder, body: str, reason: str
) -> None:
    """What is no such document is the SDK's own error, with the reason in it."""
    server.answer(xml(body))
    with pytest.raises(sdk.errors.ResponseValidationError, match=reason):
        api.put_book(id=1, title="x")


@pytest.mark.parametrize(
    ("content_type", "encoding", "declared"),
    [
        ("application/xml", "utf-8-sig", ""),
        ("application/xml", "utf-16", ""),
        (
            "application/xml",
            "iso-8859-1",
            "<?xml version='1.0' encoding='iso-8859-1'?>",
        ),
        ("application/xml; charset=iso-8859-1", "iso-8859-1", ""),
    ],
)
def test_encodings(
    api: Any, server: Recorder, content_type: str, encoding: str, declared: str
) -> None:
    """The byte order mark, the media type and the declaration say the encoding, in this order."""
    document = f"{declared}<book id='1'><title>Öl</title></book>"
    server.answer(xml(document.encode(encoding), content_type))
    assert "Öl" == api.put_book(id=1, title="x").title


def test_an_unknown_encoding(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """An encoding that nobody knows is the SDK's own error."""
    server.answer(xml("<book id='1'/>", "application/xml; charset=klingon"))
    with pytest.raises(sdk.errors.ResponseValidationError, match="klingon"):
        api.put_book(id=1, title="x")


def test_strict_responses(sdk: ModuleType, server: Recorder) -> None:
    """Strict decoding refuses an element that the description does not have."""
    server.answer(xml("<book id='1'><title>x</title><more/></book>"))
    with sdk.Api(server_url=server.url, strict_responses=True) as api:
        with pytest.raises(sdk.errors.ResponseValidationError, match="more"):
            api.put_book(id=1, title="x")


def test_names_shared_by_namespaces(printing: Print, server: Recorder) -> None:
    """Two elements of one name are told apart by their namespaces."""
    sdk = printing("""
      openapi: 3.1.0
      info: {title: Twins, version: "1"}
      paths:
        /twins:
          get:
            operationId: getTwins
            responses:
              "200":
                description: both
                content:
                  application/xml:
                    schema:
                      type: object
                      properties:
                        mine: {type: string, xml: {name: t, namespace: "urn:m"}}
                        plain: {type: integer, xml: {name: t}}
    """)
    server.answer(xml("<r><m:t xmlns:m='urn:m'>a</m:t><t>1</t></r>"))
    with sdk.Api(server_url=server.url) as api:
        answered = api.get_twins()
    assert ("a", 1) == (answered.mine, answered.plain)
