"""The texts that are measured on: the largest example, and a long text without repetition that a cache could use."""

from __future__ import annotations

import random
import re
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
EXAMPLES = REPO / "examples"
LARGEST = max(EXAMPLES.glob("*.txt"), key=lambda path: path.stat().st_size)
SHARED = REPO.parent / "shared"

_CLAUSE = re.compile(r"(?<=[，。；：,;:、\n])")


def varied(size: int) -> bytes:
    """About `size` bytes of clauses in a seeded random order: no line comes twice at the same distance."""
    clauses = [clause for text in _sources() for clause in _CLAUSE.split(text) if clause.strip()]
    dice = random.Random(7)
    out: list[str] = []
    length = 0
    while length < size:
        dice.shuffle(clauses)
        for n, clause in enumerate(clauses):
            piece = clause.rstrip("\n") + ("\n" if n % 7 == 6 else "")
            out.append(piece)
            length += len(piece.encode())
    return "".join(out).encode()[:size].decode("utf-8", "ignore").encode()


def _sources() -> list[str]:
    """The examples, and where they are at hand the corpus and simplified sentences of a treebank."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    texts += [path.read_text(encoding="utf-8") for path in sorted((SHARED / "corpus").glob("*.txt"))]
    pairs = SHARED / "data" / "ud-gsd-dev.tsv"
    if pairs.is_file():
        lines = pairs.read_text(encoding="utf-8").splitlines()
        texts.append("\n".join(line.partition("\t")[0] for line in lines if not line.startswith("#")))
    return texts


def described() -> str:
    """Which texts `varied` is made of."""
    return "examples, corpus, treebank" if SHARED.is_dir() else "examples"
