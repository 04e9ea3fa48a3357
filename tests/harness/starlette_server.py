"""A Starlette application that answers with what Starlette parsed from the request."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import (
    JSONResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from harness.exchange import Received
from harness.server import listening

CHUNK = bytes(range(256)) * 256
CHUNKS = 320
"""The number of chunks of 64 KiB in a large body of 20 MiB."""

ANSWERS = {
    "html": ("text/html", b"<h1>Bad day</h1>"),
    "empty": ("application/json", b""),
    "utf8": ("application/json", b'{"word": "\xff\xfe"}'),
    "json": ("application/json", b'{"word": '),
    "good": ("application/json", b'{"word": "a"}'),
}
"""Content type and body by the last segment of the path."""


@contextmanager
def serving() -> Iterator[str]:
    """Serves the application on loopback until the block ends; returns its URL."""
    with listening() as listener:
        listener.recorder = _create_application()
        yield listener.url


def _create_application() -> Starlette:
    return Starlette(
        routes=[
            Route("/query", _answer_query),
            Route("/things/{id:path}/of/{owner}", _answer_path),
            Route("/headers", _answer_headers),
            Route("/form", _answer_form, methods=["POST"]),
            Route("/either", _answer_media_type, methods=["POST"]),
            Route("/large", _hash_body, methods=["PUT"]),
            Route("/large", _answer_large),
            Route(
                "/zipped", _answer_compressed, middleware=[Middleware(GZipMiddleware)]
            ),
            Route("/moved/{status:int}", _redirect, methods=["POST"]),
            Route("/cut", _answer_truncated),
            Route("/answers/{kind}", _answer_by_kind),
            Route("/events", _answer_events),
        ]
    )


async def _answer_query(request: Request) -> Response:
    return JSONResponse(request.query_params.multi_items())


async def _answer_path(request: Request) -> Response:
    return JSONResponse(request.path_params)


async def _answer_headers(request: Request) -> Response:
    own = {n: v for n, v in request.headers.items() if n.startswith("x-")}
    return JSONResponse({"headers": own, "cookies": request.cookies})


async def _answer_form(request: Request) -> Response:
    """Answers with Starlette's fields, and with the types of the parts, which Starlette has for files only."""
    body = await request.body()
    headers = tuple(request.headers.items())
    parts = Received(request.method, request.url.path, headers, body, 0).parts
    types = [part.content_type for part in parts]
    return JSONResponse({"fields": await _read_fields(request), "types": types})


async def _read_fields(request: Request) -> list[Any]:
    async with request.form() as form:
        return [[name, await _read_field(value)] for name, value in form.multi_items()]


async def _read_field(value: UploadFile | str) -> Any:
    if isinstance(value, str):
        return value
    return [value.filename, value.content_type, (await value.read()).decode()]


async def _answer_media_type(request: Request) -> Response:
    content_type = request.headers["content-type"].partition(";")[0]
    is_json = content_type == "application/json"
    body = await (request.json() if is_json else _read_fields(request))
    return JSONResponse({"method": request.method, content_type: body})


async def _hash_body(request: Request) -> Response:
    size, digest = 0, hashlib.sha256()
    async for chunk in request.stream():
        size += len(chunk)
        digest.update(chunk)
    return JSONResponse({"size": size, "sha256": digest.hexdigest()})


async def _answer_large(request: Request) -> Response:
    return StreamingResponse(_yield_chunks(), media_type="application/octet-stream")


async def _yield_chunks() -> AsyncIterator[bytes]:
    for _ in range(CHUNKS):
        yield CHUNK


async def _answer_compressed(request: Request) -> Response:
    """Answers with a body that is long enough for the middleware to compress it."""
    status = 200 if "gzip" in request.headers["accept-encoding"] else 406
    return JSONResponse({"word": "a" * 10_000}, status)


async def _redirect(request: Request) -> Response:
    return RedirectResponse("/either", request.path_params["status"])


async def _answer_truncated(request: Request) -> Response:
    return StreamingResponse(_yield_truncated(), media_type="application/json")


async def _yield_truncated() -> AsyncIterator[bytes]:
    yield b'{"word": '
    await asyncio.sleep(0)
    raise ConnectionError("the source of the chunks is gone")


async def _answer_by_kind(request: Request) -> Response:
    content_type, body = ANSWERS[request.path_params["kind"]]
    return Response(body, headers={"content-type": content_type})


async def _answer_events(request: Request) -> Response:
    return StreamingResponse(_yield_events(), media_type="text/event-stream")


async def _yield_events() -> AsyncIterator[str]:
    for word in ["ä", "b"]:
        yield f": comment\n\nevent: word\ndata: {{\n"
        await asyncio.sleep(0)
        yield f'data: "word": "{word}"}}\n\n'
