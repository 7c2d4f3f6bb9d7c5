"""What tests share: where things are, the examples, the corpus where it exists, and the command line as a process."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

REPO = Path(__file__).resolve().parent.parent
EXAMPLES = REPO / "examples"
EXAMPLE_FILES = tuple(sorted(EXAMPLES.glob("*.txt")))
EXAMPLE_CONFIG = EXAMPLES / "govpub.toml"

#: real pages and the domain's facts; beside the repository on some machines, never part of it
SHARED = (REPO / ".." / "shared").resolve()
CORPUS = SHARED / "corpus"
CORPUS_FILES = tuple(sorted(CORPUS.glob("[0-9]*.txt")))
NO_CORPUS = "../shared/corpus is not beside this repository"

#: the installed command
GOVPUB = str(Path(sys.executable).parent / "govpub")

TARGETS = ("zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK")

#: the chromium command; CHROMIUM overrides it
CHROMIUM = os.environ.get("CHROMIUM") or next(
    (
        path
        for path in ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        if os.access(path, os.X_OK)
    ),
    "/usr/bin/chromium",
)
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=zh-CN",
)


def name_of(path: Path) -> str:
    """A source's name as a test's id."""
    return path.stem


def corpus_params() -> list[Any]:
    """The corpus as parameters; where it does not exist, one parameter that is skipped and says so."""
    if not CORPUS_FILES:
        return [pytest.param(Path("no-corpus"), marks=pytest.mark.skip(reason=NO_CORPUS), id="no-corpus")]
    return [pytest.param(path, id=path.stem) for path in CORPUS_FILES]


def source_params() -> list[Any]:
    """The examples, then the corpus, as parameters."""
    return [pytest.param(path, id=path.stem) for path in EXAMPLE_FILES] + corpus_params()


def govpub(
    *args: str | Path, stdin: str | bytes = b"", env: dict[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as its own process, with English messages; nothing is raised for its exit code."""
    return subprocess.run(
        [GOVPUB, *map(str, args)],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "NO_COLOR": "1", "LC_ALL": "C.UTF-8", **(env or {})},
        check=False,
    )


def run(command: Sequence[str], **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run another program; its output captured, nothing raised."""
    return subprocess.run(list(command), capture_output=True, check=False, **options)


def assert_linear(work: Callable[[int], object], size: int, *, of: str = "") -> None:
    """Eight times the input takes at most a few times eight times the processor's time: a ratio, never a speed.

    What is quadratic takes 64 times as long. The better of several runs counts, and what is too short to be told
    (under two milliseconds) counts as that.
    """

    def least(count: int, runs: int) -> float:
        best = float("inf")
        gc.disable()  # the collector would walk all that other tests have left
        try:
            for _ in range(runs):
                start = time.process_time()
                work(count)
                best = min(best, time.process_time() - start)
        finally:
            gc.enable()
        return best

    small, large = least(size // 8, 3), least(size, 1)
    if large > 30 * max(small, 0.002):
        small, large = least(size // 8, 5), least(size, 3)
    assert large <= 30 * max(small, 0.002), f"{of}: {small:.4f} s, then {large:.4f} s for eight times as much"
