"""Label the controls whose words stand beside them.

WCAG 1.3.1 Info and Relationships (A), 3.3.2 Labels or Instructions (A), 4.1.2 Name, Role, Value (A). Certain.

A field without a name is announced as "edit" and nothing else. Where the page itself has the words, they become the
name: a `label` element that stands directly before the field, the placeholder or prompt, the text directly before
the field (or after a box to tick), the label cell to its left, the button that a single search field stands beside;
a field whose type or form says that it searches is called so. Where there are no words, the field is reported.

Before:

    <table><tr><td>信件编号：</td><td><input name="no"></td></tr></table>
    <input type="text" placeholder="请输入关键词">
    <input type="radio" name="r">公开

After:

    <table><tr><td>信件编号：</td><td><input aria-label="信件编号" name="no"></td></tr></table>
    <input aria-label="请输入关键词" type="text" placeholder="请输入关键词">
    <input aria-label="公开" type="radio" name="r">公开

Before:

    <p><input name="x"></p>

Reported:

    a field without a name: no words stand beside it
"""

from __future__ import annotations

from ...model import Text
from ..langwords import label as word_for
from ..naming import field_name, fields
from ..nearby import nearby_label, nearby_words
from ..search import searches
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    for field in fields(page):
        if not field.said or field_name(page, field):
            continue
        label = nearby_label(page, field)
        words = page.says(label) if label else field.get("placeholder") or nearby_words(page, field)
        if not words and searches(page, field):
            words = word_for("search", work.language)
        if not words:
            message = Text("输入框没有名称，旁边也没有文字", "a field without a name: no words stand beside it")
            work.report(field, message, Text("加 label 或 aria-label", "give it a label or aria-label"))
        elif work.may(field, Text(f"给输入框名称：{words}", f"name the field: {words}")):
            if label is None:
                work.set(field, "aria-label", words)
            else:
                work.set(label, "for", work.id_of(field, "field"))


ENHANCEMENT = Enhancement(
    "A11Y011",
    "control-labels",
    ("1.3.1", "3.3.2", "4.1.2"),
    Certainty.CERTAIN,
    Text("给表单控件加名称", "label the controls whose words stand beside them"),
    apply,
)
