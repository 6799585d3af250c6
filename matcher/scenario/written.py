"""The YAML of a scenario file: documents with their lines, keys that stand twice, values that lack quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from matcher.scenario.problems import Path, Problem

_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DATE_LIKE = "!date-like"
_TIMESTAMP = "tag:yaml.org,2002:timestamp"


@dataclass(frozen=True, slots=True)
class Unquoted:
    """A time or date without quotes: YAML would make it an object of its own."""

    text: str

    def __str__(self) -> str:
        return self.text


class _Loader(_BASE):  # type: ignore[misc]
    """Safe; leaves what looks like a date as it is written."""

    def unquoted(self, node: yaml.ScalarNode) -> Unquoted:
        return Unquoted(node.value)


for _tag in (_TIMESTAMP, _DATE_LIKE):
    _Loader.add_constructor(_tag, _Loader.unquoted)
_Loader.add_implicit_resolver(_DATE_LIKE, re.compile(r"\d{4}-\d\d?-\d\d?\S*"), list("0123456789"))


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its plain value, and the nodes that know their lines."""

    value: object
    node: yaml.Node

    def line(self, path: Path) -> int:
        """The line of what stands at a path, or of the nearest thing around it."""
        node, line = self.node, self.node.start_mark.line + 1
        for step in path:
            found = _below(node, step)
            if found is None:
                break
            node, line = found
        return line


@dataclass(frozen=True, slots=True)
class Written:
    """The documents of a text that could be read, and what is wrong with its YAML."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


def read_documents(text: str) -> Written:
    """Read a text of one or more documents; empty ones are passed over."""
    documents: list[Document] = []
    problems: list[Problem] = []
    loader: Any = None
    try:
        loader = _Loader(text)
        while loader.check_node():
            node = loader.get_node()
            problems += doubled_keys(node)
            value = loader.construct_document(node)
            if value is not None:
                documents.append(Document(value, node))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        problems.append(_no_yaml(error))
    finally:
        if loader is not None:
            loader.dispose()
    return Written(tuple(documents), tuple(problems))


def doubled_keys(root: yaml.Node) -> Iterator[Problem]:
    """Keys that stand twice in one mapping: YAML would keep the last one without a word."""
    waiting: list[tuple[yaml.Node, Path]] = [(root, ())]
    seen: set[int] = set()
    while waiting:
        node, path = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting += [(part, (*path, i)) for i, part in enumerate(node.value)]
        elif isinstance(node, yaml.MappingNode):
            yield from _doubled_in(node, path)
            waiting += [(part, (*path, _key(key))) for key, part in node.value]


def _doubled_in(node: yaml.MappingNode, path: Path) -> Iterator[Problem]:
    stood: set[str] = set()
    for key, _ in node.value:
        if _key(key) in stood:
            yield Problem("doubled", path, found=_key(key), line=key.start_mark.line + 1)
        stood.add(_key(key))


def _key(node: yaml.Node) -> str:
    return node.value if isinstance(node, yaml.ScalarNode) else ""


def _below(node: yaml.Node, step: str | int) -> tuple[yaml.Node, int] | None:
    """The node one step below, and the line of its key or of itself."""
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        part = node.value[step]
        return part, part.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, part in node.value:
            if _key(key) == step:
                return part, key.start_mark.line + 1
    return None


def _no_yaml(error: Exception) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or str(error)
    return Problem("no_yaml", (), found=" ".join(str(said).split()), line=mark.line + 1 if mark else 0)
