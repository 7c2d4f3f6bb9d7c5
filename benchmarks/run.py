"""`make bench`: govpub against its peers in one run, as ratios. Smaller than 1 is faster than the peer.

A ratio holds on any machine as far as anything does; milliseconds are for orientation.
"""

from __future__ import annotations

import argparse
import json
import platform
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks import warm
from benchmarks.processes import Process, compare
from benchmarks.texts import LARGEST, described, varied

GOVPUB = str(Path(sys.executable).parent / "govpub")
OPENCC = (
    "import sys, opencc; text = sys.stdin.buffer.read().decode();"
    "sys.stdout.buffer.write(opencc.OpenCC({0!r}).convert(text).encode())"
)


class Case(NamedTuple):
    """One comparison of whole processes."""

    name: str
    ours: Process
    peer: Process
    rounds: int


def cases(peer_python: str, pandoc: str, megabytes: float) -> Iterator[Case]:
    """What is compared, in the order of the report."""
    small = LARGEST.read_bytes()
    long = varied(int(megabytes * 1e6))
    to_traditional = (GOVPUB, "convert", "--traditional", "--input-format", "text", "--isolated", "-q")
    to_taiwan = (GOVPUB, "convert", "--to", "zh-Hant-TW", "--input-format", "text", "--isolated", "-q")
    opencc, opencc_taiwan = ((peer_python, "-c", OPENCC.format(config)) for config in ("s2t", "s2tw"))
    yield Case(
        "--version / import click", Process((GOVPUB, "--version")), Process((sys.executable, "-c", "import click")), 31
    )
    yield Case("convert 1 release / OpenCC", Process(to_traditional, small), Process(opencc, small), 15)
    yield Case("convert 1 release to TW / OpenCC", Process(to_taiwan, small), Process(opencc_taiwan, small), 15)
    yield Case(f"convert {megabytes:g} MB / OpenCC", Process(to_traditional, long), Process(opencc, long), 5)
    yield Case(f"convert {megabytes:g} MB to TW / OpenCC", Process(to_taiwan, long), Process(opencc_taiwan, long), 5)
    assemble = (GOVPUB, "assemble", "--isolated", "-q")
    as_html = (pandoc, "--from", "markdown", "--to", "html", "--standalone", "--metadata", "title=x", "--quiet")
    yield Case("assemble 1 release / pandoc", Process(assemble, small), Process(as_html, small), 15)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--peer-python", required=True, help="a Python with the official opencc wheel")
    options.add_argument("--megabytes", type=float, default=10.0, help="size of the long text (default 10)")
    options.add_argument("--json", type=Path, help="write the figures to this file as well")
    args = options.parse_args()
    pandoc = shutil.which("pandoc") or sys.exit("pandoc is missing")

    figures: dict[str, float] = {}
    print(f"Python {platform.python_version()}, {platform.machine()}; long text of {described()}\n")
    print(
        f"{'whole processes: ours / peer':32}{'ours ms':>10}{'peer ms':>10}{'ours MiB':>10}{'peer MiB':>10}{'ratio':>8}"
    )
    for case in cases(args.peer_python, pandoc, args.megabytes):
        got = compare(case.ours, case.peer, case.rounds)
        figures[case.name] = round(got.ratio, 3)
        print(
            f"{case.name:32}{got.ours_ms:10.1f}{got.peer_ms:10.1f}{got.ours_mib:10.1f}{got.peer_mib:10.1f}{got.ratio:8.2f}",
            flush=True,
        )

    print(f"\nwarm, in one process, on {LARGEST.name} ({LARGEST.stat().st_size / 1000:.1f} KB): median ms")
    for name, call in warm.verbs():
        figures[name] = round(warm.measure(call), 3)
        print(f"{name:32}{figures[name]:10.2f}", flush=True)
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
