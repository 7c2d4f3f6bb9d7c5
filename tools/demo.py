"""`make demo`: the examples as pages in both scripts, with the commands that a press officer would type."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent
EXAMPLES = REPO / "examples"
GOVPUB = str(Path(sys.executable).parent / "govpub")

#: in the demo the pages lie side by side, so that the script switch works from a file
ADDRESSES = {"zh-Hans": "{stem}.html", "zh-Hant": "{stem}.hant.html"}


def local_config(text: str) -> str:
    """The examples' configuration with the two pages' addresses beside each other."""
    lines = text.splitlines()
    for n, line in enumerate(lines):
        key = line.partition("=")[0].strip()
        if key in ADDRESSES:
            lines[n] = f'{key} = "{ADDRESSES[key]}"'
    return "\n".join(lines) + "\n"


def run(*args: str | Path, stdin: bytes = b"") -> bytes:
    """Run govpub; its output, or the end of the demo."""
    done = subprocess.run([GOVPUB, *map(str, args)], input=stdin, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        sys.stdout.buffer.write(done.stdout)
        sys.stdout.flush()
        sys.exit(f"govpub {args[0]} failed with exit code {done.returncode}")
    return done.stdout


def build(source: Path, folder: Path, config: Path) -> list[Path]:
    """Validate one release and write its pages in both scripts."""
    run("validate", "--config", config, source)
    page = run("assemble", "--config", config, source)
    simplified, traditional = folder / f"{source.stem}.html", folder / f"{source.stem}.hant.html"
    simplified.write_bytes(page)
    traditional.write_bytes(run("convert", "--config", config, "--traditional", stdin=page))
    return [simplified, traditional]


def near(path: Path) -> Path:
    """A path as a person in this folder would write it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def main(folder: Path) -> None:
    """Build everything into `folder`."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    config = folder / "govpub.toml"
    config.write_text(local_config((EXAMPLES / "govpub.toml").read_text(encoding="utf-8")), encoding="utf-8")
    for source in sorted(EXAMPLES.glob("*.txt")):
        pages = build(source, folder, config)
        print(f"{source.name}: validated; pages:", *(f"  {near(page)}" for page in pages), sep="\n")
    print(f"\nOpen {near(folder / 'news-conference.html')} in a browser: it works from the file, without a server.")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else REPO / "demo")
