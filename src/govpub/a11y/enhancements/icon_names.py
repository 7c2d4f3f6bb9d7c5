"""Name links and buttons by what their authors call their icons.

WCAG 2.4.4 Link Purpose (A), 4.1.2 Name, Role, Value (A). Likely.

An icon is a class or a picture with a name of its own: `prev`, `icon-search`, `gotop.gif`. For the few such names
that everybody uses for one thing, a link or button without words takes that thing's word, in the page's language.
The author may have meant another thing: so this is only likely.

Before:

    <html lang="zh-CN"><body><a href="/2.html" class="next"></a>
    <button><i class="icon-search"></i></button></body></html>

After:

    <html lang="zh-CN"><body><a aria-label="下一页" href="/2.html" class="next"></a>
    <button aria-label="搜索"><i class="icon-search"></i></button></body></html>
"""

from __future__ import annotations

from ...data import read_toml
from ...model import Text
from ..langwords import script
from ..naming import give_name, with_alike
from ..page import Node
from ..values import Certainty, Enhancement
from ..words import file_stem, parts
from ..work import Work

_COLUMN = {"zh-Hans": 0, "zh-Hant": 1, "en": 2}


def apply(work: Work) -> None:
    """See the module's docstring."""
    icons: dict[str, list[str]] = read_toml("a11y/words.toml")["icons"]
    column = _COLUMN[script(work.language)]
    named: list[tuple[Node, str]] = []
    for node in work.nameless():
        found = {icons[name][column] for name in _calls(work, node) if name in icons}
        if len(found) == 1:
            named.append((node, next(iter(found))))
    for node, words in with_alike(work, named):
        if work.may(node, Text(f"按图标的名字给名称：{words}", f"name it by its icon: {words}")):
            give_name(work, node, words)


def _calls(work: Work, node: Node) -> set[str]:
    """The names in the classes and picture files of an element and of what it holds."""
    names: set[str] = set()
    for part in (node, *work.page.inside(node)):
        names |= parts(part.get("class")) | parts(part.get("id"))
        if part.tag in ("img", "input"):
            names |= parts(file_stem(part.get("src")))
    return names


ENHANCEMENT = Enhancement(
    "A11Y049",
    "icon-names",
    ("2.4.4", "4.1.2"),
    Certainty.LIKELY,
    Text("按图标的名字给链接和按钮名称", "name links and buttons by their icons"),
    apply,
)
