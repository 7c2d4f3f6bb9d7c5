"""`govpub schema`: the JSON contracts."""

from __future__ import annotations

import click

from ..data import read_text
from .app import App, common, pass_app
from .language import t

SCHEMAS = ("release", "findings", "conversion")


@click.command(
    "schema",
    help=t("输出 JSON Schema。\n\n例：govpub schema release", "Print a JSON Schema.\n\nExample: govpub schema release"),
)
@click.argument("name", type=click.Choice(SCHEMAS))
@common
@pass_app
def command(app: App, name: str) -> int:
    """Print one schema."""
    click.echo(read_text(f"schemas/{name}.json").rstrip("\n"))
    return 0
