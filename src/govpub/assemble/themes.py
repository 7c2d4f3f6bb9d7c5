"""Themes: a folder whose templates and style come before the page's own.

A theme is data from its site's people: its templates run in jinja2's sandbox, its style is named in the page's policy
by hash like the page's own. What a theme adds in words is interface and stands in `data-ui` elements.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    FunctionLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from .. import data
from ..errors import InvalidConfig
from ..model import Text
from . import compiled
from .catalogue import Words
from .templates import compact_css
from .views import ArticleView, PageView

STYLE_FILE = "theme.css"
#: the page's own templates, for a theme's `{% extends "govpub/page.html.j2" %}`
OWN = "govpub"
EXAMPLE = ("theme.css", "page.html.j2")


def _own(name: str) -> str | None:
    """One of the page's own templates; None, as jinja2 wants it, where there is none of that name."""
    known = "/" not in name and name.endswith(".j2") and (data.ROOT / "page" / name).is_file()
    return data.read_text(f"page/{name}") if known else None


@lru_cache(maxsize=8)
def _environment(folder: Path) -> Environment:
    own = FunctionLoader(_own)
    return ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folder), PrefixLoader({OWN: own}), own]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def style(folder: Path, page: str = compiled.STYLE) -> str:
    """The page's style, then the theme's. Raises InvalidConfig where the folder is not one."""
    if not folder.is_dir():
        raise InvalidConfig(Text(f"主题不是文件夹：{folder}", f"a theme is a folder: {folder}"))
    file = folder / STYLE_FILE
    if not file.is_file():
        return page
    try:
        own = compact_css(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidConfig(Text(f"无法读取 {file}：{error}", f"cannot read {file}: {error}")) from None
    if "</style" in own.lower():
        raise InvalidConfig(Text(f"{file}：样式里不能有 </style", f"{file}: a style cannot hold </style"))
    return f"{page}\n{own}" if own else page


def render(folder: Path, view: PageView, article: ArticleView, ui: Words) -> str:
    """The page by the theme's templates. Raises InvalidConfig with what is wrong in one of them."""
    try:
        return _environment(folder).get_template("page.html.j2").render(page=view, article=article, ui=ui)
    except TemplateError as error:
        name, line = getattr(error, "filename", None) or getattr(error, "name", None), getattr(error, "lineno", None)
        where = f"{name or folder}:{line}" if line else str(name or folder)
        raise InvalidConfig(Text(f"主题模板 {where}：{error}", f"theme template {where}: {error}")) from None


def example() -> Iterator[tuple[str, str]]:
    """The files of a new theme: their names and texts."""
    for name in EXAMPLE:
        yield name, data.read_text(f"theme/{name}")
