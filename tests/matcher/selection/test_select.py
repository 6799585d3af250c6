"""Selecting candidates for a vacancy, and vacancies for a person."""

from datetime import timedelta

import pytest

from data.errors import DriftDetected, NotFound, PlanChanged, StateError
from data.register.shortlists import list_digest
from indexer.embedded.engine import EmbeddedEngine
from indexer.reference import ReferenceEngine
from matcher.indexing.following import codes_of, rebuild
from matcher.selection.cursor import Cursor
from matcher.selection.select import plan_of, select
from matcher.selection.shortlist import as_matches
from scoring.codes import person_from_json, to_json, vacancy_from_json
from scoring.compiling import Compiler, TitleNotUnderstood
from scoring.pair import score
from scoring.weights import Weights


def brute_force(desk, plan, side):
    """(points, key) of everybody who may be listed at once, best first, by the definition of the score."""
    other = "people" if side == "vacancies" else "vacancies"
    found = []
    for change in desk.register.latest(other):
        codes = codes_of(change)
        if not change.available or (side == "people" and codes.title is None):
            continue
        pair = (plan.codes, codes) if side == "vacancies" else (codes, plan.codes)
        result = score(*pair, desk.compiler.weights, desk.compiler.dictionary)
        if result.listing == "ready":
            found.append((-result.points, change.key))
    return sorted(found)


@pytest.mark.parametrize("side", ["vacancies", "people"])
def test_the_list_is_the_top_of_everybody(desk, at, vacancy, person, side):
    found = select(desk, side, vacancy if side == "vacancies" else person, at)
    assert [(-one.points, one.key) for one in found.listed] == brute_force(desk, found.plan, side)[
        : found.wanted
    ]
    assert found.listed
    assert [one.rank for one in found.listed] == list(range(1, len(found.listed) + 1))


def test_points_are_the_sum_of_their_lines(desk, at, vacancy):
    for one in select(desk, "vacancies", vacancy, at).listed:
        assert one.points == sum(line.points for line in one.score.lines)


def test_the_same_pair_earns_the_same_from_both_sides(desk, at, vacancy):
    best = select(desk, "vacancies", vacancy, at).listed[0]
    back = select(desk, "people", best.id, at, n=1000)
    assert {one.id: one.points for one in back.listed}[vacancy] == best.points


def test_the_embedded_engine_lists_the_same(desk, program, at, home):
    reference = desk.engine
    desk.turn(at)
    embedded = EmbeddedEngine(program.dictionary)
    rebuild(desk.register, reference)
    rebuild(desk.register, embedded)
    asked = 0
    for side in ("vacancies", "people"):
        for change in list(desk.register.latest(side))[:40]:
            try:
                plan = plan_of(desk, change)
            except TitleNotUnderstood:
                continue
            for listing in ("ready", "clarify"):
                assert embedded.top(plan, 20, listing=listing) == reference.top(plan, 20, listing=listing)
                asked += 1
    embedded.close()
    assert asked > 100


def test_what_is_to_be_clarified_lacks_only_an_answer(desk, at, register):
    ids = [change.subject_id for change in register.latest("vacancies")]
    lists = []
    for name in ids:
        try:
            lists.append(select(desk, "vacancies", name, at))
        except TitleNotUnderstood:
            continue
    waiting = [(found, one) for found in lists for one in found.to_clarify]
    assert waiting
    for found, one in waiting:
        assert one.score.listing == "clarify"
        assert one.key not in {listed.key for listed in found.listed}
        unknown = "unknown" in one.score.hard.values()
        assert unknown or any(stint.title is None for stint in one.codes[1].stints)


def test_pages_join_without_a_gap(desk, at, vacancy):
    whole = select(desk, "vacancies", vacancy, at, n=9)
    first = select(desk, "vacancies", vacancy, at, n=4)
    rest = select(desk, "vacancies", vacancy, at, n=5, after=Cursor.parse(str(first.next)))
    assert as_matches(first.listed) + as_matches(rest.listed) == as_matches(whole.listed)
    assert [one.rank for one in rest.listed] == [5, 6, 7, 8, 9][: len(rest.listed)]


def test_a_cursor_of_another_plan_is_refused(desk, at, register, vacancy):
    first = select(desk, "vacancies", vacancy, at, n=2)
    others = [c.subject_id for c in register.latest("vacancies") if c.subject_id != vacancy]
    other = next(one for one in others if vacancy_from_json(codes_json(register, one)).title is not None)
    with pytest.raises(PlanChanged):
        select(desk, "vacancies", other, at, n=2, after=first.next)


