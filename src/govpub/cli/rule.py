"""`govpub rule CODE`: a rule's own manual."""

from __future__ import annotations

import click

from ..a11y import ENHANCEMENTS, Enhancement
from ..a11y import find as find_enhancement
from ..a11y import manual as enhancement_manual
from ..errors import UsageError
from ..model.message import Text
from ..validate import RULES, Rule, find_rule
from ..validate import manual as rule_manual
from .app import App, common, pass_app
from .language import current, t

#: all that has a manual, in the order of the tables
ENTRIES: tuple[Rule | Enhancement, ...] = (*RULES, *ENHANCEMENTS)


@click.command(
    "rule",
    help=t(
        "解释一条规则；不给代码时列出全部。\n\n例：govpub rule META003",
        "Explain a rule, or list them all.\n\nExample: govpub rule META003",
    ),
)
@click.argument("code", required=False, metavar="[CODE]")
@common
@pass_app
def command(app: App, code: str | None) -> int:
    """Print a rule's manual, or the table of rules."""
    if code is None:
        for entry in ENTRIES:
            click.echo(f"{entry.code:9} {_grade(entry):8} {entry.summary.in_(current())}")
        return 0
    rule, enhancement = find_rule(code), find_enhancement(code)
    if rule is not None:
        click.echo(rule_manual(rule).rstrip("\n"))
    elif enhancement is not None:
        click.echo(enhancement_manual(enhancement).rstrip("\n"))
    else:
        raise _unknown(code)
    return 0


def _grade(entry: Rule | Enhancement) -> str:
    return entry.severity.word if isinstance(entry, Rule) else str(entry.certainty.value)


def _unknown(code: str) -> UsageError:
    from difflib import get_close_matches

    codes = [entry.code for entry in ENTRIES]
    near = get_close_matches(code.upper(), codes, n=1)
    if near:
        hint = Text(f"是不是想查 {near[0]}？", f"did you mean {near[0]}?")
    else:
        hint = Text("全部规则：govpub rule", "all rules: govpub rule")
    return UsageError(Text(f"没有规则 {code}", f"no rule {code}"), hint)
