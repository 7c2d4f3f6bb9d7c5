"""What click says of wrong usage, in the language of messages, with what was meant where that can be told."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

import click

from ..errors import UsageError
from ..model.message import Text
from .language import t


def no_such_rule(code: str, known: Iterable[str]) -> UsageError:
    """The error for a code or prefix that fits none of the known ones, with the nearest."""
    near = get_close_matches(code.upper(), list(known), n=1)
    if near:
        hint = Text(f"是不是想用 {near[0]}？", f"did you mean {near[0]}?")
    else:
        hint = Text("全部规则：govpub rule", "all rules: govpub rule")
    return UsageError(Text(f"没有规则 {code}", f"no rule {code}"), hint)


def worded(error: click.ClickException) -> str:
    """One line for a wrong command line."""
    if isinstance(error, click.NoSuchOption):
        near = get_close_matches(error.option_name, _options(error.ctx), n=1)
        hint = t(f"；是不是想用 {near[0]}？", f"; did you mean {near[0]}?") if near else ""
        return t(f"没有选项 {error.option_name}", f"no such option: {error.option_name}") + hint
    if isinstance(error, click.MissingParameter):
        return t(f"缺少参数 {_name(error)}", f"missing: {_name(error)}")
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _bad_value(error, error.param)
    if isinstance(error, click.BadOptionUsage):
        return t(f"选项 {error.option_name} 需要一个值", error.format_message())
    message = error.format_message()
    extra = message.partition("Got unexpected extra argument")[2]
    if extra:
        return t(f"多余的参数：{extra.lstrip('s ').strip('()')}", message)
    return message


def _bad_value(error: click.BadParameter, param: click.Parameter) -> str:
    name = _name(error)
    if isinstance(param.type, click.Choice):
        choices = "、".join(map(str, param.type.choices))
        return t(f"{name} 的值无效，可用：{choices}", f"{name}: {error.message}")
    return t(f"{name} 的值无效：{error.message}", f"{name}: {error.message}")


def _name(error: click.BadParameter) -> str:
    param = error.param
    if param is None:
        return str(error.param_hint or "")
    return (
        param.opts[0]
        if isinstance(param, click.Option)
        else param.make_metavar(error.ctx or click.Context(click.Command("")))
    )


def _options(ctx: click.Context | None) -> list[str]:
    if ctx is None:
        return []
    return [
        word for param in ctx.command.params for word in (*param.opts, *param.secondary_opts) if word.startswith("-")
    ]