def codes_json(register, vacancy):
    key = register.key_of("vacancies", vacancy)
    return register.current("vacancies", [key])[key].codes


def test_the_excluded_are_not_listed(desk, at, vacancy):
    before = select(desk, "vacancies", vacancy, at)
    gone = {one.key for one in before.listed[:2]}
    after = select(desk, "vacancies", vacancy, at, exclude=gone)
    assert not gone & {one.key for one in after.listed}
    assert as_matches(after.listed)[: len(before.listed) - 2] == as_matches(before.listed)[2:]


def test_the_unknown_id_ends_it_before_anything_is_turned(desk, program, at):
    later = at + timedelta(days=400)
    program.clock = lambda: later
    position = desk.register.position()
    with pytest.raises(NotFound, match="V-none"):
        select(desk, "vacancies", "V-none", later)
    assert desk.register.position() == position


def test_who_has_left_is_said_so(desk, at, vacancy, person):
    desk.register.close_vacancy(vacancy, "filled", at)
    desk.register.withdraw_person(person, at)
    with pytest.raises(StateError, match=vacancy):
        select(desk, "vacancies", vacancy, at)
    with pytest.raises(StateError, match=person):
        select(desk, "people", person, at)


def test_who_is_withdrawn_is_listed_no_more(desk, at, vacancy):
    best = select(desk, "vacancies", vacancy, at).listed[0]
    desk.register.withdraw_person(best.id, at)
    assert best.key not in {one.key for one in select(desk, "vacancies", vacancy, at).listed}


def test_the_recorded_list_compiles_to_its_plan_again(desk, at, vacancy, person):
    for side, subject, read in (
        ("vacancies", vacancy, vacancy_from_json),
        ("people", person, person_from_json),
    ):
        found = select(desk, side, subject, at)
        stored = desk.register.shortlists_of(side, subject)[-1]
        codes = read(stored.codes)
        compiler = Compiler.of(desk.compiler.weights, desk.compiler.dictionary)
        plan = compiler.vacancy(codes) if side == "vacancies" else compiler.seeker(codes)
        assert stored.plan_hash == plan.hash == found.plan.hash
        assert stored.digest == list_digest(stored.rows)
        assert [(row.key, row.points, row.stint) for row in stored.rows] == [
            (one.key, one.points, one.score.stint) for one in found.listed
        ]
        assert desk.register.document(stored.weights_sha) == desk.compiler.weights.document
        assert (stored.position, stored.as_of, stored.n) == (found.position, at, found.wanted)


def test_a_further_page_is_not_recorded(desk, at, vacancy):
    first = select(desk, "vacancies", vacancy, at, n=2)
    count = len(desk.register.shortlists_of("vacancies", vacancy))
    select(desk, "vacancies", vacancy, at, n=2, after=first.next)
    assert len(desk.register.shortlists_of("vacancies", vacancy)) == count


class Drifting(ReferenceEngine):
    """Gives everybody a point too many: an index that has drifted."""

    def _top(self, plan, search):
        page = super()._top(plan, search)
        moved = tuple(type(one)(one.key, one.points + 1, one.stint) for one in page.matches)
        return type(page)(moved, page.position)


def test_a_drifted_index_stops_selection(program, at, vacancy):
    weights: Weights = program.compiler.weights
    program.engine = Drifting(program.dictionary, [weights])
    with pytest.raises(DriftDetected) as stopped:
        select(program.desk, "vacancies", vacancy, at)
    assert stopped.value.keys


class Racing(ReferenceEngine):
    """Once, somebody writes to the register between the query and the look-up of its rows."""

    written = None

    def _top(self, plan, search):
        page = super()._top(plan, search)
        if self.written and page.matches:
            write, self.written = self.written, None
            write(page.matches[0].key)
        return page


def test_who_writes_meanwhile_causes_lag_and_no_drift(program, at, vacancy):
    register = program.register
    program.engine = engine = Racing(program.dictionary, [program.compiler.weights])
    gone = []

    def withdraw(key):
        gone.append(key)
        register.withdraw_person(register.id_of("people", key), at)

    engine.written = withdraw
    found = select(program.desk, "vacancies", vacancy, at)
    assert gone
    assert gone[0] not in {one.key for one in found.listed}
    assert found.position == register.position()


def test_codes_are_read_and_written_alike(register):
    for side in ("people", "vacancies"):
        for change in register.latest(side):
            assert to_json(codes_of(change)) == change.codes
