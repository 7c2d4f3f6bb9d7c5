"""`govpub rule CODE`: a rule's own manual."""

from __future__ import annotations

import click

from ..a11y import ENHANCEMENTS, Enhancement
from ..a11y import find as find_enhancement
from ..a11y import manual as enhancement_manual
from ..validate import RULES, Rule, find_rule
from ..validate import manual as rule_manual
from .app import App, common, pass_app
from .language import current, t
from .usage import no_such_rule

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
        raise no_such_rule(code, (entry.code for entry in ENTRIES))
    return 0


def _grade(entry: Rule | Enhancement) -> str:
    return entry.severity.word if isinstance(entry, Rule) else str(entry.certainty.value)
