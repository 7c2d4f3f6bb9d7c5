"""The catalogue: what was published, when, under which number; the record that outlives every build of the site.

One SQLite file. Index numbers are unique in it, and the next one is issued safely between processes. Versions and
changes of validity are added, never overwritten.
"""

from __future__ import annotations

from .numbers import Numbering, issue
from .recording import record
from .records import Record, check, find, show, stats
from .store import FILE_NAME, opened

__all__ = ["FILE_NAME", "Numbering", "Record", "check", "find", "issue", "opened", "record", "show", "stats"]
