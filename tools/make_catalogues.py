"""`python -m tools.make_catalogues`: the interface's strings in every script, from the simplified catalogue.

They are what default conversion makes of `data/ui/zh-Hans.toml`, so that converting a page and writing it in another
script come to the same; a test holds the files to that.
"""

from __future__ import annotations

from govpub import data
from govpub.convert import Options, convert_string

SOURCE = "zh-Hans"
TARGETS = {
    "zh-Hant": "the mainland's standard forms",
    "zh-Hant-TW": "Taiwan",
    "zh-Hant-HK": "Hong Kong",
}


def catalogue(target: str) -> str:
    """The file of a target: the simplified file's lines with its strings converted."""
    made = f"made from {SOURCE}.toml by `python -m tools.make_catalogues`"
    head = f"# Interface strings, traditional script, {TARGETS[target]}: {made}."
    lines = [head]
    for line in data.read_text(f"ui/{SOURCE}.toml").splitlines():
        if line.startswith("#"):
            continue
        key, equals, value = line.partition(" = ")
        lines.append(key + equals + convert_string(value, Options(target, source=SOURCE)) if equals else line)
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the catalogues."""
    for target in TARGETS:
        (data.ROOT / "ui" / f"{target}.toml").write_text(catalogue(target), encoding="utf-8")


if __name__ == "__main__":
    main()
