"""What a verb costs in a process that has done it before: medians in milliseconds on the largest example."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator

import govpub
from benchmarks.texts import EXAMPLES, LARGEST
from govpub.config import load


def verbs() -> Iterator[tuple[str, Callable[[], object]]]:
    """Each verb on the largest example, ready to call."""
    config = load(EXAMPLES / "govpub.toml")
    text = LARGEST.read_text(encoding="utf-8")
    release = govpub.parse(LARGEST)
    page = govpub.assemble(release, config=config)
    yield "parse", lambda: govpub.parse(text)
    yield "validate (parsed)", lambda: govpub.validate(release, config=config)
    yield "validate (from text)", lambda: govpub.validate(text, config=config)
    yield "convert text", lambda: govpub.convert(text, "zh-Hant", input_format="text")
    yield "convert release", lambda: govpub.convert(release, "zh-Hant")
    yield "convert page", lambda: govpub.convert(page, "zh-Hant", input_format="html")
    yield "assemble (parsed)", lambda: govpub.assemble(release, config=config)
    yield "a11y on its page", lambda: govpub.enhance(page)


def measure(call: Callable[[], object], rounds: int = 30) -> float:
    """The median time of a call in milliseconds, after three calls that do not count."""
    times = []
    for number in range(rounds + 3):
        start = time.perf_counter()
        call()
        if number >= 3:
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)
