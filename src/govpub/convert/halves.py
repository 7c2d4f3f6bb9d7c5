"""A long text part by part, and a very long one in two processes: a forked one converts its second half.

Whatever stands in the way (no fork, one processor, other threads, a failed worker), this process does it all.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from mmap import mmap
from typing import TYPE_CHECKING

from ..patterns import lazy

if TYPE_CHECKING:
    from .document import Stayed

#: a text that is worth a second process, in characters
WORTH = 500_000
#: characters of a part
_PART = 250_000
_CLAUSE_END = lazy(r"[\r，。；：！？]")
_LENGTH = 4


def in_parts(text: str, work: Callable[[str], str], stayed: Stayed, *, alone: bool = False) -> str:
    """What `work` makes of a text, done part by part, so that memory stays small.

    `work` counts in `stayed`; `alone` keeps it in this process.
    """
    parts = list(_parts(text))
    if len(parts) == 1:
        return work(text)
    if alone or len(text) < WORTH:
        return "".join([work(text[a:b]) for a, b in parts])
    first, second = parts[: len(parts) // 2], parts[len(parts) // 2 :]

    def rest() -> Iterator[str]:
        before = stayed.places
        for a, b in second:
            yield work(text[a:b])
        yield f"{stayed.places - before}\n{stayed.first}"

    answer = _second_half(rest, 4 * (len(text) - second[0][0]) + 65_536)
    out = [work(text[a:b]) for a, b in first]
    found = answer()
    if found is None:
        out += [work(text[a:b]) for a, b in second]
        return "".join(out)
    places, _, sample = found.pop().partition("\n")
    stayed.places += int(places)
    stayed.first = stayed.first or sample
    return "".join(out + found)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Parts of a text, as offsets, that end where a line ends, or at least a clause; one part where it never does."""
    start, size = 0, len(text)
    while size - start > _PART:
        end = text.find("\n", start + _PART, start + 2 * _PART) + 1
        if not end:
            mark = _CLAUSE_END.search(text, start + _PART)
            if mark is None:
                break
            end = mark.end()
        yield start, end
        start = end
    yield start, size


def _second_half(work: Callable[[], Iterable[str]], room: int) -> Callable[[], list[str] | None]:
    """Start `work` in a forked process; the answer waits for what it gives, in `room` bytes, None where it failed."""
    if not _possible():
        return lambda: None
    shared = mmap(-1, room)
    pid = os.fork()
    if pid == 0:  # pragma: no cover - another process
        status = 1
        try:
            for piece in work():
                data = piece.encode("utf-8", "surrogatepass")
                shared.write((len(data) + 1).to_bytes(_LENGTH, "little"))
                shared.write(data)
            status = 0
        finally:
            os._exit(status)

    def wait() -> list[str] | None:
        _, status = os.waitpid(pid, 0)
        return None if os.waitstatus_to_exitcode(status) else list(_pieces(shared))

    return wait


def _pieces(shared: mmap) -> Iterator[str]:
    """What the other process has written: each piece after its length and one, a zero at the end."""
    with shared, memoryview(shared) as view:
        at = 0
        while length := int.from_bytes(view[at : at + _LENGTH], "little"):
            start, at = at + _LENGTH, at + _LENGTH + length - 1
            yield str(view[start:at], "utf-8", "surrogatepass")


def _possible() -> bool:
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        return False
    import threading

    return threading.active_count() == 1
