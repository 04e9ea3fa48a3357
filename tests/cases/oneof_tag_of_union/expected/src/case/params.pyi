from typing import Literal, NotRequired, TypeAlias, TypedDict

from . import models

class DoneDict(TypedDict):
    event: Literal["done"]

class StartedDict(TypedDict):
    event: Literal["step.started"]
    at: NotRequired[int | None]

class StoppedDict(TypedDict):
    event: Literal["step.stopped", "step.failed"]

Done: TypeAlias = models.Done | DoneDict
Started: TypeAlias = models.Started | StartedDict
Stopped: TypeAlias = models.Stopped | StoppedDict
Event: TypeAlias = Done | Step
Step: TypeAlias = Started | Stopped
