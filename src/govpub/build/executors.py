"""Who does the work: this process, or several; shards go out, results come back as they are done."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from typing import TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

#: releases in a shard: enough that sending one costs nothing, few enough that all processes have work to the end
SHARD = 16
_ALONE = 3  # shards that one process has done before others have started


def processes(wanted: int) -> int:
    """How many processes to use: as many as asked for, or one for each core that this process may use."""
    if wanted > 0:
        return wanted
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def shards(items: Sequence[Job]) -> list[Sequence[Job]]:
    """Items in pieces of `SHARD`."""
    return [items[at : at + SHARD] for at in range(0, len(items), SHARD)]


def run(jobs: Sequence[Job], work: Callable[[Job], Result], wanted: int) -> Iterator[Result]:
    """The results of all jobs, in the order in which they are done. `work` and what it takes and gives are pickled."""
    count = min(processes(wanted), len(jobs))
    if count <= 1 or len(jobs) <= _ALONE:
        yield from map(work, jobs)
        return
    with ProcessPoolExecutor(count) as pool:
        yield from through(pool, jobs, work)


def through(executor: Executor, jobs: Sequence[Job], work: Callable[[Job], Result]) -> Iterator[Result]:
    """The same by any executor of `concurrent.futures`."""
    waiting = [executor.submit(work, job) for job in jobs]
    try:
        for future in as_completed(waiting):
            yield future.result()
    finally:
        for future in waiting:
            future.cancel()
