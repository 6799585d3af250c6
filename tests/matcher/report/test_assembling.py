"""What the page is told: counts, questions, marks; and what it is never told."""

from datetime import timedelta

import pytest

from matcher.report.assembling import CLAUSES, assemble
from matcher.report.questions import ranks
from matcher.selection.run_day import DayReport, SideReport
from matcher.selection.select import select


def test_the_list_is_the_selection(selection, reports):
    data = reports["ru"]
    assert data.found == len(selection.listed) == 16
    assert [one.number for one in data.listed] == [candidate.key for candidate in selection.listed]
    assert [bool(one.waterfall) for one in data.listed[:4]] == [True, True, True, False]
    assert (data.found < data.wanted, data.unknown_share) == (True, 40)


def test_a_bar_holds_the_points(selection, reports):
    for candidate, view in zip(selection.listed, reports["en"].listed, strict=True):
        assert sum(one.width for one in view.bar) == pytest.approx(100, abs=0.01)
        sure = sum(one.width * one.sure for one in view.bar)
        best = sum(one.width * (one.sure + one.open) for one in view.bar)
        assert sure - 1 <= candidate.points <= best + 1


def test_the_head(reports):
    head = reports["ru"].vacancy
    facts = {fact.label: fact.values for fact in head.facts}
    assert facts["Работодатель"] == ("ТОО «Болат & Темір»",)
    assert facts["Место работы"] == ("г. Астана",)
    assert facts["Стаж"] == ("3 года",)
    assert head.requirements == ("Водительское удостоверение категории B: уточняется у кандидата",)
    assert (head.registered, head.due, head.late) == ("02.03.2026, 10:00", "03.03.2026, 18:30", False)
    assert head.due_clause.replace("\u00a0", " ") == "приказ № 214, пункт 69"
    assert "разряд" in head.silent


def test_a_list_made_after_the_term_is_late(world, speeches):
    late = select(world.desk, "vacancies", "welder", world.at + timedelta(days=4))
    assert assemble(world.desk, late, speeches["en"]).vacancy.late


def test_the_hard_requirement_is_asked_first(reports, selection):
    first, *others = reports["en"].questions
    unknown = sum(candidate.score.hard["licence:B"] == "unknown" for candidate in selection.listed)
    assert first.question == "Is this requirement met: driving licence, category B?"
    assert first.candidates == f"{unknown} candidates"
    assert first.gain == ""
    assert any(one.question.startswith("Does the candidate have this skill: “TIG") for one in others)


def test_who_could_be_listed_says_what_stands_between(reports, world, speeches):
    assert [one.why_ask for one in reports["en"].to_clarify] == [("the profession was not understood, ask",)]
    barred = assemble(world.desk, select(world.desk, "vacancies", "nowhere", world.at), speeches["en"])
    assert barred.found == 0
    assert barred.to_clarify[0].why_ask[0] == "personal medical book: needed by law, not known whether held"


def test_people_are_known_by_number_status_and_day(reports):
    said = {one.registered for one in reports["ru"].listed}
    assert "на учёте с 01.03.2026, статус безработного" in said
    assert "на учёте с 28.02.2026" in said


def test_the_day_in_figures(world, selection, speeches):
    day = DayReport(world.at, 20, 0, SideReport(open=2, needs_person=["V9"]), SideReport(open=17, listed=9))
    rows = {
        row.label: (row.vacancies, row.people)
        for row in assemble(world.desk, selection, speeches["en"], day).day
    }
    assert rows["Open"] == ("2", "17")
    assert rows["Need a specialist"] == ("1", "0")
    assert rows["Next due"] == ("–", "–")


def test_the_origin_names_hashes_and_clauses(world, selection, reports):
    told = [value for fact in reports["en"].origin for value in fact.values]
    assert {world.desk.compiler.weights.sha256, selection.plan.hash, selection.plan.dictionary} <= set(told)
    assert str(selection.position) in told
    assert len(reports["kk"].clauses) == len(CLAUSES)


@pytest.mark.parametrize(
    ("given", "said"), [([], ""), ([3], "3"), ([1, 2], "1–2"), ([5, 1, 2, 3, 9], "1–3, 5, 9")]
)
def test_ranks_in_short(given, said):
    assert ranks(given) == said
