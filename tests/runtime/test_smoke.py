import asyncio
from .server import reply


def test_smoke(sample, serve):
    server = serve(lambda seen: reply({"created": 1, "size": "x"}))
    with sample.Sample("k1", server_url=server.url) as s:
        print(s)
        r = s.variations.create(
            model="m",
            n=1,
            image=b"abc",
            size="256x256",
            retry={"count": 1},
            fallbacks=[{"model": "x"}],
            tags=["a", "b"],
        )
        print(r)
        print(server.last.body.decode(), server.last.headers)
        print(server.last.parts)

    async def main():
        async with sample.Sample("k1", server_url=server.url) as s:
            return await s.variations.create_async(model="m")

    print(asyncio.run(main()))
    s = sample.Sample("k1", server_url=server.url)
    print(asyncio.run(s.variations.create_async(model="m")))
    print(asyncio.run(s.variations.create_async(model="m")))
    s.close()
