"""The contract of every engine: a test class to inherit. A new engine is one method, `engine`.

Random worlds of people, vacancies, weights and dictionaries; the truth is `scoring.pair.score` on every pair.
"""

import random
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.errors import EngineUnavailable, StateError
from data.packaged import Packaged
from indexer.digests import by_bucket
from indexer.engine import Engine, Entry, Filters, Match, Page, Removed, Side
from matcher.loading import load_dictionary, load_weights
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.compiling import Compiler
from scoring.dictionary import Dictionary
from scoring.plan import Listing
from scoring.weights import Weights
from tests.indexer import truth
from tests.indexer.asking import keys, paged, plan_of, plans, random_changes, random_filters, some_keys
from tests.indexer.worlds import (
    DICTIONARIES,
    NO_FLOOR,
    REQUIREMENTS,
    TITLES,
    World,
    default_weights,
    world_of,
)
from tests.scoring.test_worked_pair import worked_pair

seeds = st.integers(0, 2**32)
sizes = st.integers(0, 16)
listings = st.sampled_from(["ready", "clarify"])
examples = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.differing_executors, HealthCheck.too_slow],
)

packaged_dictionary = cache(lambda: load_dictionary(Packaged()))


class EngineContract:
    """Inherit, and say how an engine is made and how it comes to hold entries."""

    def engine(self, dictionary: Dictionary, weights: Weights) -> Engine:
        raise NotImplementedError

    def fill(self, engine: Engine, side: Side, entries: Sequence[Entry]) -> None:
        """However it comes to hold exactly these, at position 7."""
        engine.build(side, entries, 7)

    @contextmanager
    def holding(self, world: World) -> Iterator[Engine]:
        with closing(self.engine(world.dictionary, world.weights)) as engine:
            self.fill(engine, "people", world.people)
            self.fill(engine, "vacancies", world.vacancies)
            yield engine

    @contextmanager
    def of_people(self, people: Sequence[PersonCodes], weights: Weights = NO_FLOOR) -> Iterator[Engine]:
        """Keys 0, 1, 2…"""
        entries = [Entry(key, codes, True) for key, codes in enumerate(people)]
        with self.holding(World(random.Random(0), DICTIONARIES[0], weights, entries, [])) as engine:
            yield engine

    # the list

    @examples
    @given(seeds, sizes, listings)
    def test_lists_what_the_definition_lists(self, seed: int, size: int, listing: Listing) -> None:
        world = world_of(seed, size)
        with self.holding(world) as engine:
            for plan, others in plans(world):
                n, exclude = world.rng.randint(0, size + 3), some_keys(world.rng, others)
                expected = truth.listed(plan.codes, others, world.weights, world.dictionary, listing, exclude)
                assert engine.top(plan, n, exclude=exclude, listing=listing) == Page(expected[:n], 7)

    @examples
    @given(seeds, sizes, listings, st.integers(1, 5))
    def test_pages_show_everybody_once(self, seed: int, size: int, listing: Listing, n: int) -> None:
        world = world_of(seed, size)
        with self.holding(world) as engine:
            for plan, others in plans(world)[:6]:
                expected = truth.listed(plan.codes, others, world.weights, world.dictionary, listing)
                assert tuple(paged(engine, plan, n, listing)) == expected

    @examples
    @given(seeds, sizes)
    def test_both_directions_give_a_pair_the_same_points(self, seed: int, size: int) -> None:
        world = world_of(seed, size)
        compiler = Compiler.of(world.weights, world.dictionary)
        with self.holding(world) as engine:
            from_vacancies, from_seekers = {}, {}
            for vacancy in (v for v in world.vacancies if v.codes.title is not None and v.available):
                for match in engine.top(compiler.vacancy(vacancy.codes), size).matches:
                    from_vacancies[vacancy.key, match.key] = match.points, match.stint
            for person in (p for p in world.people if p.available):
                for match in engine.top(compiler.seeker(person.codes), size).matches:
                    from_seekers[match.key, person.key] = match.points, match.stint
        assert from_vacancies == from_seekers

    def test_the_worked_pair_of_the_specification(self) -> None:
        weights, dictionary = load_weights(Packaged()), packaged_dictionary()
        vacancy, person = worked_pair(dictionary)
        entries = [Entry(3, person, True)], [Entry(5, vacancy, True)]
        compiler = Compiler.of(weights, dictionary)
        with self.holding(World(random.Random(0), dictionary, weights, *entries)) as engine:
            assert engine.top(compiler.vacancy(vacancy), 9).matches == (Match(3, 8050, 0),)
            assert engine.top(compiler.seeker(person), 9).matches == (Match(5, 8050, 0),)

    def test_of_equals_the_lower_key_comes_first(self) -> None:
        plan = plan_of(VacancyCodes(title=TITLES[0]))
        with self.of_people([PersonCodes((Stint(TITLES[0], True),))] * 30) as engine:
            assert [match.key for match in engine.top(plan, 7).matches] == list(range(7))
            assert [match.key for match in paged(engine, plan, 4, "ready")] == list(range(30))

    def test_several_stints_across_a_page_boundary(self) -> None:
        best, fair, poor = (Stint(TITLES[0], True, years, "up_to_6") for years in (9, 5, 0))
        people = [PersonCodes((poor, best, fair)), PersonCodes((fair, poor)), PersonCodes((fair, fair))]
        plan = plan_of(VacancyCodes(title=TITLES[0], years=9))
        with self.of_people(people) as engine:
            matches = list(paged(engine, plan, 1, "ready"))
            assert [(match.key, match.stint) for match in matches] == [(0, 1), (1, 0), (2, 0)]

    def test_the_floor_removes_a_better_stint_before_the_maximum(self) -> None:
        asked, far = TITLES[0], next(t for t in TITLES if DICTIONARIES[0].near(TITLES[0], t) == "other")
        near = next(t for t in TITLES if DICTIONARIES[0].near(TITLES[0], t) == "minor_group")
        weights = default_weights(**dict.fromkeys("0123456789", "minor_group"))
        person = PersonCodes((Stint(far, True, 10, "up_to_6", 8), Stint(near, False, 0, "never", 1)))
        plan = plan_of(VacancyCodes(title=asked, years=0, grade=8), weights)
        with self.of_people([person, PersonCodes((Stint(far, True),))], weights) as engine:
            assert [(match.key, match.stint) for match in engine.top(plan, 5).matches] == [(0, 1)]

    def test_who_is_not_understood_is_listed_to_clarify(self) -> None:
        weights = default_weights(**dict.fromkeys("0123456789", "same_title"))
        known, untitled = Stint(TITLES[0], True), Stint(None, True)
        people = [PersonCodes((known,)), PersonCodes((untitled,)), PersonCodes((untitled, known))]
        plan = plan_of(VacancyCodes(title=TITLES[0]), weights)
        with self.of_people(people, weights) as engine:
            assert [match.key for match in engine.top(plan, 5).matches] == [0, 2]
            assert [match.key for match in engine.top(plan, 5, listing="clarify").matches] == [1]

    @pytest.mark.parametrize("requirement", [REQUIREMENTS[0], REQUIREMENTS[-1], "never seen"])
    def test_hard_requirements_common_and_rare(self, requirement: str) -> None:
        stints = (Stint(TITLES[0], True),)
        people = [
            PersonCodes(stints, met=REQUIREMENTS[:-1]), PersonCodes(stints, met=REQUIREMENTS),
            PersonCodes(stints, not_met=REQUIREMENTS), PersonCodes(stints),
        ]  # fmt: skip
        by_law = plan_of(VacancyCodes(title=TITLES[0], exclude=(requirement,)))
        to_ask = plan_of(VacancyCodes(title=TITLES[0], clarify=(requirement,)))
        with self.of_people(people) as engine:
            expected = {key for key in (0, 1) if requirement in people[key].met}
            unknown = {key for key in (0, 1, 2, 3) if requirement not in people[key].not_met} - expected
            assert keys(engine.top(by_law, 9)) == expected
            assert keys(engine.top(by_law, 9, listing="clarify")) == unknown
            assert keys(engine.top(to_ask, 9)) == expected | unknown
            assert keys(engine.top(to_ask, 9, listing="clarify")) == set()

    def test_the_unavailable_are_held_but_never_listed(self) -> None:
        codes = PersonCodes((Stint(TITLES[0], True),))
        entries = [Entry(1, codes, False), Entry(2, codes, True)]
        with self.holding(World(random.Random(0), DICTIONARIES[0], NO_FLOOR, entries, [])) as engine:
            assert keys(engine.top(plan_of(VacancyCodes(title=TITLES[0])), 5)) == {2}
            assert engine.size("people") == 2
            assert engine.count("people", Filters(available=False)) == 1

    def test_an_empty_index_lists_nobody(self) -> None:
        with closing(self.engine(DICTIONARIES[0], NO_FLOOR)) as engine:
            assert engine.top(plan_of(VacancyCodes(title=TITLES[0])), 5) == Page((), 0)
            assert (engine.size("people"), engine.digest("people")) == (0, {})
            assert engine.count("vacancies", Filters()) == 0

    # changes

    @examples
    @given(seeds, st.integers(1, 12))
    def test_changes_are_seen_by_the_next_query(self, seed: int, size: int) -> None:
        world = world_of(seed, size)
        held = {entry.key: entry for entry in world.people}
        with self.holding(world) as engine:
            for position in (8, 9, 9):
                changes = random_changes(world.rng, held)
                engine.apply("people", changes, position)
                assert engine.position("people") == position
                now = replace(world, people=list(held.values()))
                for plan, others in plans(now)[:4]:
                    expected = truth.listed(plan.codes, others, world.weights, world.dictionary)
                    assert engine.top(plan, 5).matches == expected[:5]
            assert engine.size("people") == len(held)
            assert engine.digest("people") == by_bucket(held.values())

    def test_the_last_of_several_changes_of_one_key_counts(self) -> None:
        poor, good = (PersonCodes((Stint(TITLES[0], wanted),)) for wanted in (False, True))
        plan = plan_of(VacancyCodes(title=TITLES[0]))
        with self.of_people([poor]) as engine:
            engine.apply(
                "people", [Removed(0), Entry(0, good, True), Removed(4), Entry(1, good, True), Removed(1)], 8
            )
            assert [match.key for match in engine.top(plan, 5).matches] == [0]
            engine.apply("people", [Entry(0, good, True), Removed(0)], 9)
            assert engine.top(plan, 5) == Page((), 9)

    def test_the_log_never_goes_back(self) -> None:
        with self.of_people([]) as engine, pytest.raises(StateError, match="order"):
            engine.apply("people", [], 6)

    def test_a_build_replaces_everything(self) -> None:
        codes = PersonCodes((Stint(TITLES[0], True),))
        with self.of_people([codes] * 3) as engine:
            engine.apply("people", [Entry(9, codes, True)], 8)
            engine.build("people", iter([Entry(5, codes, True)]), 20)
            assert keys(engine.top(plan_of(VacancyCodes(title=TITLES[0])), 9)) == {5}
            assert engine.position("people") == 20

    # numbers

    @examples
    @given(seeds, sizes)
    def test_counts_and_facets(self, seed: int, size: int) -> None:
        world = world_of(seed, size)
        with self.holding(world) as engine:
            for side, entries in (("people", world.people), ("vacancies", world.vacancies)):
                for filters in [Filters(), *(random_filters(world.rng) for _ in range(6))]:
                    for field in ("title", "isco", "place", "education", "pattern", "requirement"):
                        expected = truth.facets(entries, filters, field, world.dictionary)
                        assert engine.facets(side, filters, field) == expected
                    n = sum(truth.passes(entry, filters, world.dictionary) for entry in entries)
                    assert engine.count(side, filters) == n

    @examples
    @given(seeds, sizes)
    def test_the_digest_is_that_of_the_entries(self, seed: int, size: int) -> None:
        world = world_of(seed, size)
        with self.holding(world) as engine:
            assert engine.digest("people") == by_bucket(world.people)
            assert engine.digest("vacancies") == by_bucket(world.vacancies)

    # errors

    def test_a_dead_engine_is_an_error(self) -> None:
        engine = self.engine(DICTIONARIES[0], NO_FLOOR)
        self.fill(engine, "people", [Entry(1, PersonCodes((Stint(TITLES[0], True),)), True)])
        engine.close()
        for call in (
            lambda: engine.top(plan_of(VacancyCodes(title=TITLES[0])), 5), lambda: engine.size("people"),
            lambda: engine.count("people", Filters()), lambda: engine.digest("people"),
            lambda: engine.apply("people", [], 9), lambda: engine.position("people"),
        ):  # fmt: skip
            with pytest.raises(EngineUnavailable, match="closed"):
                call()

    def test_a_plan_of_another_dictionary_is_refused(self) -> None:
        plan = Compiler.of(NO_FLOOR, DICTIONARIES[1]).vacancy(VacancyCodes(title=TITLES[0]))
        with self.of_people([]) as engine, pytest.raises(StateError, match="another dictionary"):
            engine.top(plan, 5)
