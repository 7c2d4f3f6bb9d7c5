"""What is done with findings, whoever reports them: selecting, sorting, and applying the edits that mend them."""

from .fixing import Fixed, apply_edits, choose_fixes, fix_until_stable
from .selection import Selection, at_least, select, sort_findings, worst

__all__ = [
    "Fixed",
    "Selection",
    "apply_edits",
    "at_least",
    "choose_fixes",
    "fix_until_stable",
    "select",
    "sort_findings",
    "worst",
]
