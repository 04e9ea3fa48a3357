from typing import Literal, NotRequired, TypedDict

from . import models as m

class DoneDict(TypedDict):
    event: Literal["done"]

class StartedDict(TypedDict):
    event: Literal["step.started"]
    at: NotRequired[int | None]

class StoppedDict(TypedDict):
    event: Literal["step.stopped", "step.failed"]

Done = m.Done | DoneDict
Started = m.Started | StartedDict
Stopped = m.Stopped | StoppedDict
Step = Started | Stopped
Event = Done | Step
