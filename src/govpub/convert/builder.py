"""Building what `compiled` keeps: slow, and done once for each state of the dictionaries."""

from __future__ import annotations

from ..data import read_lines, read_toml
from ..names.roles import nouns
from . import overlay, sources
from .languages import TARGETS
from .lexicon import Lexicon, compose, forms
from .tables import Tables
from .tables import build as build_tables


def build(source: str, target: str) -> tuple[Tables, tuple[dict[str, str], dict[str, str]]]:
    """The matcher's tables from `source` to `target`, and the values of names."""
    lexicon = compose(source, target)
    if source != "zh-Hans":
        return build_tables(lexicon), ({}, {})
    own = overlay.of(target)
    windows = overlay.windows(own, dict(lexicon.characters), forms(target))
    return build_tables(lexicon, windows, own.strong()), _names(lexicon)


def _names(lexicon: Lexicon) -> tuple[dict[str, str], dict[str, str]]:
    """Surname and given-name characters in a traditional target's forms."""
    surname: dict[str, str] = {}
    given: dict[str, str] = {}
    own = forms(lexicon.target)
    for line in read_lines("convert/names.tsv"):
        char, where, value = line.split("\t")
        for place, table in (("surname", surname), ("given", given)):
            if where in (place, "any"):
                table[char] = own.get((char, value), value)
    return surname, given


def build_known() -> dict[str, str]:
    """What is known of scripts and names, as plain strings."""
    simplified, traditional = _marks()
    rows = [line.split("\t") for line in read_lines("convert/names.tsv")]
    words = read_toml("convert/persons.toml")
    surnames = {row[0] for row in rows if row[1] in ("surname", "any")} & set(words["ambiguous"])
    return {
        **words,
        "merged": "".join(read_lines("convert/merged.txt")),
        "simplified": simplified,
        "traditional": traditional,
        "characters": "".join(row[0] for row in rows),
        "surnames": "".join(sorted(surnames)),
        "offices": " ".join(sorted(nouns())),
        "singles": "".join(line for line in read_lines("names/surnames.txt") if " " not in line),
    }


def _marks() -> tuple[str, str]:
    """The characters that only simplified, and that only traditional text uses.

    What one direction changes and the other never yields; derived from the dictionaries, so that what comes out of a
    conversion never looks like what went in.
    """
    to_traditional = [compose("zh-Hans", target) for target in TARGETS[1:]]
    changed = set(to_traditional[0].characters)
    yielded = {c for values in sources.entries("STCharacters").values() for c in values}
    for lexicon in to_traditional:
        yielded.update(lexicon.characters.values(), "".join(lexicon.phrases.values()))
        changed &= set(lexicon.characters)
    back = compose("zh-Hant-TW", "zh-Hans")
    shared = {line[0] for line in read_lines("convert/shared-characters.txt")}
    used = {*back.characters.values(), *"".join(back.phrases.values()), *shared}
    kept = set(sources.entries("STCharacters"))
    return _common(changed - yielded), _common(set(back.characters) - used - kept)


def _common(characters: set[str]) -> str:
    """In order, without what lies beyond the basic plane: it is rare, and it makes a pattern slow."""
    return "".join(sorted(c for c in characters if c <= "\uffff"))
