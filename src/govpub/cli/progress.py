"""Progress over many inputs: only on a terminal, on standard error, and only when it takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence

from .app import App

PATIENCE = 1.0  # seconds without a bar


def tracked(app: App, names: Sequence[str]) -> Iterator[str]:
    """The names, one after the other, with a bar that tells rate and time left where somebody watches."""
    if app.quiet or len(names) < 2 or not sys.stderr.isatty():
        yield from names
        return
    begun = time.monotonic()
    waiting = iter(names)
    done = 0
    for name in waiting:
        yield name
        done += 1
        if time.monotonic() - begun > PATIENCE:
            break
    yield from _with_bar(waiting, done, len(names))


def _with_bar(waiting: Iterator[str], done: int, total: int) -> Iterator[str]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, completed=done)
        for name in waiting:
            bar.update(task, description=name)
            yield name
            bar.advance(task)
