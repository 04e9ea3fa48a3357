"""Dicts in place of models of the operations addOrder and getOrder."""

from typing_extensions import TypedDict

from .. import models


class LineDict(TypedDict, total=False):
    sku: str | None
    count: int | None


class CustomerDict(TypedDict, total=False):
    name: str | None


Line = models.Line | LineDict
Customer = models.Customer | CustomerDict
