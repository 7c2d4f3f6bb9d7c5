"""A plain reference of the matcher's rule: slow, and meant to be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from govpub.convert.overlay import Window


def convert(
    characters: Mapping[str, str],
    phrases: Mapping[str, str],
    windows: Iterable[Window],
    strong: frozenset[str],
    text: str,
) -> str:
    """The longest word stands, then the strong one, then the leftmost; a window decides where it is as long."""
    places = [
        (-2 * len(key) - (key in strong), start, key)
        for key in phrases
        if len(key) > 1
        for start in range(len(text) - len(key) + 1)
        if text.startswith(key, start)
    ]
    word_at: dict[int, tuple[int, str]] = {}
    for _, start, key in sorted(places):
        span = range(start, start + len(key))
        if not any(i in word_at for i in span):
            word_at.update((i, (start, key)) for i in span)
    out = []
    for i, char in enumerate(text):
        value, rank = characters.get(char, char), 2
        if i in word_at:
            start, key = word_at[i]
            value, rank = phrases[key][i - start], 2 * len(key) + (key in strong)
        standing = [
            (-len(key), i - at, new)
            for key, at, new in windows
            if i >= at and text.startswith(key, i - at) and 2 * len(key) >= rank
        ]
        out.append(min(standing)[2] if standing else value)
    return "".join(out)
