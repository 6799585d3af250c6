"""Every clause that is cited, in code, data, tests and documents, is one that the order has."""

import re

from data.errors import UnknownCode
from data.law.clauses import Clause

CITED = re.compile(r"order-214:(?P<clause>[a-z]*\d[\d.]*\d|[a-z]*\d)")
SUFFIXES = {".py", ".yaml", ".yml", ".md", ".toml", ".html"}


def test_every_clause_that_is_cited_exists(root, tracked):
    cited = {
        (found[0], path.as_posix())
        for path in tracked
        if path.suffix in SUFFIXES
        for found in CITED.finditer((root / path).read_text("utf-8"))
    }
    assert len({clause for clause, _ in cited}) > 50
    assert {(clause, path) for clause, path in cited if not is_clause(clause)} == set()


def is_clause(cited):
    try:
        Clause.parse(cited)
    except UnknownCode:
        return False
    return True


def test_the_pattern_sees_whole_citations():
    text = "order-214:51.2 (order-214:app2.7), order-214:4–36 and order-214:70."
    assert [found["clause"] for found in CITED.finditer(text)] == ["51.2", "app2.7", "4", "70"]
