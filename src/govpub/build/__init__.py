"""An archive: a folder of sources → a site in both scripts, and the record of what was published.

Only what changed is read and written; a site is built beside the old one and put in its place in one step.
"""

from __future__ import annotations

from .options import Built, Options
from .run import build

__all__ = ["Built", "Options", "build"]
