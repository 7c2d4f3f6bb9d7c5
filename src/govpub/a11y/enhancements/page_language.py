"""Name the language of the page.

WCAG 3.1.1 Language of Page (A). Certain.

A screen reader takes its voice, and a browser its fonts and hyphens, from `lang` on the root element. Where it is
absent, empty, names no language, or names English on a page that is plainly Chinese, the language is decided from
the text: zh-Hans or zh-Hant by the characters that only one script writes, zh where they do not decide. What the
page says elsewhere (`xml:lang`, `content-language`, `og:locale`) is believed first. A valid tag such as zh-CN stays
as it is.

Before:

    <!DOCTYPE html><html><head><title>通知</title></head><body><p>现将有关事项通知如下。</p></body>
    </html>

After:

    <!DOCTYPE html><html lang="zh-Hans"><head><title>通知</title></head><body><p>现将有关事项通知如下。</p></body>
    </html>
"""

from __future__ import annotations

from ...markup import escape_attribute
from ...model import Text
from ..headplace import html_offset
from ..language import count, detect, family, is_valid, meant
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work

_PLAINLY = 50  # Han characters that make a page plainly Chinese


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    root = next((n for n in page.by_tag.get("html", ()) if n.token is not None), None)
    old = root.get("lang") if root else ""
    if not page.is_document:
        return
    new = _decide(work, root, old)
    if not new:
        if not old or not is_valid(old):
            work.report(
                root, Text("页面没有可用的 lang，文字也看不出语言", "no usable lang, and the text does not say")
            )
    elif root is None:
        _insert(work, new)
    else:
        if new != old and work.may(root, _message(old, new)):
            work.set(root, "lang", new)
        _xml_lang(work, root)


def _decide(work: Work, root: Node | None, old: str) -> str:
    """The tag that the page should have; empty where nothing tells."""
    if work.options.lang:
        return work.options.lang
    text = work.page.text_flow
    if old and is_valid(old):
        letters = count(text)
        foreign = family(old) != "zh" and letters.han >= _PLAINLY and not letters.kana and letters.han > letters.latin
        return detect(text) if foreign and family(old) == "en" else old
    return meant(old) or _said_elsewhere(work, root) or detect(text)


def _said_elsewhere(work: Work, root: Node | None) -> str:
    found = [root.get("xml:lang")] if root else []
    for meta in work.page.by_tag.get("meta", ()):
        if meta.get("http-equiv").lower() == "content-language":
            found.append(meta.get("content").split(",")[0].strip())
        elif meta.get("property").lower() == "og:locale":
            found.append(meta.get("content").replace("_", "-"))
    usable = (tag if is_valid(tag) else meant(tag) for tag in found if tag)
    spoken = family(detect(work.page.text_flow))
    return next((tag for tag in usable if tag and (not spoken or family(tag) == spoken)), "")


def _xml_lang(work: Work, root: Node) -> None:
    old = root.get("xml:lang")
    new = root.get("lang")
    if old and family(old) != family(new) and work.may(root, _message(old, new)):
        work.set(root, "xml:lang", new)


def _insert(work: Work, tag: str) -> None:
    """Write the html start tag that the source leaves out."""
    if work.first("html") is not None:
        return  # it stands where the tree did not find it: leave it
    at = html_offset(work.page)
    if work.may(at, _message("", tag)):
        work.insert(at, f'<html lang="{escape_attribute(tag)}">')


def _message(old: str, new: str) -> Text:
    if not old:
        return Text(f"标明页面语言：{new}", f"name the page's language: {new}")
    return Text(f"改正页面语言：{old} → {new}", f"correct the page's language: {old} → {new}")


ENHANCEMENT = Enhancement(
    "A11Y001",
    "page-language",
    ("3.1.1",),
    Certainty.CERTAIN,
    Text("标明页面的语言", "name the language of the page"),
    apply,
)
