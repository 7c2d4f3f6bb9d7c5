"""The matcher: every character at once, then a closer look at those that have more than one value.

Of all overlapping words of the lexicon the longest stands, then the strong one, then the leftmost; a character in it
becomes what the word says, any other character what it becomes by itself. A window (a context rule) decides its one
character where it is at least as long as the word that stands there. Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .tables import LONGEST, Group, Record, Tables, rank

#: from this length on a table by index is worth building: twice as fast as a dict
_LARGE = 100_000


class Matcher:
    """Converts text by compiled tables. Output has the length of the input: offsets stay."""

    keeps_length = True

    def __init__(self, tables: Tables):
        self._tables = tables
        anchors = tables.anchors()
        self._anchors = re.compile(f"[{re.escape(anchors)}]") if anchors else None
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._list: list[int] | None = None
        self._after: dict[str, tuple[Group, ...]] = {}
        self._before: dict[str, tuple[Group, ...]] = {}

    def convert(self, text: str) -> str:
        """The text with every character and word converted."""
        if self._anchors is None:
            return self._translate(text)
        base = self._translate(text)
        out: list[str] = []
        at = 0
        for place, value in self._decisions(text):
            out += (base[at:place], value)
            at = place + 1
        if not out:
            return base
        out.append(base[at:])
        return "".join(out)

    def word_at(self, text: str, i: int) -> tuple[int, int] | None:
        """The word or the context that decides the character at `i`, as offsets; None where it is by itself."""
        found = self._longest(text, i)
        if found is not None and found[2][3]:
            return found[0], found[0] + found[1]
        chosen = self._cluster(text, i).chosen.get(i)
        return None if chosen is None else (chosen[0], chosen[0] + len(chosen[1]))

    def _translate(self, text: str) -> str:
        if len(text) < _LARGE or len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text):
            return text.translate(self._tables.characters)
        if self._list is None:
            self._list = list(range(0x10000))
            for old, new in self._tables.characters.items():
                if old < 0x10000:
                    self._list[old] = new
        return text.translate(self._list)

    def _decisions(self, text: str) -> Iterator[tuple[int, str]]:
        """The places whose character differs from what it becomes by itself, with its value."""
        assert self._anchors is not None
        tables = self._tables
        after, before = tables.after, tables.before
        places = [
            i
            for match in self._anchors.finditer(text)
            if text[(i := match.start()) : i + 2] in after or text[i - 1 : i + 1] in before
        ]
        cluster = _Cluster(0, 0, {})
        for i in places:
            found = self._longest(text, i)
            if found is None:
                continue
            start, length, (value, left, right, _) = found
            end = start + length
            if (left and start and text[start - 1] in left) or (right and end < len(text) and text[end] in right):
                if not cluster.start <= i < cluster.end:
                    cluster = self._cluster(text, i)
                contested = self._contested(text, i, cluster)
                if contested is None:
                    continue
                value = contested
            yield i, value

    def _longest(self, text: str, i: int) -> Found | None:
        """The longest record that stands at `i`; of equally long ones a window, then the leftmost."""
        best: Found | None = None
        pair = text[i : i + 2]
        groups = self._after.get(pair)
        if groups is None:
            groups = self._after[pair] = self._tables.following(pair)
        for offset, size, keys in groups:
            if offset <= i and (record := keys.get(text[i - offset : i - offset + size])):
                best = i - offset, size, record
                break
        if not i:
            return best
        pair = text[i - 1 : i + 1]
        groups = self._before.get(pair)
        if groups is None:
            groups = self._before[pair] = self._tables.preceding(pair)
        for offset, size, keys in groups:
            if best and size < best[1]:
                break
            if offset <= i and (record := keys.get(text[i - offset : i - offset + size])):
                # a pair that ends here reaches furthest to the left: of equals it is the leftmost
                if best is None or size > best[1] or record[3] >= best[2][3]:
                    best = i - offset, size, record
                break
        return best

    def _contested(self, text: str, i: int, cluster: _Cluster) -> str | None:
        """What the character at `i` becomes where words overlap; None where it becomes what it is by itself."""
        word_start, word = cluster.chosen.get(i, (i, text[i]))
        value: str | None = None
        least = rank(word, self._tables.words(word[0]).get(word, False))
        own = least
        for start, length, record in _matches(text, i, self._tables):
            if record[3] and 2 * length >= least:
                value, least = record[0], 2 * length + 1
            elif least == own and (start, length) == (word_start, len(word)):
                value = record[0]
        return value

    def _sizes(self, char: str) -> tuple[int, ...]:
        """The lengths of the words that begin with a character, in order."""
        sizes = self._lengths.get(char)
        if sizes is None:
            sizes = self._lengths[char] = tuple(sorted({len(key) for key in self._tables.words(char)}))
        return sizes

    def _words_from(self, text: str, start: int) -> Iterator[tuple[str, bool]]:
        words = self._tables.words(text[start])
        for length in self._sizes(text[start]):
            key = text[start : start + length]
            if len(key) == length and key in words:
                yield key, words[key]

    def _cluster(self, text: str, i: int) -> _Cluster:
        """The words that overlap `i`, what overlaps them, and so on; and those of them that stand."""
        low, high = i, i + 1
        left, right = i, i  # words have been looked for from `left` up to, not including, `right`
        joined: list[tuple[int, int, str]] = []
        apart: list[tuple[int, int, str]] = []
        while right < high or (left > 0 and left > low - LONGEST):
            if right < high:
                start, right = right, right + 1
            else:
                start = left = left - 1
                if not text[start].isalnum():  # no word reaches over the end of a clause
                    break
                sizes = self._sizes(text[start])
                if not sizes or start + sizes[-1] <= low:
                    continue
            for key, strong in self._words_from(text, start):
                (joined if start + len(key) > low else apart).append((-rank(key, strong), start, key))
                if start + len(key) > low:
                    low, high = min(low, start), max(high, start + len(key))
            if apart and apart[0][1] + len(apart[0][2]) > low:
                joined += (item for item in apart if item[1] + len(item[2]) > low)
                apart = [item for item in apart if item[1] + len(item[2]) <= low]
        return _Cluster(low, high, _stand(joined))


class _Cluster:
    """A stretch of overlapping words; `chosen` says for each position which word stands there."""

    __slots__ = ("chosen", "end", "start")

    def __init__(self, start: int, end: int, chosen: dict[int, tuple[int, str]]):
        self.start = start
        self.end = end
        self.chosen = chosen


def _stand(found: list[tuple[int, int, str]]) -> dict[int, tuple[int, str]]:
    chosen: dict[int, tuple[int, str]] = {}
    for _, start, key in sorted(found):
        places = range(start, start + len(key))
        if not any(place in chosen for place in places):
            chosen.update(dict.fromkeys(places, (start, key)))
    return chosen


Found = tuple[int, int, Record]


def _matches(text: str, i: int, tables: Tables) -> Iterator[Found]:
    """Every record for the character at `i` whose key stands there; of equally long ones the leftmost first."""
    for groups in (tables.preceding(text[i - 1 : i + 1]), tables.following(text[i : i + 2])):
        for offset, size, keys in groups:
            record = keys.get(text[i - offset : i - offset + size]) if i >= offset else None
            if record is not None:
                yield i - offset, size, record
