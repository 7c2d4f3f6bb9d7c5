"""`python -m tools.compile_templates`: the page's templates as Python, so that a page is written without jinja2.

Importing jinja2 takes longer than everything else that `govpub assemble` does. The templates of `data/page/` keep to
a small part of its language (output, for, if, set, macro, include, import, block); this tool reads them with jinja2's
own parser and writes `assemble/compiled.py`: one function for each template and macro. Themes are rendered by jinja2
itself from the same templates; a test holds both to the same pages, and this file to its sources.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from govpub import data
from govpub.assemble import templates

TARGET = Path(templates.__file__).with_name("compiled.py")
ROOTS = ("page.html.j2", "fragment.html.j2", "paper.html.j2")
CONTEXT = ("page", "article", "ui")

_HEAD = '''"""The page's templates, made from `data/page/` by `python -m tools.compile_templates`: do not edit."""

# ruff: noqa: D103, E501, PLR1714
from __future__ import annotations

from typing import Any

from markupsafe import Markup, escape

STYLE = {style!r}
LISTING_STYLE = {listing!r}
SCRIPT = {script!r}
'''

_COMPARE = {"eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<=", "in": "in", "notin": "not in"}


class Unsupported(Exception):
    """A template uses more of jinja2 than this tool knows."""


def stem(name: str) -> str:
    """`blocks.html.j2` → `blocks`."""
    return name.partition(".")[0]


class Compiler:
    """One template file → functions; `macros` are the names that its own macros have."""

    def __init__(self, name: str, tree: nodes.Template):
        self.name = stem(name)
        self.tree = tree
        self.imports: dict[str, str] = {}
        self.macros = {m.name for m in tree.find_all(nodes.Macro)}
        self.needs: list[str] = []
        self._loops = 0

    def functions(self) -> Iterator[str]:
        """The source of the file's functions: its macros, then the template itself if it writes anything."""
        for macro in self.tree.find_all(nodes.Macro):
            yield self.function(f"{self.name}_{macro.name}", self.parameters(macro), macro.body)
        body = [n for n in self.tree.body if not isinstance(n, nodes.Macro)]
        source = self.function(self.name, ", ".join(f"v_{c}: Any" for c in CONTEXT), body)
        if any(not _blank(n) for n in body):
            yield source

    def parameters(self, macro: nodes.Macro) -> str:
        """A macro's parameters; their defaults are constants."""
        first_default = len(macro.args) - len(macro.defaults)
        out = []
        for n, arg in enumerate(macro.args):
            default = f" = {self.value(macro.defaults[n - first_default])}" if n >= first_default else ""
            out.append(f"v_{arg.name}: Any{default}")
        return ", ".join(out)

    def function(self, name: str, parameters: str, body: Iterable[nodes.Node]) -> str:
        """A function that gives what a body writes."""
        lines = ["out: list[Any] = []", *self.statements(body, "out"), 'return Markup("".join(out))']
        return f"def {name}({parameters}) -> Markup:\n" + "\n".join("    " + line for line in lines)

    def statements(self, body: Iterable[nodes.Node], out: str) -> list[str]:
        """Lines of Python that add pieces to the list `out`."""
        lines: list[str] = []
        pieces: list[str] = []
        for node in body:
            if isinstance(node, nodes.Output):
                pieces += [self.piece(child) for child in node.nodes]
                continue
            lines += _flush(pieces, out)
            lines += self.statement(node, out)
        return lines + _flush(pieces, out)

    def statement(self, node: nodes.Node, out: str) -> list[str]:
        """The lines of one statement."""
        match node:
            case nodes.Macro():
                return []
            case nodes.If():
                return self.condition(node, out)
            case nodes.For():
                return self.loop(node, out)
            case nodes.Assign():
                return [f"{self.target(node.target)} = {self.value(node.node)}"]
            case nodes.AssignBlock():
                inner = f"block_{self.target(node.target)}"
                made = f'{self.target(node.target)} = Markup("".join({inner}))'
                return [f"{inner}: list[Any] = []", *self.statements(node.body, inner), made]
            case nodes.Block():
                return self.statements(node.body, out)
            case nodes.Include(template=nodes.Const(value=str(name))):
                self.needs.append(name)
                return [f"{out}.append({stem(name)}({', '.join('v_' + c for c in CONTEXT)}))"]
            case nodes.Import(template=nodes.Const(value=str(name))):
                self.needs.append(name)
                self.imports[node.target] = stem(name)
                return []
        raise Unsupported(f"{self.name}:{node.lineno}: {type(node).__name__}")

    def condition(self, node: nodes.If, out: str) -> list[str]:
        """`if`, `elif`, `else`."""
        lines = [f"if {self.value(node.test)}:", *_indent(self.statements(node.body, out))]
        for branch in node.elif_:
            lines += [f"elif {self.value(branch.test)}:", *_indent(self.statements(branch.body, out))]
        return lines + (["else:", *_indent(self.statements(node.else_, out))] if node.else_ else [])

    def loop(self, node: nodes.For, out: str) -> list[str]:
        """`for`; counted where the body asks for `loop`."""
        counted = any(name.name == "loop" for name in node.find_all(nodes.Name))
        over, target = self.value(node.iter), self.target(node.target)
        head = f"for v_loop, {target} in enumerate({over}, 1):" if counted else f"for {target} in {over}:"
        return [head, *_indent(self.statements(node.body, out))]

    def target(self, node: nodes.Node) -> str:
        """What is assigned to."""
        if isinstance(node, nodes.Tuple):
            return "(" + ", ".join(self.target(item) for item in node.items) + ")"
        assert isinstance(node, nodes.Name)
        return f"v_{node.name}"

    def piece(self, node: nodes.Node) -> str:
        """What an output adds: literal text as it is, a macro's result as it is, everything else escaped."""
        if isinstance(node, nodes.TemplateData):
            return repr(node.data)
        value = self.value(node)
        return value if isinstance(node, nodes.Call) and self.is_macro(node.node) else f"escape({value})"

    def is_macro(self, node: nodes.Node) -> bool:
        """Whether a call is that of a macro, whose result is HTML already."""
        return (isinstance(node, nodes.Name) and node.name in self.macros) or self.imported(node) is not None

    def imported(self, node: nodes.Node) -> str | None:
        """The function of an imported macro, or None."""
        match node:
            case nodes.Getattr(node=nodes.Name(name=name), attr=attr) if name in self.imports:
                return f"{self.imports[name]}_{attr}"
        return None

    def value(self, node: nodes.Node) -> str:
        """An expression."""
        match node:
            case nodes.Const():
                return repr(node.value)
            case nodes.Name():
                return f"{self.name}_{node.name}" if node.name in self.macros else f"v_{node.name}"
            case nodes.Getattr(node=nodes.Name(name="loop"), attr=attr):
                return {"index": "v_loop", "first": "(v_loop == 1)"}[attr]
            case nodes.Getattr():
                return self.imported(node) or f"{self.value(node.node)}.{node.attr}"
            case nodes.Getitem():
                return f"{self.value(node.node)}[{self.value(node.arg)}]"
            case nodes.Tuple() | nodes.List():
                return "(" + "".join(self.value(item) + ", " for item in node.items) + ")"
            case nodes.Call():
                named = [
                    f"{'v_' if self.is_macro(node.node) else ''}{k.key}={self.value(k.value)}" for k in node.kwargs
                ]
                return f"{self.value(node.node)}({', '.join([*map(self.value, node.args), *named])})"
            case nodes.Concat():
                return "''.join((" + ", ".join(self.value(item) for item in node.nodes) + "))"
            case nodes.Add():
                return f"({self.value(node.left)} + {self.value(node.right)})"
            case nodes.CondExpr():
                other = self.value(node.expr2) if node.expr2 else "''"
                return f"({self.value(node.expr1)} if {self.value(node.test)} else {other})"
            case nodes.And() | nodes.Or():
                word = "and" if isinstance(node, nodes.And) else "or"
                return f"({self.value(node.left)} {word} {self.value(node.right)})"
            case nodes.Not(node=nodes.Test(node=tested, name="none")):
                return f"({self.value(tested)} is not None)"
            case nodes.Not():
                return f"(not {self.value(node.node)})"
            case nodes.Test(name="none"):
                return f"({self.value(node.node)} is None)"
            case nodes.Compare():
                rest = " ".join(f"{_COMPARE[op.op]} {self.value(op.expr)}" for op in node.ops)
                return f"({self.value(node.expr)} {rest})"
        raise Unsupported(f"{self.name}:{node.lineno}: {type(node).__name__}")


def _blank(node: nodes.Node) -> bool:
    if isinstance(node, nodes.Output):
        return all(isinstance(n, nodes.TemplateData) and not n.data.strip() for n in node.nodes)
    return isinstance(node, (nodes.Import, nodes.Macro))


def _indent(lines: list[str]) -> list[str]:
    return ["    " + line for line in lines] or ["    pass"]


def _flush(pieces: list[str], out: str) -> list[str]:
    if not pieces:
        return []
    line = f"{out}.append({pieces[0]})" if len(pieces) == 1 else f"{out} += ({', '.join(pieces)})"
    pieces.clear()
    return [line]


def compile_all(environment: Environment) -> str:
    """The source of `compiled.py`."""
    waiting, seen = list(ROOTS), set(ROOTS)
    functions: list[str] = []
    for name in waiting:
        compiler = Compiler(name, environment.parse(data.read_text(f"page/{name}")))
        functions += compiler.functions()
        for needed in compiler.needs:
            if needed not in seen:
                seen.add(needed)
                waiting.append(needed)
    head = _HEAD.format(
        style=templates.compact(templates.STYLES),
        listing=templates.compact(templates.LISTING_STYLES),
        script=templates.wrapped_script(),
    )
    return _format("\n\n\n".join((head, *functions)) + "\n")


def _format(source: str) -> str:
    """The source as `ruff format` leaves it, so that formatting the repository does not change it."""
    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(TARGET), "-"]
    done = subprocess.run(command, input=source, capture_output=True, text=True, check=True)
    return re.sub(r"\n{4,}", "\n\n\n", done.stdout)


def main() -> None:
    """Write the compiled templates."""
    TARGET.write_text(compile_all(templates.environment()), encoding="utf-8")


if __name__ == "__main__":
    main()
