"""Is there anything to do? A run with unchanged inputs and outputs skips generating.

A run saves a `Record`: fingerprints of all its inputs and outputs, and what it printed. The next run finds
the record, if the fingerprints still hold. No code of an SDK is ever stored here. Read `record.py` first.

    record.py       Record; save_record and find_record
    fingerprint.py  a digest of all inputs but the description: config, templates, Intaglio, libraries
    record_file.py  where records are stored, and which files are trusted
"""

from intaglio.uptodate.fingerprint import fingerprint_settings
from intaglio.uptodate.record import Record, find_record, save_record

__all__ = ["Record", "find_record", "fingerprint_settings", "save_record"]
