import random

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from data.understanding.held_out import hold_out, slipped
from data.understanding.lookup import Lookup


@given(st.text(alphabet="абвгд ", min_size=1), st.integers(0, 999))
def test_a_slip_is_one_slip(text: str, seed: int) -> None:
    slip = slipped(text, random.Random(seed))
    assert slip
    assert OSA.distance(text, slip) <= 1


def test_held_out_texts_are_not_among_what_is_kept(lookup: Lookup) -> None:
    kept, queries = hold_out(lookup)
    known = {form.key for form in kept}
    assert queries
    assert known.isdisjoint(query.key for query in queries)


def test_both_halves_and_groups_without_any_kept_form_are_asked(lookup: Lookup) -> None:
    kept, queries = hold_out(lookup)
    titles = lookup.occupations.titles
    remaining = {titles[form.place].isco for form in kept}
    blind = {query.isco for query in queries} - remaining
    assert {query.half for query in queries} == {0, 1}
    assert blind
    assert len(blind) < len(remaining)


def test_the_same_tables_hold_out_the_same(lookup: Lookup) -> None:
    assert hold_out(lookup) == hold_out(lookup)
