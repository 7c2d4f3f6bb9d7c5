"""`govpub rule CODE`: a rule's own manual."""

from __future__ import annotations

import click

from ..errors import UsageError
from ..model.message import Text
from ..validate import RULES, find_rule, manual
from .app import App, common, pass_app
from .language import current, t


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
        for rule in RULES:
            click.echo(f"{rule.code}  {rule.severity.word:8}{rule.summary.in_(current())}")
        return 0
    found = find_rule(code)
    if found is None:
        from difflib import get_close_matches

        near = get_close_matches(code.upper(), [rule.code for rule in RULES], n=1)
        hint = (
            Text(f"是不是想查 {near[0]}？", f"did you mean {near[0]}?")
            if near
            else Text("全部规则：govpub rule", "all rules: govpub rule")
        )
        raise UsageError(Text(f"没有规则 {code}", f"no rule {code}"), hint)
    click.echo(manual(found).rstrip("\n"))
    return 0
