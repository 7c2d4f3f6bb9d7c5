"""Give images the alternative that the page itself has, and report the others.

WCAG 1.1.1 Non-text Content (A). Certain.

An image without `alt` is read by its file's name. It gets an empty one where it certainly only decorates: an image of
one or two pixels, a spacer, a bullet or icon in a link whose words stand beside it, an image whose words the link
repeats. It gets words where the author wrote them as the `title` of the image or of the link that holds nothing else.
An alternative is never made up: every other image is reported.

Before:

    <img src="spacer.gif" width="1" height="1"><a href="/zw/"><img src="icon01.png">政务公开</a>
    <a href="/jz/" title="县长信箱"><img src="jz.jpg"></a>

After:

    <img alt="" src="spacer.gif" width="1" height="1"><a href="/zw/"><img alt="" src="icon01.png">政务公开</a>
    <a href="/jz/" title="县长信箱"><img alt="县长信箱" src="jz.jpg"></a>

Before:

    <p><img src="20240830.jpg"></p>

Reported:

    an image without an alternative: 20240830.jpg
"""

from __future__ import annotations

from ...model import Text
from ..images import in_words_of, is_sign, is_spacer, useful_words
from ..naming import given
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    for image in work.page.all("img"):
        if image.role in ("presentation", "none") or given(work.page, image) or not image.shown:
            continue
        if "alt" in image.attrs and image.get("alt"):
            _repeated(work, image)
        elif "alt" not in image.attrs:
            _missing(work, image)


def _missing(work: Work, image: Node) -> None:
    page = work.page
    title = useful_words(image.get("title"))
    link = image.near.get("a")
    if is_spacer(image) or (title and in_words_of(page, image, title)):
        _decorates(work, image)
    elif title:
        _words(work, image, title)
    elif link is not None and useful_words(link.get("title")) and not page.says(link):
        _words(work, image, useful_words(link.get("title")))
    elif (link is not None and given(page, link)) or (is_sign(image) and _beside_words(work, image)):
        _decorates(work, image)
    elif link is not None and "href" in link.attrs:
        return  # linked-images decides on it, or nameless-controls reports the link
    elif not image.said:
        return
    else:
        name = image.get("src").split("?")[0].rsplit("/", 1)[-1][:60] or "img"
        work.report(
            image,
            Text(f"图片没有替代文字：{name}", f"an image without an alternative: {name}"),
            Text('写出图片的内容；只起装饰作用的写 alt=""', 'say what it shows; alt="" if it only decorates'),
        )


def _beside_words(work: Work, image: Node) -> bool:
    """Whether words stand in the same link as an image, or in the same small piece of the page, outside a link."""
    link = image.near.get("a")
    if link is not None:
        return bool(work.page.says(link) or given(work.page, link))
    return image.parent is not None and image.parent.chars > 0 and "onclick" not in image.attrs


def _repeated(work: Work, image: Node) -> None:
    """An alternative that the words beside it, in the same link, already say."""
    if image.near.get("a") is not None and in_words_of(work.page, image, image.get("alt")):
        _decorates(work, image)


def _decorates(work: Work, image: Node) -> None:
    if work.may(image, Text("图片只起装饰作用，替代文字为空", "the image only decorates: an empty alternative")):
        work.set(image, "alt", "")


def _words(work: Work, image: Node, words: str) -> None:
    if work.may(image, Text(f"图片的替代文字：{words}", f"the image's alternative: {words}")):
        work.set(image, "alt", words)


ENHANCEMENT = Enhancement(
    "A11Y012",
    "image-alternatives",
    ("1.1.1",),
    Certainty.CERTAIN,
    Text("给图片替代文字", "give images the alternative that the page has"),
    apply,
)
