"""The types that models and arguments are written in."""

from ._runtime.types import *
