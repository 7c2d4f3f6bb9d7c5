"""Running the enhancements over one page: tokens, tree, one walk, the table in order, patches."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from ..errors import UsageError
from ..markup.tree import plant
from ..model import Finding, Text
from .table import ENHANCEMENTS, find
from .values import Applied, Enhanced, Enhancement, Options
from .walk import walk
from .work import Work

_DEFAULTS = Options()
_ROUNDS = 3


def enhance(html: str, options: Options = _DEFAULTS) -> Enhanced:
    """Make a page or fragment more accessible; every byte that no enhancement touches is kept.

    The second time nothing changes. Raises UsageError for an unknown code in `only` or `skip`.
    """
    chosen = select(options)
    with _uncollected():
        return _enhance(html, options, chosen)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: a page is many small values that all live until the end."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _enhance(html: str, options: Options, chosen: tuple[Enhancement, ...]) -> Enhanced:
    work = _once(html, options, chosen)
    result, applied, findings = work.html(), work.applied(), work.findings()
    for _ in range(_ROUNDS):
        if not work.unsettled:
            break
        work = _once(result, options, chosen)  # places in the changed page are no places of the source
        applied += tuple(replace(item, span=None) for item in work.applied())
        result = work.html()
    return Enhanced(result, applied, findings)


def _once(html: str, options: Options, chosen: tuple[Enhancement, ...]) -> Work:
    work = Work(walk(plant(html)), options)
    for enhancement in chosen:
        work.run(enhancement)
    return work


def select(options: Options) -> tuple[Enhancement, ...]:
    """The enhancements that options ask for, in the table's order. Raises UsageError for an unknown code."""
    only, skip = ({_known(code).code for code in codes} for codes in (options.only, options.skip))
    return tuple(e for e in ENHANCEMENTS if (not only or e.code in only) and e.code not in skip)


def _known(code: str) -> Enhancement:
    found = find(code)
    if found is None:
        from difflib import get_close_matches

        near = get_close_matches(code, [name for e in ENHANCEMENTS for name in (e.code, e.name)], n=1)
        remedy = Text(f"是不是 {near[0]}？", f"did you mean {near[0]}?") if near else None
        raise UsageError(Text(f"没有改进项 {code}", f"no enhancement {code}"), remedy)
    return found


def as_findings(applied: tuple[Applied, ...]) -> tuple[Finding, ...]:
    """What would be done, as findings: for an audit that changes nothing."""
    severities = {e.code: e.severity for e in ENHANCEMENTS}
    return tuple(
        Finding(code=a.code, name=a.name, severity=severities[a.code], message=a.message, span=a.span) for a in applied
    )
