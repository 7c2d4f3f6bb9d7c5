"""The entry point: which commands there are, loaded only when called; errors to exit codes."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import NamedTuple

import click

from .. import __version__
from ..errors import ExitCode, GovpubError
from .app import App
from .language import choose, t


class Entry(NamedTuple):
    """A command's one-line summaries; its code is `cli/NAME.py`, attribute `command`."""

    zh: str
    en: str


#: in the order of the work; `--help` shows them so
COMMANDS: dict[str, Entry] = {
    "parse": Entry("读懂一篇公开信息，输出 JSON", "Read a release and print it as JSON"),
    "validate": Entry("检查公开信息，列出问题", "Check releases and list what is wrong"),
    "extract": Entry("从 Word 文档或网页取出规范的源文本", "Get the canonical source out of a Word document or a page"),
    "fmt": Entry("写成规范的源文本", "Write a release's canonical source"),
    "explain": Entry("说明每一行读成了什么、为什么", "Say what each line became, and why"),
    "convert": Entry("简体、繁体互相转换", "Convert between simplified and traditional script"),
    "assemble": Entry("把公开信息排成一个完整的网页", "Assemble a release into one complete page"),
    "a11y": Entry("改进任何 HTML 页面的无障碍", "Make any HTML page more accessible"),
    "build": Entry("把一个目录的公开信息建成网站", "Build a folder of releases into a site"),
    "catalogue": Entry("信息公开目录库和索引号", "The catalogue of what was published, and index numbers"),
    "rule": Entry("解释一条规则", "Explain a rule"),
    "init": Entry("写出起步用的文件（主题）", "Write the files that a site begins with (a theme)"),
    "schema": Entry("输出 JSON 合同", "Print a JSON contract"),
}


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is called and not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the table's order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command, imported now."""
        if name not in COMMANDS:
            return None
        command = import_module(f"govpub.cli.{name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest name where there is no such command."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(name, COMMANDS, n=1)
            hint = (
                t(f"是不是想用 {near[0]}？", f"did you mean {near[0]}?")
                if near
                else t("见 govpub --help", "see govpub --help")
            )
            raise click.UsageError(t(f"没有命令 {name}；{hint}", f"no command {name}; {hint}"), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands, without importing any."""
        with formatter.section(t("命令", "Commands")):
            formatter.write_dl([(name, t(entry.zh, entry.en)) for name, entry in COMMANDS.items()])


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"govpub {__version__}")
        ctx.exit(0)


def _group() -> click.Group:
    lang = click.Option(
        ["--lang"], expose_value=False, help=t("消息的语言：zh-CN 或 en。", "Language of messages: zh-CN or en.")
    )
    version = click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_version,
        help=t("显示版本。", "Show the version."),
    )
    return LazyGroup(
        "govpub",
        params=[lang, version],
        help=t(
            "政务公开信息的发布工具：检查、繁简转换、无障碍、排版成页。每个命令都是过滤器：读文件或标准输入，写标准输出。",
            "Publishing filters for Chinese government releases: each reads files or standard input and writes standard output.",
        ),
        context_settings={"help_option_names": ["-h", "--help"], "obj": App()},
        no_args_is_help=False,
        invoke_without_command=False,
    )


def main() -> None:
    """Run the command line and exit with a code of `ExitCode`."""
    # a command runs once: what is loaded by now stays, and looking for garbage would cost more than it frees
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)
    sys.exit(run(sys.argv[1:]))


def run(argv: list[str]) -> int:
    """Run one command; the exit code. Standard streams are used as they are."""
    choose(argv)
    app = App()
    try:
        result = _group().main(args=argv or ["--help"], prog_name="govpub", standalone_mode=False, obj=app)
        sys.stdout.flush()
        return int(result) if isinstance(result, int) else ExitCode.OK
    except GovpubError as error:
        app.error(error)
        return error.exit_code
    except click.Abort:
        return ExitCode.INTERRUPTED
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except click.ClickException as error:
        return _usage(error)
    except BrokenPipeError:
        return _closed_pipe()
    except Exception as error:
        return _internal(app, error)


def _usage(error: click.ClickException) -> int:
    from .usage import worded

    click.echo(t("错误：", "error: ") + worded(error), err=True)
    context = getattr(error, "ctx", None)
    if context is not None:
        click.echo(
            "  " + t(f"用法见：{context.command_path} --help", f"usage: {context.command_path} --help"), err=True
        )
    return ExitCode.FAILURE


def _closed_pipe() -> int:
    """The reader went away: say nothing, and keep Python from saying something when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 128 + 13  # what a shell reports of a process that SIGPIPE ended


def _internal(app: App, error: Exception) -> int:
    if app.verbose:
        import traceback

        traceback.print_exc()
    name = f"{type(error).__name__}: {error}"
    click.echo(t(f"错误：govpub 内部错误：{name}", f"error: internal error of govpub: {name}"), err=True)
    click.echo("  " + t("用 -v 显示详情，并请报告这个问题", "-v shows the details; please report it"), err=True)
    return ExitCode.FAILURE
