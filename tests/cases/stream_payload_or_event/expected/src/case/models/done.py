"""Models of the operations event, listed, numbered, payload and union."""

from typing import Literal

from ..types import Model


class EventData(Model):
    at: int | None = None


class Event(Model):
    event: Literal["tick"] | None = None
    data: EventData


class Done(Model):
    event: Literal["done"]
    data: Literal["[DONE]"]


class Page(Model):
    object: str | None = None
    data: list[str] | None = None


class NumberedResponseEvent(Model):
    id: int | None = None
    data: str | None = None
