"""Models of the operation putFeed."""

from typing import Annotated

from ..types import Model, Xml


class Feed(Model):
    __xml__ = Xml("feed", namespace="urn:feed", prefix="f")
    title: Annotated[str | None, Xml(namespace="urn:feed", prefix="f")] = None
    note: Annotated[str | None, Xml(namespace="urn:note")] = None
    mark: Annotated[
        str | None, Xml(namespace="urn:mark", prefix="m", attribute=True)
    ] = None
    loose: str | None = None
    links: Annotated[
        list[str] | None, Xml(item=Xml("link", namespace="urn:feed", prefix="f"))
    ] = None
