"""Shortlists come back as they were stored, and tell when the last one was made."""

from dataclasses import replace

import pytest

from data.errors import NotFound
from data.register import Shortlist, ShortlistRow, ShortlistTime
from data.register.shortlists import list_digest


@pytest.fixture
def shortlist(register, moment):
    weights = register.store_document("weights", b"w")
    dictionary = register.store_document("dictionary", b"d")
    return Shortlist(
        side="vacancies",
        subject_id="v",
        subject_key=7,
        subject_version=3,
        position=17,
        as_of=moment(),
        plan_hash="ab" * 32,
        codes=b'{"title":"welder"}',
        weights_sha=weights,
        dictionary_sha=dictionary,
        exclusions=(4_294_967_295, 3),
        n=5,
        created_at=moment(1),
        rows=(ShortlistRow(9, 900, 0), ShortlistRow(2, 900, 3), ShortlistRow(4_294_967_290, 12, 1)),
    )


def as_given(stored):
    """A stored list without what storing adds."""
    return replace(stored, digest="", rows=tuple(replace(row, mark=None) for row in stored.rows))


def test_a_shortlist_comes_back_as_it_was_stored(register, shortlist):
    id_ = register.store_shortlist(shortlist)
    assert as_given(register.shortlist(id_)) == replace(shortlist, id=id_)


def test_an_empty_shortlist_is_stored_too(register, shortlist):
    id_ = register.store_shortlist(replace(shortlist, rows=(), exclusions=()))
    assert register.shortlist(id_).rows == register.shortlist(id_).exclusions == ()


def test_all_shortlists_of_a_subject_in_order(register, shortlist, moment):
    batch = [replace(shortlist, position=i, created_at=moment(9 - i)) for i in range(3)]
    ids = register.store_shortlists(
        [*batch, replace(shortlist, side="people"), replace(shortlist, subject_id="w")]
    )
    assert ids == sorted(set(ids))
    stored = [replace(one, id=id_) for one, id_ in zip(batch, ids, strict=False)]
    assert [as_given(one) for one in register.shortlists_of("vacancies", "v")] == stored
    assert register.shortlists_of("vacancies", "nobody") == []


def test_the_first_and_the_latest_shortlist_of_each_key(register, shortlist, moment):
    later = replace(shortlist, created_at=moment(5), rows=shortlist.rows[:1], n=9)
    register.store_shortlists([shortlist, replace(shortlist, subject_key=8), later])
    register.store_shortlist(replace(shortlist, side="people", created_at=moment(8)))
    assert register.shortlist_times("vacancies") == {
        7: ShortlistTime(moment(1), moment(5), found=1),
        8: ShortlistTime(moment(1), moment(1), found=3),
    }
    assert register.shortlist_times("people")[7].first_at == moment(8)


@pytest.mark.parametrize("missing", ["weights_sha", "dictionary_sha"])
def test_what_a_replay_needs_must_be_stored_before(register, shortlist, missing):
    with pytest.raises(NotFound, match="no document 'ee"):
        register.store_shortlists([shortlist, replace(shortlist, **{missing: "ee" * 32})])
    assert register.shortlists_of("vacancies", "v") == []


def test_a_shortlist_never_stored_is_named(register):
    with pytest.raises(NotFound, match="no shortlist '1'"):
        register.shortlist(1)


def test_people_are_marked_by_salted_hashes_of_their_own(register, shortlist):
    first, again = (register.shortlist(register.store_shortlist(shortlist)) for _ in range(2))
    assert first.digest == list_digest(first.rows)
    assert (first.rows, first.digest) == (again.rows, again.digest), "a person has one salt"
    assert len({row.mark for row in first.rows}) == 3
    assert register.unmarked(first.rows) == []
    other = replace(first.rows[0], key=2)
    assert register.unmarked([other]) == [2]
    assert list_digest([other, *first.rows[1:]]) == first.digest, "the digest runs over marks alone"
    assert list_digest(first.rows[::-1]) != first.digest
    assert list_digest([replace(first.rows[0], points=1), *first.rows[1:]]) != first.digest


def test_vacancies_need_no_salt(register, shortlist):
    stored = register.shortlist(register.store_shortlist(replace(shortlist, side="people")))
    assert {row.mark for row in stored.rows} == {None}
    assert stored.digest == list_digest(shortlist.rows)
