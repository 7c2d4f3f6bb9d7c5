"""Whole processes, ours and a peer's, alternating in one run: medians, and the ratio of ours to the peer's."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Process(NamedTuple):
    """A command and what it reads on standard input."""

    argv: Sequence[str]
    stdin: bytes = b""


class Measured(NamedTuple):
    """Medians in milliseconds, peak resident memory in MiB, and the median of the ratios ours/peer of each round."""

    ours_ms: float
    peer_ms: float
    ours_mib: float
    peer_mib: float
    ratio: float


def compare(ours: Process, peer: Process, rounds: int) -> Measured:
    """Run both in turn, `rounds` times after one round that does not count. A command that fails ends the run."""
    with tempfile.TemporaryDirectory() as folder:
        inputs = [Path(folder, name) for name in ("ours", "peer")]
        for path, process in zip(inputs, (ours, peer), strict=True):
            path.write_bytes(process.stdin)
        times: list[list[float]] = [[], []]
        peaks = [0.0, 0.0]
        for number in range(rounds + 1):
            order = (0, 1) if number % 2 else (1, 0)
            for side in order:
                seconds, peak = _once((ours, peer)[side].argv, inputs[side])
                peaks[side] = max(peaks[side], peak)
                if number:
                    times[side].append(seconds * 1000)
    ratio = statistics.median(a / b for a, b in zip(*times, strict=True))
    return Measured(statistics.median(times[0]), statistics.median(times[1]), peaks[0], peaks[1], ratio)


def _once(argv: Sequence[str], stdin: Path) -> tuple[float, float]:
    launcher = (sys.executable, "-I", "-S", str(Path(__file__).with_name("once.py")), str(stdin))
    done = subprocess.run([*launcher, *argv], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"failed ({done.returncode}): {' '.join(argv)}\n{done.stderr}")
    seconds, kibibytes = done.stdout.split()
    return float(seconds), float(kibibytes) / 1024
