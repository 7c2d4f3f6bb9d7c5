"""What came of a conversion, as JSON for scripts: `govpub.conversion/1` (`govpub schema conversion`)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from .trace import Trace

SCHEMA = "govpub.conversion/1"


def render(target: str, documents: Iterable[dict[str, Any]]) -> str:
    """The report of one run."""
    value = {"schema": SCHEMA, "target": target, "documents": list(documents)}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def document(path: str, kind: str, encoding: str, trace: Trace) -> dict[str, Any]:
    """One document's part. `source` is None where it was in the target's script by its own word."""
    return {
        "path": path,
        "kind": kind,
        "encoding": encoding,
        "source": trace.source,
        "characters": trace.characters,
        "changed": trace.changed,
        "glossary": _words(trace, "glossary"),
        "names": [
            *_words(trace, "names"),
            *({"from": a, "to": b, "times": None, "place": None} for a, b in _persons(trace)),
        ],
        "kept": [{"text": text, "times": times} for text, times in sorted(trace.kept.items())],
        "stayed": {"places": trace.stayed.places, "first": trace.stayed.first} if trace.stayed else None,
        "decisions": [
            {
                "sentence": decision.sentence,
                "candidates": list(decision.candidates),
                "choice": decision.choice,
                "decided": decision.decided,
                "times": trace.times[decision.context],
            }
            for decision in trace.decisions.values()
        ],
    }


def _persons(trace: Trace) -> Iterable[tuple[str, str]]:
    """The persons whom the document itself names; those of a file have been said."""
    given = {word.key for word in trace.words if word.kind == "names"}
    return ((a, b) for a, b in trace.persons.items() if a not in given)


def _words(trace: Trace, kind: str) -> list[dict[str, Any]]:
    return [
        {"from": word.key, "to": word.value, "times": times, "place": word.place or None}
        for word, times in sorted(trace.words.items())
        if word.kind == kind
    ]
