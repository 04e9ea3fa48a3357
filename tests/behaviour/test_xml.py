"""XML request bodies and responses."""

import asyncio
import datetime as dt
from types import ModuleType
from typing import Any
from xml.etree.ElementTree import canonicalize

import pytest

from harness.exchange import Answer
from harness.sdk import PrintPackage, print_sdk
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


def answer_with_xml(body: str | bytes, content_type: str = "application/xml") -> Answer:
    return Answer.text(body, content_type)


def canonicalize_xml(document: str | bytes) -> str:
    string = document if isinstance(document, str) else document.decode()
    return canonicalize(string, strip_text=True, rewrite_prefixes=True)


def build_book(sdk: ModuleType) -> Any:
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


def list_set_fields(value: Any) -> dict[str, Any]:
    """Returns the fields of a model that are set."""
    return {name: getattr(value, name) for name in value.model_fields_set}


def test_response_is_decoded(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """Attributes, text, lists, numbers and times of a document are the fields of the model."""
    server.answer(answer_with_xml(BOOK))
    assert build_book(sdk) == api.put_book(id=1, title="x")


def test_request_body_is_encoded(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """A request body is a document in UTF-8 with the described names and namespaces."""
    server.answer(answer_with_xml(BOOK))
    api.put_book(**list_set_fields(build_book(sdk)))
    assert server.only.body.startswith(b"<?xml version='1.0' encoding='utf-8'?>")
    assert "application/xml" == server.only.header("content-type")
    assert canonicalize_xml(BOOK) == canonicalize_xml(server.only.body)


def test_asynchronous_method_sends_and_decodes_same_document(
    sdk: ModuleType, server: Recorder
) -> None:
    """The asynchronous method sends and decodes the same documents."""

    async def call() -> Any:
        async with sdk.Api(server_url=server.url) as api:
            return await api.put_book_async(**list_set_fields(build_book(sdk)))

    server.answer(answer_with_xml(BOOK))
    assert build_book(sdk) == asyncio.run(call())
    assert canonicalize_xml(BOOK) == canonicalize_xml(server.only.body)


def test_prefix_is_declared_at_root(api: Any, server: Recorder) -> None:
    """A prefix is declared once, at the root."""
    server.answer(answer_with_xml("<book id='1'><title>x</title></book>"))
    api.put_book(id=1, title="x")
    document = (
        b"<?xml version='1.0' encoding='utf-8'?>\n"
        b'<b:book xmlns:b="https://example.com/books" id="1"><b:title>x</b:title></b:book>'
    )
    assert document == server.only.body


def test_request_body_is_validated(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """A wrong field is refused with its path before anything is sent."""
    with pytest.raises(sdk.errors.RequestValidationError) as caught:
        api.put_book(id="7", title="x", authors=[{"nam": "Ada"}])
    paths = [problem.path for problem in caught.value.problems]
    assert ["id", "authors[0].name", "authors[0].nam"] == paths
    assert [] == server.received


def test_null_is_nil_element(api: Any, server: Recorder) -> None:
    """Null is an element with `xsi:nil`, in requests and responses."""
    nil = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"'
    document = f'<book id="1"><title>x</title><pages {nil}/></book>'
    server.answer(answer_with_xml(document))
    response = api.put_book(id=1, title="x", pages=None)
    assert response.pages is None
    assert "pages" in response.model_fields_set
    assert b'<pages xsi:nil="true" />' in server.only.body


def test_empty_element(api: Any, server: Recorder) -> None:
    """An empty element is an empty string or list, or None."""
    server.answer(
        answer_with_xml(
            "<book id='1'><title/><tag-list/><pages/><rating/><price/></book>"
        )
    )
    response = api.put_book(id=1, title="", tags=[])
    assert "" == response.title
    assert [] == response.tags
    assert response.pages is response.rating is response.price is None
    assert b"<b:title /><tag-list /></b:book>" in server.only.body


def test_unknown_element_is_kept(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """Unknown elements and attributes are decoded and encoded again."""
    unknown = "<shelf>3</shelf><box size='2'>big</box><x>1</x><x>2</x>"
    document = f"<book id='1' lang='en'><title>t</title>{unknown}</book>"
    server.answer(answer_with_xml(document), answer_with_xml("<books/>", "text/xml"))
    response = api.put_book(id=1, title="t")
    extra = {"@lang": "en", "shelf": "3", "x": ["1", "2"]}
    assert extra | {"box": {"@size": "2", "#text": "big"}} == response.model_extra
    assert [] == api.put_books(body=[response])
    request_body = server.received[-1].body.decode()
    assert 'lang="en"' in request_body
    assert '<shelf>3</shelf><box size="2">big</box><x>1</x><x>2</x>' in request_body


def test_array_body_has_root(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """An array body has one root element with the name of its schema."""
    document = "<any><book id='1'><title>a</title></book><book id='2'><title>b</title></book></any>"
    server.answer(answer_with_xml(document, "text/xml; charset=utf-8"))
    response = api.put_books(body=[{"id": 1, "title": "a"}])
    assert [1, 2] == [each.id for each in response]
    item = '<b:book id="1"><b:title>a</b:title></b:book>'
    namespace = 'xmlns:b="https://example.com/books"'
    assert f"<library {namespace}>{item}</library>" in server.only.body.decode()


def test_discriminator_selects_variant(
    sdk: ModuleType, api: Any, server: Recorder
) -> None:
    """The discriminator selects the variant, whose element is the root."""
    server.answer(answer_with_xml("<dog><kind>dog</kind><barks>0</barks></dog>"))
    response = api.put_animal(body={"kind": "dog", "barks": True})
    assert sdk.models.Dog(kind="dog", barks=False) == response
    assert server.only.body.endswith(b"<dog><kind>dog</kind><barks>true</barks></dog>")


@pytest.mark.parametrize(
    "declared", ["application/xml", "text/xml", "application/x+xml"]
)
def test_json_is_preferred_to_xml(
    sdk: ModuleType, api: Any, server: Recorder, declared: str
) -> None:
    """JSON is sent and preferred if both are described; the response is decoded by its media type."""
    server.answer(
        answer_with_xml("<Cat><kind>cat</kind><lives>9</lives></Cat>", declared)
    )
    assert sdk.models.Cat(kind="cat", lives=9) == api.put_pet(kind="cat", lives=9)
    assert {"kind": "cat", "lives": 9} == server.only.json
    assert "application/json, application/xml;q=0.9" == server.only.header("accept")


def test_content_type_selects_xml(api: Any, server: Recorder) -> None:
    """`content_type` selects XML."""
    server.answer(Answer.json({"kind": "cat"}))
    api.put_pet(kind="cat", content_type="application/xml")
    assert server.only.body.endswith(b"<Cat><kind>cat</kind></Cat>")


def test_error_response_is_decoded(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """The data of an error is decoded from XML."""
    server.answer(Answer.text("<e><reason>gone</reason></e>", "application/xml", 404))
    with pytest.raises(sdk.errors.MissingError) as caught:
        api.put_pet(kind="cat")
    assert sdk.models.Missing(reason="gone") == caught.value.data


def test_object_without_node(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """An object with `nodeType: none` puts its properties into the element of its owner."""
    api.put_odd(place={"x": 1, "y": 2})
    assert server.only.body.endswith(b"<odd-thing><x>1</x><y>2</y></odd-thing>")


@pytest.mark.parametrize(
    "arguments", [{"a_b": "x"}, {"place": {"x": 1}, "a_b": "x"}], ids=str
)
def test_invalid_element_name_is_refused(
    sdk: ModuleType, api: Any, server: Recorder, arguments: dict[str, Any]
) -> None:
    """A name that XML does not allow is refused before anything is sent."""
    with pytest.raises(sdk.errors.RequestValidationError, match="not a name in XML"):
        api.put_odd(**arguments)
    assert [] == server.received


def test_control_character_is_refused(
    sdk: ModuleType, api: Any, server: Recorder
) -> None:
    """A control character is refused before anything is sent."""
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
def test_invalid_document_is_error(
    sdk: ModuleType, api: Any, server: Recorder, body: str, reason: str
) -> None:
    """An invalid document raises ResponseValidationError with the reason."""
    server.answer(answer_with_xml(body))
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
    """The byte order mark, the media type and the declaration set the encoding, in this order."""
    document = f"{declared}<book id='1'><title>Öl</title></book>"
    server.answer(answer_with_xml(document.encode(encoding), content_type))
    assert "Öl" == api.put_book(id=1, title="x").title


def test_unknown_encoding_is_error(sdk: ModuleType, api: Any, server: Recorder) -> None:
    """An unknown encoding raises ResponseValidationError."""
    server.answer(answer_with_xml("<book id='1'/>", "application/xml; charset=klingon"))
    with pytest.raises(sdk.errors.ResponseValidationError, match="klingon"):
        api.put_book(id=1, title="x")


def test_strict_response_refuses_unknown_element(
    sdk: ModuleType, server: Recorder
) -> None:
    """`strict_responses` makes an unknown element an error."""
    server.answer(answer_with_xml("<book id='1'><title>x</title><more/></book>"))
    with sdk.Api(server_url=server.url, strict_responses=True) as api:
        with pytest.raises(sdk.errors.ResponseValidationError, match="more"):
            api.put_book(id=1, title="x")


def test_namespace_distinguishes_elements(
    print_package: PrintPackage, server: Recorder
) -> None:
    """The namespace distinguishes two elements with one name."""
    sdk = print_package("""
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
    server.answer(answer_with_xml("<r><m:t xmlns:m='urn:m'>a</m:t><t>1</t></r>"))
    with sdk.Api(server_url=server.url) as api:
        response = api.get_twins()
    assert ("a", 1) == (response.mine, response.plain)
