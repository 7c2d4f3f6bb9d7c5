"""What is done with findings, whoever reports them: selecting, sorting, waiving, and applying their edits."""

from .baseline import new_findings, read_baseline, write_baseline
from .fixing import Fixed, apply_edits, choose_fixes, fix_until_stable
from .inline import is_suppressed, suppressions
from .selection import Selection, at_least, fits, select, sort_findings, worst
from .waivers import Waived, ignored_codes, is_in, relative, waive

__all__ = [
    "Fixed",
    "Selection",
    "Waived",
    "apply_edits",
    "at_least",
    "choose_fixes",
    "fits",
    "fix_until_stable",
    "ignored_codes",
    "is_in",
    "is_suppressed",
    "new_findings",
    "read_baseline",
    "relative",
    "select",
    "sort_findings",
    "suppressions",
    "waive",
    "worst",
    "write_baseline",
]
