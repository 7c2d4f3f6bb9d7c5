"""What every command shares: the common options, notes on standard error, the configuration in force."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..errors import GovpubError
from .language import LANGUAGES, current, t

if TYPE_CHECKING:
    from pathlib import Path

    from ..config import Config

F = TypeVar("F", bound=Callable[..., Any])


class App:
    """The choices that hold for one run of one command."""

    def __init__(self) -> None:
        self.quiet = False
        self.verbose = False
        self.color = "auto"
        self.config_path: Path | None = None
        self.isolated = False
        self._configs: dict[Path, Config] = {}

    def note(self, text: str) -> None:
        """A line for the person at the terminal, on standard error; not with -q."""
        if not self.quiet:
            click.echo(text, err=True, color=self.colored(sys.stderr))

    def error(self, error: GovpubError) -> None:
        """An error and its remedy, on standard error; said even with -q."""
        lang = current()
        click.echo(t("错误：", "error: ") + error.message.in_(lang), err=True)
        if error.remedy is not None:
            click.echo("  " + t("提示：", "hint: ") + error.remedy.in_(lang), err=True)

    def colored(self, stream: Any) -> bool:
        """Whether a stream gets colour: --color, then NO_COLOR, FORCE_COLOR, then whether it is a terminal."""
        if self.color != "auto":
            return self.color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return bool(stream.isatty())

    def is_configured(self, near: Path | None = None) -> bool:
        """Whether any configuration is in force: asked without loading what reads it."""
        if self.isolated or self.config_path is not None:
            return self.config_path is not None
        folder = os.path.realpath(near or os.curdir)
        while not os.path.isfile(os.path.join(folder, "govpub.toml")):
            above = os.path.dirname(folder)
            if above == folder:
                return False
            folder = above
        return True

    def config(self, near: Path | None = None) -> Config:
        """The configuration in force: --config, else `govpub.toml` found upward from `near` or the working folder."""
        from pathlib import Path

        from ..config import Config, find, load

        if self.isolated and self.config_path is None:
            return Config()
        path = self.config_path or find(near or Path.cwd())
        if path is None:
            return Config()
        if path not in self._configs:
            self._configs[path] = load(path)
        return self._configs[path]


def _set(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(context: click.Context, _: click.Parameter, value: Any) -> None:
        if value is not None and value is not False:
            setattr(context.ensure_object(App), name, value)

    return callback


def _set_config_path(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        from pathlib import Path

        context.ensure_object(App).config_path = Path(value)


def common(command: F) -> F:
    """The options that every command has: --lang, --color, -q, -v, --config, --isolated."""
    options = (
        click.option("--lang", type=click.Choice(LANGUAGES), expose_value=False, help=t("消息的语言（默认按系统区域）。", "Language of messages (default: by locale).")),
        click.option("--color", type=click.Choice(("auto", "always", "never")), callback=_set("color"), expose_value=False, help=t("是否使用颜色。", "When to use colour.")),
        click.option("-q", "--quiet", is_flag=True, callback=_set("quiet"), expose_value=False, help=t("不显示提示。", "No notes.")),
        click.option("-v", "--verbose", is_flag=True, callback=_set("verbose"), expose_value=False, help=t("内部错误时显示详情。", "Show the details of an internal error.")),
        click.option("--config", "config_path", callback=_set_config_path, expose_value=False, metavar="FILE", help=t("配置文件（默认向上查找 govpub.toml）。", "Configuration file (default: govpub.toml, found upward).")),
        click.option("--isolated", is_flag=True, callback=_set("isolated"), expose_value=False, help=t("不读任何配置文件。", "Read no configuration file.")),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def pass_app(command: F) -> F:
    """Give a command its App as the first argument."""

    def run(*args: Any, **kwargs: Any) -> Any:
        app = click.get_current_context().ensure_object(App)
        return command(app, *args, **kwargs)

    run.__name__ = command.__name__
    run.__doc__ = command.__doc__
    return run  # type: ignore[return-value]
