"""A description at a URL may read from its own server, and from others only if the user allows it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from intaglio.load import load_description
from intaglio.load.references.resolve import resolve_reference

Refusal = Callable[..., str]
Answers = Mapping[str, tuple[int, str]]


@contextmanager
def serving(answers: Answers) -> Iterator[tuple[str, list[str]]]:
    """A server on loopback: a status and body for each path (302: its target), and the paths asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            status, body = answers.get(self.path, (404, ""))
            self.send_response(status)
            if status == 302:
                self.send_header("Location", body)
            self.end_headers()
            self.wfile.write(b"" if status == 302 else body.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


ROOT = "openapi: 3.1.0\nx: {$ref: common/b.yaml#/Pet}\n"
PET = "Pet: {type: string}\n"


def test_relative_references_of_a_url_are_fetched() -> None:
    """They are fetched from the same server, once each."""
    with serving(
        {"/v1/a.yaml": (200, ROOT), "/v1/common/b.yaml": (200, PET)}
    ) as served:
        url, asked = served
        document = load_description(f"{url}/v1/a.yaml")
    assert ["/v1/a.yaml", "/v1/common/b.yaml"] == asked
    found = ("common/b.yaml#/Pet", {"type": "string"})
    assert found == resolve_reference(document, "common/b.yaml#/Pet", "#/x")
    assert f"{url}/v1/common/b.yaml" == document.resources["common/b.yaml"].path


def test_a_status_other_than_success_is_an_error(refusal: Refusal) -> None:
    """The message has the status of the server."""
    with serving({}) as (url, _):
        refused = refusal(lambda: load_description(f"{url}/a.yaml"))
    assert (
        f"'{url}/a.yaml' cannot be read: the server answered 404 Not Found" == refused
    )


def test_plain_http_is_for_loopback_only(refusal: Refusal) -> None:
    """A URL of another machine without encryption is not fetched."""
    assert (
        "'http://x.example/a.yaml' is not fetched over plain http\n"
        "  hint: use https, or download the file and name its path"
    ) == refusal(lambda: load_description("http://x.example/a.yaml"))


def test_an_allowed_url_is_fetched_for_a_file(tmp_path: Path) -> None:
    """A description on disk may fetch a URL that the user allows."""
    with serving({"/b.yaml": (200, PET)}) as (url, asked):
        path = tmp_path / "a.yaml"
        path.write_text(f"openapi: 3.1.0\nx: {{$ref: '{url}/b.yaml#/Pet'}}\n")
        refused = load_description(str(path))
        allowed = load_description(str(path), allow=(url,))
    assert [f"{url}/b.yaml"] == list(refused.missing)
    assert ["/b.yaml"] == asked
    assert (
        f"{url}/b.yaml#/Pet"
        == resolve_reference(allowed, f"{url}/b.yaml#/Pet", "#/x")[0]
    )


def test_another_server_is_not_asked() -> None:
    """A description from one server does not make the user's machine ask another."""
    with serving({"/b.yaml": (200, PET)}) as (other, asked):
        root = f"openapi: 3.1.0\nx: {{$ref: '{other}/b.yaml'}}\n"
        with serving({"/a.yaml": (200, root)}) as (url, _):
            document = load_description(f"{url}/a.yaml")
    assert [f"{other}/b.yaml"] == list(document.missing)
    assert [] == asked


def test_a_redirect_does_not_lead_out() -> None:
    """A redirect of a reference to another server is not followed."""
    with serving({"/b.yaml": (200, PET)}) as (other, asked):
        answers = {
            "/a.yaml": (200, "openapi: 3.1.0\nx: {$ref: b.yaml}\n"),
            "/b.yaml": (302, f"{other}/b.yaml"),
        }
        with serving(answers) as (url, _):
            (missing,) = load_description(f"{url}/a.yaml").missing.values()
    assert [] == asked
    assert missing.what == (
        f"'{url}/b.yaml' cannot be read: "
        f"it redirects to '{other}/b.yaml', which is not allowed"
    )
