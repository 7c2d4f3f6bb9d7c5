"""The page's templates in jinja2, and the style and script that stand in the page.

This is what themes and `tools/compile_templates.py` use; an ordinary page is written by `compiled`, which that tool
makes from the same files, without importing jinja2.
"""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, FunctionLoader, StrictUndefined

from .. import data

STYLES = (
    "palette.css",
    "base.css",
    "parts.css",
    "article.css",
    "aids.css",
    "pointer.css",
    "controls.css",
    "schemes.css",
    "print.css",
)
#: what pages of links have beside that
LISTING_STYLES = ("listing.css",)
SCRIPTS = ("start.js", "page.js", "toolbar.js")

_COMMENT = re.compile(r"/\*(?:[^*]++|\*(?!/))*+\*/")


@cache
def environment() -> Environment:
    """The environment: everything is escaped, an unknown name is an error."""
    return Environment(
        loader=FunctionLoader(lambda name: data.read_text(f"page/{name}")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )


def compact(names: tuple[str, ...]) -> str:
    """Files of `data/page/` in one, without comments, indentation and empty lines.

    No white space at the ends: some checkers hash an inline element without it.
    """
    return compact_css("\n".join(data.read_text(f"page/{name}") for name in names))


def compact_css(text: str) -> str:
    """A style or script without comments, indentation and empty lines."""
    lines = (line.strip() for line in _COMMENT.sub("", text).splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def wrapped_script() -> str:
    """The scripts as one closed scope."""
    return f'"use strict";(() => {{\n{compact(SCRIPTS)}\n}})();'
