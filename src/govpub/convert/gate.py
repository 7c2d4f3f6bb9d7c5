"""The safety gate: digits, addresses and Latin text are the same before and after, in the same order."""

from __future__ import annotations

from itertools import zip_longest

from ..errors import ConversionUnsafe
from ..model.message import Text
from ..patterns import lazy

_RUN = lazy(r"[!-~\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]++")


def check(before: str, after: str) -> None:
    """Raise ConversionUnsafe, with the first difference, where anything but Han text has changed."""
    if before.encode("ascii", "ignore") == after.encode("ascii", "ignore"):
        return
    old, new = _RUN.findall(before), _RUN.findall(after)
    for a, b in zip_longest(old, new, fillvalue=""):
        if a != b:
            raise ConversionUnsafe(
                Text(f"转换会改动数字、网址或外文：{a!r} → {b!r}", f"conversion would change {a!r} to {b!r}"),
                Text("请检查术语表，或报告这处转换", "look at the glossary, or report this conversion"),
            )
