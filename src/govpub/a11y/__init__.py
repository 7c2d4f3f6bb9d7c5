"""HTML → patches that make it more accessible: one enhancement, one file, one ordered table.

Tokens of the source are numbered and parsed into a tree; one walk gathers what enhancements read; they decide on the
tree and write patches on the tokens. The tree is never serialised, and untouched bytes are kept.
"""

from .run import as_findings, enhance, select
from .table import ENHANCEMENTS, find, manual
from .values import Applied, Certainty, Enhanced, Enhancement, Options

__all__ = [
    "ENHANCEMENTS",
    "Applied",
    "Certainty",
    "Enhanced",
    "Enhancement",
    "Options",
    "as_findings",
    "enhance",
    "find",
    "manual",
    "select",
]
