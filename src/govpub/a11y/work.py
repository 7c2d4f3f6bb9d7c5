"""The work on one page: what enhancements read, how they change it, and the record of what was done or is left.

Changes are gathered for each tag and become patches at the end; the first change of an attribute stands. The nodes
follow the changes, so that an enhancement sees what those before it did.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from ..markup import Patch, apply, escape_attribute, remove_attribute, set_attribute
from ..markup.tokens import START, Token
from ..model import Finding, Severity, Span, Text
from ..text.lines import LineIndex
from .language import detect
from .naming import is_nameless
from .page import Node, Page
from .paint import Painted, paint
from .regions import explicit_main
from .values import Applied, Certainty, Enhancement, Options
from .walk import INDEXED

_ADVICE = Text("加 --likely 即可应用", "applied with --likely")


@dataclass(slots=True)
class Work:
    """One page under work.

    `wrapper` stands for an element that has been put around the main content; `unsettled`: a change was made that other
    enhancements read the page by, so that the result is to be looked at again.
    """

    page: Page
    options: Options
    wrapper: Node | None = None
    unsettled: bool = False
    _now: Enhancement | None = None
    _applied: list[tuple[int, Applied]] = field(default_factory=list)
    _findings: list[tuple[int, Finding]] = field(default_factory=list)
    _attributes: dict[int, dict[str, str | None]] = field(default_factory=dict)
    _names: dict[int, str] = field(default_factory=dict)
    _patches: list[Patch] = field(default_factory=list)
    _lines: LineIndex | None = None
    _nameless: list[Node] | None = None
    _paint: tuple[list[Painted], bool] | None = None

    def run(self, enhancement: Enhancement) -> None:
        """Let one enhancement do its work."""
        self._now = enhancement
        enhancement.apply(self)

    @property
    def language(self) -> str:
        """The tag of the page's language: as the page now says, else as its text shows; empty where neither does."""
        root = next(iter(self.page.by_tag.get("html", ())), None)
        said = root.get("lang") if root else ""
        return said or self.options.lang or detect(self.page.text_flow)

    @property
    def main(self) -> Node | None:
        """The element that is marked as the main content, by now; one that has been put in has no token."""
        return self.wrapper or explicit_main(self.page)

    def painted(self) -> tuple[list[Painted], bool]:
        """The colours of the page's texts, and whether its own styles are all there are; computed once."""
        if self._paint is None:
            self._paint = paint(self.page)
        return self._paint

    def nameless(self) -> list[Node]:
        """The links, areas and buttons that are said and have no name by now, in document order."""
        page = self.page
        found = self._nameless  # names are given, never taken: the next time only these are looked at
        if found is None:
            found = page.merged(page.all("a", "area", "button", "input"), page.having("role"))
        self._nameless = [node for node in found if is_nameless(page, node)]
        return self._nameless

    # what is recorded

    def may(self, node: Node | int | None, message: Text, severity: Severity = Severity.INFO) -> bool:
        """Ask to make the change that `message` tells of, at an element or an offset; record it, and say whether to.

        A change that is only likely is made where the options ask for it, and reported otherwise, with `severity`.
        """
        now = self._current()
        offset, span = self._place(node)
        if now.certainty is Certainty.CERTAIN or self.options.likely:
            self._applied.append((offset, Applied(now.code, now.name, message, span)))
            return True
        self._finding(offset, span, message, severity, _ADVICE)
        return False

    def report(
        self, node: Node | int | None, message: Text, help: Text | None = None, severity: Severity = Severity.WARNING
    ) -> None:
        """Report what only a human can decide."""
        offset, span = self._place(node)
        self._finding(offset, span, message, severity, help)

    def _finding(self, offset: int, span: Span | None, message: Text, severity: Severity, help: Text | None) -> None:
        now = self._current()
        finding = Finding(code=now.code, name=now.name, severity=severity, message=message, span=span, help=help)
        self._findings.append((offset, finding))

    def _current(self) -> Enhancement:
        assert self._now is not None
        return self._now

    def _place(self, node: Node | int | None) -> tuple[int, Span | None]:
        if node is None:
            return -1, None
        if self._lines is None:
            self._lines = LineIndex(self.page.tree.source)
        if isinstance(node, int):
            return node, self._lines.span(node, node)
        token = self.token(node)
        return (-1, None) if token is None else (token.start, self._lines.span(token.start, token.end))

    # what is changed

    def token(self, node: Node) -> Token | None:
        """An element's start tag."""
        return None if node.token is None else self.page.tree.tokens[node.token]

    def end(self, node: Node) -> Token | None:
        """An element's end tag, where it is certain."""
        end = None if node.token is None else self.page.tree.ends.get(node.token)
        return None if end is None else self.page.tree.tokens[end]

    def first(self, tag: str) -> Token | None:
        """The first start tag of a name, whatever the tree made of it."""
        return next((t for t in self.page.tree.tokens if t.kind == START and t.name == tag), None)

    def set(self, node: Node, name: str, value: str) -> None:
        """Give an element an attribute, or another value for one that it has."""
        assert node.token is not None
        self._attributes.setdefault(node.token, {})[name] = value
        if name == "id":
            self.page.ids.setdefault(value, []).append(node)
        said = name == "alt" and "alt" not in node.attrs and value == node.get("title")
        node.attrs[name] = value
        if name == "role":
            node.role = value.lower().split()[0] if value.split() else ""
        if name == "aria-hidden" and value == "true":
            for hidden in (node, *self.page.inside(node)):
                hidden.said = False
        if name in INDEXED:
            self.page.by_attribute[name].append(node)
        if name in ("alt", "aria-label") and value and node.said and not said:
            self.page.give(node, value)

    def drop(self, node: Node, name: str) -> None:
        """Take an attribute off an element."""
        assert node.token is not None
        self._attributes.setdefault(node.token, {})[name] = None
        node.attrs.pop(name, None)
        if name == "role":
            node.role = ""

    def rename(self, node: Node, tag: str) -> bool:
        """Give an element another name, in both of its tags; False where its end tag is not certain."""
        if node.token is None or self.page.tree.ends.get(node.token) is None:
            return False
        self._names[node.token] = node.tag = tag
        return True

    def insert(self, offset: int, html: str) -> None:
        """Put markup at an offset of the source."""
        self._patches.append(Patch(offset, offset, html))

    def replace(self, start: int, end: int, html: str) -> None:
        """Put markup in place of a stretch of the source that no other change touches."""
        self._patches.append(Patch(start, end, html))

    def id_of(self, node: Node, stem: str) -> str:
        """An element's id, given to it where it has none."""
        name = node.get("id")
        if not name:
            name = self.page.free_id(stem)
            self.set(node, "id", name)
        return name

    # what comes out

    def html(self) -> str:
        """The source with all changes."""
        tree = self.page.tree
        patches = list(self._patches)
        for index, changes in self._attributes.items():
            token = tree.tokens[index]
            for name, value in changes.items():
                if value is None:
                    patches += remove_attribute(tree.source, token, name)
                elif name not in tree.source[token.start : token.end].lower():
                    at = token.start + 1 + len(token.name)
                    patches.append(Patch(at, at, f' {name}="{escape_attribute(value)}"'))
                else:
                    patches.append(set_attribute(tree.source, token, name, value))
        for index, name in self._names.items():
            start, end = tree.tokens[index], tree.tokens[tree.ends[index]]
            patches.append(Patch(start.start + 1, start.start + 1 + len(start.name), name))
            patches.append(Patch(end.start + 2, end.start + 2 + len(end.name), name))
        return apply(tree.source, patches)

    def applied(self) -> tuple[Applied, ...]:
        """What was done, in document order."""
        return tuple(item for _, item in sorted(self._applied, key=lambda pair: pair[0]))

    def findings(self) -> tuple[Finding, ...]:
        """What is left, in document order; what is only proposed, and many times the same, once with its number."""
        proposed = Counter((f.code, f.message) for _, f in self._findings if f.help is _ADVICE)
        out: list[Finding] = []
        for _, item in sorted(self._findings, key=lambda pair: pair[0]):
            number = proposed.get((item.code, item.message), 0) if item.help is _ADVICE else 1
            if number == 0:
                continue  # said at its first place
            if number > 1:
                proposed[item.code, item.message] = 0
                zh, en = item.message
                out.append(replace(item, message=Text(f"{zh}（共{number}处）", f"{en} ({number} places)")))
            else:
                out.append(item)
        return tuple(out)
