"""Add the reading aids: text size, spacing, colours, large pointer, ruler, caption strip, read aloud, simple view.

Best practice (适老化). Certain, and only where `--toolbar` asks for it.

The page gets one button at its start, after the link past its head, and behind it the panel that pages of `govpub
assemble` have. Its markup, style and script stand in a tree of their own: nothing of the page changes, no choice is
needed to read it, without JavaScript there is no button, and no text leaves the reader's machine. A page that forbids
scripts by a policy of its own gets the script's hash into that policy; what a server says in a header it must allow
itself.

Before:

    <html lang="zh-CN"><head><title>通知</title></head><body><h1>通知</h1></body></html>

After:

    <html lang="zh-CN"><head><title>通知</title></head><body><template data-ui>……</script><h1>通知</h1></body></html>
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

from ...data import read_text
from ...model import Severity, Text
from ..language import family
from ..page import Node
from ..values import Certainty, Enhancement

if TYPE_CHECKING:
    from ..work import Work

_MARK = "panel-toggle"  # the class of the button, in our own pages as well
_SCRIPT_SOURCES = ("script-src-elem", "script-src", "default-src")  # the first that a policy has counts


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    if not work.options.toolbar or _MARK in page.tree.source:
        return
    body = next(iter(page.all("body")), None)
    token = work.token(body) if body is not None else None
    if token is None or body is None or not page.is_document:
        work.report(None, Text("没有 body 标签，无法加上辅助工具栏", "no body tag to add the reading aids to"))
        return
    if not work.may(body, Text("加上辅助阅读工具栏", "add the reading aids"), Severity.INFO):
        return
    script = read_text("a11y/toolbar/toolbar.js")
    work.insert(_after_skip_link(work, body, token.end), f"{parts(work.language)}<script>{script}</script>")
    for meta in page.all("meta"):
        if meta.get("http-equiv").strip().lower() == "content-security-policy":
            work.set(meta, "content", allowed(meta.get("content"), script))


def parts(tag: str) -> str:
    """The templates of the button and the panel in a page's language, or in simplified Chinese that says so."""
    low = tag.lower()
    if family(low) != "zh":
        return read_text("a11y/toolbar/zh-Hans.html").replace("<template data-ui>", '<template data-ui lang="zh-Hans">')
    region = next((r for r in ("TW", "HK") if low.endswith(f"-{r.lower()}")), "HK" if low.endswith("-mo") else "")
    if region:
        return read_text(f"a11y/toolbar/zh-Hant-{region}.html")
    return read_text(f"a11y/toolbar/{'zh-Hant' if low.startswith('zh-hant') else 'zh-Hans'}.html")


def allowed(policy: str, script: str) -> str:
    """A policy that allows this inline script too, and nothing else that it did not allow."""
    rules = [rule.split() for rule in policy.split(";") if rule.split()]
    by_name = {rule[0].lower(): rule for rule in rules}
    rule = next((by_name[name] for name in _SCRIPT_SOURCES if name in by_name), None)
    if rule is None:
        return policy
    strict = any(re.match(r"'(?:nonce-|sha\d)", source) for source in rule[1:])
    if "'unsafe-inline'" in rule and not strict:
        return policy
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    sources = [source for source in rule[1:] if source.lower() != "'none'"] + [f"'sha256-{digest}'"]
    if rule[0].lower() == "default-src":
        rules.append(["script-src", *sources])
    else:
        rule[1:] = sources
    return "; ".join(" ".join(rule) for rule in rules)


def _after_skip_link(work: Work, body: Node, start: int) -> int:
    """Where the button stands: at the page's start, but after a link past its head that the source has there."""
    first = next((node for node in work.page.all("a") if node.said), None)
    if first is None or not first.get("href").startswith("#") or len(first.get("href")) < 2:
        return start
    outer = first
    while outer.parent is not None and outer.parent is not body:
        outer = outer.parent
    end = work.end(outer)
    if outer.parent is not body or end is None or len([a for a in work.page.inside(outer) if a.tag == "a"]) > 3:
        return start
    return end.end


ENHANCEMENT = Enhancement(
    "A11Y052",
    "reading-aids",
    (),
    Certainty.CERTAIN,
    Text("加上辅助阅读工具栏", "add the reading aids"),
    apply,
    Severity.INFO,
)
