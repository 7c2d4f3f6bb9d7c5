"""Clauses: runs of text without punctuation or white space. A conversion decision looks no further than its clause."""

from __future__ import annotations

import re

#: what stands inside a clause beside letters, ideographs and digits
JOINERS = "%％·"
CLAUSE = re.compile(rf"(?:[^\W_]|[{JOINERS}])++")
