"""The jinja2 environment and the page's parts, made once a process.

Templates, style and script are data (`data/page/`). The style and the script stand in the page itself, without
their comments and indentation: a page weighs little more than its text.
"""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from .. import data

STYLES = ("base.css", "parts.css", "article.css", "schemes.css", "toolbar.css", "print.css")
SCRIPTS = ("page.js", "toolbar.js")

_COMMENT = re.compile(r"/\*(?:[^*]++|\*(?!/))*+\*/")
_LINE_COMMENT = re.compile(r"^//.*+$")


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


def template(name: str) -> Template:
    """A template of `data/page/`."""
    return environment().get_template(name)


@cache
def style() -> Markup:
    """The page's style sheet."""
    return Markup(_compact(STYLES))


@cache
def script() -> Markup:
    """The page's script."""
    return Markup(f'"use strict";(() => {{\n{_compact(SCRIPTS)}\n}})();')


def _compact(names: tuple[str, ...]) -> str:
    """The files in one, without comments, indentation and empty lines."""
    text = _COMMENT.sub("", "\n".join(data.read_text(f"page/{name}") for name in names))
    lines = (_LINE_COMMENT.sub("", line.strip()) for line in text.splitlines())
    # no white space at the ends: some checkers hash an inline element without it
    return "\n".join(line for line in lines if line)
