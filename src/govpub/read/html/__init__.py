"""Pages in HTML to Release: our own, whose markup says what is what, and those of others, where it must be found."""

from __future__ import annotations

from ...model import Source
from ..styled.items import Extracted


def extract(text: str, name: str, *, source: Source | None = None) -> Extracted:
    """Read a page that has been decoded; `name` is for messages, `source` what the bytes say of themselves.

    Raises UnreadableInput for a page without any element.
    """
    from ...errors import UnreadableInput
    from ...model.message import Text
    from ..styled import compose
    from . import legacy, own, tree

    root = tree.parse(text)
    if root is None:
        raise UnreadableInput(Text(f"{name}：不是网页", f"{name}: not an HTML page"))
    source = source or compose.source(name, text.encode("utf-8", "surrogatepass"), "utf-8")
    article = own.article_of(root)
    return Extracted(own.read(root, article, source)) if article is not None else legacy.extract(root, source)
