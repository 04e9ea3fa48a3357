"""Dicts in place of models of the operation addEvent."""

from typing import Literal, NotRequired, TypeAlias

from typing_extensions import TypedDict

from .. import models


class DoneDict(TypedDict):
    event: Literal["done"]


class StartedDict(TypedDict):
    event: Literal["step.started"]
    at: NotRequired[int | None]


class StoppedDict(TypedDict):
    event: Literal["step.stopped", "step.failed"]


Done = models.Done | DoneDict
Started = models.Started | StartedDict
Stopped = models.Stopped | StoppedDict
Step: TypeAlias = Started | Stopped
Event: TypeAlias = Done | Step
