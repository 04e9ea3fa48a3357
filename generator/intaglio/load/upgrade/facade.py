"""Swagger 2.0 and OpenAPI 3.0 -> the one dialect of 3.1 and 3.2, for the rooms below to know only it."""

from intaglio.load.moved import Moved
from intaglio.load.upgrade.schema_dialect import upgrade_schema
from intaglio.load.upgrade.swagger import upgraded

__all__ = ["Moved", "upgrade_schema", "upgraded"]
