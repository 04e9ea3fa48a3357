"""Swagger 2.0 and OpenAPI 3.0 -> the one dialect of 3.1 and 3.2, for the rooms below to know only it."""

from intaglio.read.moved import Moved
from intaglio.read.schemas import upgrade_schema
from intaglio.read.swagger import upgraded

__all__ = ["Moved", "upgrade_schema", "upgraded"]
