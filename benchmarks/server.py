"""An HTTP server on loopback that does as little as possible, so that clients dominate what is measured.

    python -m benchmarks.server [CERTIFICATE KEY]

It prints its port and chooses the response by path. `GET /last` returns the bytes of the previous request.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import sys
from typing import Any

IMAGE_VARIATION: dict[str, Any] = {
    "created": 1589478378,
    "data": [{"url": "https://example.com/variation.png"}],
    "usage": {
        "total_tokens": 100,
        "input_tokens": 50,
        "output_tokens": 50,
        "input_tokens_details": {"text_tokens": 10, "image_tokens": 40},
    },
}
MEGABYTE = 1_000_000


def make_datapoint(index: int) -> dict[str, Any]:
    """An entry of an orq dataset: variables and a conversation of three messages."""
    text = [
        {"type": "text", "text": f"Tell me about the city with the number {index}."}
    ]
    return {
        "_id": f"01ARZ3NDEKTSV4RRFFQ6{index:06}",
        "workspace_id": "01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "dataset_id": "01ARZ3NDEKTSV4RRFFQ69G5FAW",
        "inputs": {"city": f"City {index}", "guests": index, "vegetarian": True},
        "messages": [
            {"role": "system", "content": "You are a guide with good manners."},
            {"role": "user", "content": text},
            {"role": "assistant", "content": "It has a river and a bridge."},
        ],
        "created_by_id": "01ARZ3NDEKTSV4RRFFQ69G5FAX",
        "updated_by_id": "01ARZ3NDEKTSV4RRFFQ69G5FAX",
        "expected_output": "It has a river, a bridge and a market.",
        "created": "2026-08-21T14:37:57.241Z",
        "updated": "2026-08-21T14:37:57.241Z",
    }


def make_choice(index: int) -> dict[str, Any]:
    """A choice of a chat completion, with log probabilities of twenty tokens."""
    tokens = [
        {"token": f"t{n}", "logprob": -0.5 - n, "bytes": [116, 48 + n % 10]}
        for n in range(20)
    ]
    content = [{**token, "top_logprobs": tokens[:2]} for token in tokens]
    return {
        "index": index,
        "finish_reason": "stop",
        "message": {"role": "assistant", "content": "Hello there.", "refusal": None},
        "logprobs": {"content": content, "refusal": None},
    }


def fill_envelope(envelope: dict[str, Any], key: str, entry: Any) -> bytes:
    """The envelope as JSON with as many entries under `key` as make a megabyte."""
    count = MEGABYTE // len(json.dumps(entry(100)))
    return json.dumps({**envelope, key: [entry(n) for n in range(count)]}).encode()


BODIES = {
    "/images/variations": json.dumps(IMAGE_VARIATION).encode(),
    "/datapoints": fill_envelope(
        {"object": "list", "has_more": False}, "data", make_datapoint
    ),
    "/chat/completions": fill_envelope(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1741569952,
            "model": "gpt-4.1",
            "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3},
        },
        "choices",
        make_choice,
    ),
}


class Exchange(asyncio.Protocol):
    """One connection, kept alive until the client closes it."""

    last = b""

    def __init__(self) -> None:
        self.buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self._find_end()) is not None:
            request, self.buffer = self.buffer[:end], self.buffer[end:]
            self.transport.write(self._respond(request))

    def _find_end(self) -> int | None:
        """The length of the first request in the buffer; None if it is incomplete."""
        head, found, body = self.buffer.partition(b"\r\n\r\n")
        if not found:
            return None
        length = 0
        for line in head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return len(head) + 4 + length if len(body) >= length else None

    def _respond(self, request: bytes) -> bytes:
        path = request.split(b" ", 2)[1].decode()
        if path == "/last":
            return make_response(Exchange.last)
        Exchange.last = request
        return next(
            (RESPONSES[end] for end in RESPONSES if path.split("?")[0].endswith(end)),
            b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n",
        )


def make_response(body: bytes) -> bytes:
    """The bytes of a response with a JSON body."""
    head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
    return f"{head}content-length: {len(body)}\r\n\r\n".encode() + body


RESPONSES = {path: make_response(body) for path, body in BODIES.items()}


async def serve(context: ssl.SSLContext | None) -> None:
    """Listens until standard input closes, so that the server ends with the process that started it."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Exchange, "127.0.0.1", 0, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


def main(arguments: list[str]) -> None:
    """Starts the server, with TLS if there is a certificate."""
    context = None
    if arguments:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*arguments)
    asyncio.run(serve(context))


if __name__ == "__main__":
    main(sys.argv[1:])
