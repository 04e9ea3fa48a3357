"""What the last run found out, so that one with nothing new to find, or only other words, is over at once.

Whatever differs anywhere else is a whole run.
"""

from intaglio.uptodate.recall import Known, recall, remember
from intaglio.uptodate.record import Outcome
from intaglio.uptodate.fingerprint import stamp

__all__ = [
    "Known",
    "Outcome",
    "recall",
    "remember",
    "stamp",
]
