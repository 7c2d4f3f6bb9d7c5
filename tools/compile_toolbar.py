"""`python -m tools.compile_toolbar`: the reading aids for pages of other systems, from the parts of our own page.

They stand in a tree of their own there, so the style of each side leaves the other alone: variables get a prefix, and
lengths are no multiples of a font size that the page's style may have made anything. `govpub a11y --toolbar` puts in
what is written here; a test holds it to its sources.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from govpub import data
from govpub.assemble import compiled
from govpub.assemble.catalogue import CATALOGUES, Words, catalogue
from govpub.assemble.templates import compact

TARGET = data.ROOT / "a11y" / "toolbar"
SCRIPT = "toolbar.js"
PAGE = ("palette.css", "pointer.css", "elsewhere.css")
AIDS = ("host.css", "pointer.css", "controls.css")
SCRIPTS = ("start.js", "elsewhere.js", "toolbar.js")

_VARIABLE = re.compile(r"--(?=[a-z])")
_REM = re.compile(r"\b([\d.]+)rem\b")


def style(names: tuple[str, ...]) -> str:
    """Files of the page's style as they can stand beside another style."""
    text = _VARIABLE.sub("--govpub-", compact(names))
    return _REM.sub(lambda found: f"{float(found[1]) * 16:g}px", text)


def script() -> str:
    """The script, with both styles in it."""
    styles = json.dumps({"page": style(PAGE), "aids": style(AIDS)}, ensure_ascii=True)
    body = _VARIABLE.sub("--govpub-", compact(SCRIPTS))
    return f'"use strict";(() => {{\nconst STYLES = {styles};\n{body}\n}})();'


def parts(language: str) -> str:
    """The templates of the button and of the panel."""
    words = catalogue(language)
    # without a choice, a page of another system keeps its own colours
    own = Words(words.toolbar, scheme_default=words.toolbar.scheme_own)
    words = Words(words, toolbar=own)
    return f"{compiled.toolbar(None, None, words)}{compiled.panel(None, None, words)}"


def files() -> dict[Path, str]:
    """What is written, by path."""
    made = {TARGET / f"{language}.html": parts(language) for language in CATALOGUES}
    return {TARGET / SCRIPT: script(), **made}


def main() -> None:
    """Write the files."""
    TARGET.mkdir(exist_ok=True)
    for path, text in files().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
