"""Two workers for a very long text: the second half is converted by a forked process while this one does the first.

Whatever stands in the way (no fork, one processor, other threads, a failed worker), this process does it all.
"""

from __future__ import annotations

import os
from collections.abc import Callable

#: a text that is worth a second process, in characters
WORTH = 1_500_000


def second_half(work: Callable[[], bytes], room: int) -> Callable[[], bytes | None]:
    """Start `work` in a forked process; the answer waits for its result, at most `room` bytes, None where it failed."""
    if not _possible():
        return lambda: None
    import mmap

    shared = mmap.mmap(-1, room + 8)
    pid = os.fork()
    if pid == 0:  # pragma: no cover - another process
        status = 1
        try:
            result = work()
            if len(result) <= room:
                shared[8 : 8 + len(result)] = result
                shared[:8] = len(result).to_bytes(8, "little")
                status = 0
        finally:
            os._exit(status)

    def wait() -> bytes | None:
        _, status = os.waitpid(pid, 0)
        if os.waitstatus_to_exitcode(status):
            return None
        return shared[8 : 8 + int.from_bytes(shared[:8], "little")]

    return wait


def _possible() -> bool:
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        return False
    import threading

    return threading.active_count() == 1
