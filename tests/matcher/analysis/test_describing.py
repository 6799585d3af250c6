"""A comparison in words: people without identity, what is not known stays so."""

from pathlib import Path

import pandas as pd

from indexer.engine import Match
from matcher.analysis.comparing import compared
from matcher.analysis.describing import COLUMNS, NOT_KNOWN, Listed, table
from matcher.explanation.names import load_names
from matcher.explanation.wording import Wording, load_texts
from scoring.codes import PersonCodes, Stint

TEXTS = Path(__file__).parents[3] / "notebooks" / "texts"


def person(key, title, years, place=None, pay=None):
    stint = Stint(title, True, years)
    return Listed(f"P{key}", PersonCodes((stint,), place=place, pay=pay), stint)


def test_the_table_says_what_is_known_and_what_is_not():
    names = load_names("ru")
    title = names.occupations.titles[0]
    people = {7: person(7, title.id, 3, "710000000", 250_000), 8: person(8, None, None)}
    comparison = compared((Match(7, 800, 0),), (Match(8, 900, 0), Match(7, 700, 0)), 1)
    say = Wording("ru", load_texts(TEXTS))

    told = table(comparison, people, names, say)

    assert list(told.columns) == [say("columns", name) for name in COLUMNS]
    entered, left = told.values.tolist()
    assert entered[:1] + entered[2:6] == [1, "входит в список", "P8", NOT_KNOWN, 900]
    assert left[:6] == [2, 1, "выходит из списка", "P7", names.title(title.id), 700]
    assert left[6:] == [800, 3, names.place("710000000"), 250_000]
    assert all(pd.isna(one) for one in (entered[1], entered[6], entered[7], entered[9]))
    assert entered[8] == NOT_KNOWN


def test_a_label_is_id_and_profession():
    names = load_names("kk")
    title = names.occupations.titles[0].id
    assert person(5, title, 1).label(names) == f"P5 · {names.title(title)}"
