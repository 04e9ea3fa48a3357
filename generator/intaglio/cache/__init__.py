"""What the last run found out, so that one with nothing new to find is over at once.

It is told only that all is as it was; whatever differs anywhere is a whole run.
"""

from intaglio.cache.recall import Known, recall, remember
from intaglio.cache.record import Outcome
from intaglio.cache.fingerprint import stamp

__all__ = ["Known", "Outcome", "recall", "remember", "stamp"]
