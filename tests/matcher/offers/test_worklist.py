"""What is due for whom, in which order, and that it goes when it is done (Tuesday, 10 November 2026)."""

import pytest

from matcher.law import acts
from matcher.law.suitability.verdict import CRITERIA
from matcher.offers.tick import tick
from matcher.offers.worklist import OfficeTime, office_time, worklist

SUITABLE = dict.fromkeys(CRITERIA, "met")
UNEMPLOYED = acts.EnterPerson("S1", status="unemployed")


def offer(vacancy, **how):
    return acts.Offer("S1", vacancy, verdict=SUITABLE, **how)


@pytest.fixture
def owed(ledger, law, november):
    """(name, person, vacancy, clause, end) of a role's tasks at a moment."""

    def owed(role, at):
        tick(ledger, law, november(at))
        found = worklist(ledger, law.calendar, role, november(at), 50)
        zone = law.calendar.zone
        return [
            (
                task.duty.name, task.person, task.vacancy, task.duty.clause.removeprefix("order-214:"),
                task.duty.due and f"{task.duty.due.astimezone(zone):%dT%H:%M}",
            )
            for task in found.tasks
        ]  # fmt: skip

    return owed


def names(tasks):
    return [task[0] for task in tasks]


def test_who_applies_is_to_be_registered(do, owed):
    do("10T10:00", acts.EnterPerson("S1"), acts.Apply("S1", "centre"))
    assert owed("specialist", "10T10:00") == [("registration", "S1", None, "12", "11T18:30")]
    do("10T11:00", acts.DecideApplication("S1"))
    assert owed("specialist", "10T11:00") == []


def test_the_portal_registers_by_itself(do, owed):
    do("10T19:00", acts.EnterPerson("S1"), acts.Apply("S1", "portal"))
    assert owed("specialist", "10T19:00") == []


def test_untrue_papers_go_back(do, owed):
    do("10T10:00", acts.EnterPerson("S1", facts={"papers": "untrue"}), acts.Apply("S1", "centre"))
    assert owed("specialist", "10T10:00") == [("papers_back", "S1", None, "8", "11T18:30")]


def test_the_assistant_passes_papers_on(do, owed):
    do("10T10:00", acts.EnterPerson("S1", place="village"), acts.Apply("S1", "assistant"))
    assert owed("assistant", "10T10:00") == owed("specialist", "10T10:00") == []
    do("10T11:00", acts.VerifyPapers("S1"))
    assert owed("assistant", "10T11:00") == [("forward_papers", "S1", None, "19", "11T18:30")]
    do("11T11:00", acts.ForwardPapers("S1"))
    assert owed("assistant", "11T11:00") == []
    assert owed("specialist", "11T11:00") == [("registration", "S1", None, "12", "12T18:30")]


def test_a_plan_and_the_papers_for_the_payment(do, owed):
    do("10T10:00", acts.EnterPerson("S1", status="job_seeker"))
    assert owed("specialist", "12T18:30") == []
    papers, plan = owed("specialist", "13T09:00")
    assert (papers[0], papers[3:], plan[0], plan[3:]) == (
        "payment_papers", ("42", "13T18:30"), "plan", ("61", "16T18:30"),
    )  # fmt: skip
    do("13T10:00", acts.TellPaymentPapers("S1"))
    assert names(owed("specialist", "13T10:00")) == ["plan"]
    do("13T11:00", acts.SignPlan("S1", by="centre"))
    assert owed("specialist", "13T11:00") == []


def test_a_vacancy_asks_for_candidates_and_for_word_to_them(do, owed):
    do("10T10:00", UNEMPLOYED, acts.TellPaymentPapers("S1"), acts.SignPlan("S1", by="centre"))
    do("10T10:00", acts.EnterVacancy("V1"), acts.PostVacancy("V1"))
    assert owed("specialist", "10T10:00") == [
        ("selection", None, "V1", "69", "11T18:30"),
        ("notice", None, "V1", "71", "13T18:30"),
    ]
    do("10T12:00", acts.Select("V1"))
    assert names(owed("specialist", "10T12:00")) == ["notice"]
    do("10T13:00", offer("V1"))
    assert owed("specialist", "10T13:00") == []


def test_a_closed_vacancy_asks_for_nothing(do, owed):
    do("10T10:00", acts.EnterVacancy("V1"), acts.PostVacancy("V1"), acts.CloseVacancy("V1"))
    assert owed("specialist", "10T10:00") == []


def test_a_village_waits_for_the_assistant(do, owed):
    do("10T10:00", acts.EnterPerson("S1", place="village", status="other_applicant"))
    do("10T10:00", acts.EnterVacancy("V1", open=True), offer("V1", delivery="pending"))
    assert owed("assistant", "10T10:00") == [("delivery", "S1", "V1", "71", None)]
    do("11T10:00", acts.Deliver("S1", "V1"))
    assert owed("assistant", "11T10:00") == []
    do("11T12:00", acts.Accept("S1", "V1", via="akim"))
    assert owed("assistant", "11T12:00") == [("pass_on", "S1", "V1", "37", "16T18:30")]
    do("12T12:00", acts.PassOn("S1", "V1"))
    assert owed("assistant", "12T12:00") == []
    assert owed("specialist", "12T12:00") == [("resume", "S1", "V1", "73", "13T18:30")]
    do("12T13:00", acts.SendResume("S1", "V1"))
    assert owed("specialist", "12T13:00") == []


def refused(do, vacancies=("V1", "V2", "V3"), **how):
    do("10T10:00", acts.EnterPerson("S1", status="unemployed", **how), acts.SignPlan("S1", by="centre"))
    do("10T10:00", acts.TellPaymentPapers("S1"))
    for vacancy in vacancies:
        do("10T11:00", acts.EnterVacancy(vacancy, open=True), offer(vacancy))
        do("10T12:00", acts.Refuse("S1", vacancy))


def test_a_proposal_goes_from_the_specialist_to_the_officer(do, owed):
    refused(do)
    assert owed("specialist", "10T13:00") == [("information", "S1", None, "51.2", None)]
    do("10T14:00", acts.SendInformation("S1", "51.2"))
    assert owed("specialist", "10T14:00") == []
    assert owed("officer", "10T14:00") == [("deregistration", "S1", None, "51", "12T18:30")]
    do("11T10:00", acts.Decide("S1", "confirm"), by="officer")
    assert owed("officer", "11T10:00") == []
    do("12T10:00", acts.Complain("S1", "offer", vacancy="V1"), by="S1")
    assert owed("officer", "12T10:00") == [("complaint", "S1", None, "59", None)]
    do("13T10:00", acts.DecideComplaint("S1", "granted"), by="officer")
    assert owed("officer", "13T10:00") == []


def test_a_change_that_is_not_reported_becomes_a_duty_by_itself(do, owed):
    refused(do, ())
    do("10T12:00", acts.Change("S1", "moved"))
    assert owed("specialist", "17T18:30") == []
    assert owed("specialist", "17T18:31") == [("information", "S1", None, "51.6", None)]
    do("18T10:00", acts.Change("S1", "founded"), acts.ReportChange("S1", "founded"))
    assert names(owed("specialist", "18T10:00")) == ["information"]


def test_a_ground_that_falls_afterwards_is_to_be_reviewed(do, owed):
    do("10T10:00", acts.EnterPerson("S1", place="village", status="unemployed", refusals=2))
    do("10T11:00", acts.EnterVacancy("V1", open=True), offer("V1"))
    do("10T12:00", acts.Refuse("S1", "V1"))
    do("11T10:00", acts.Accept("S1", "V1", via="akim"))
    do("11T13:00", acts.SendInformation("S1", "51.2"))
    do("12T10:00", acts.Decide("S1", "confirm"), by="officer")
    assert owed("officer", "12T10:00") == []
    do("13T11:00", acts.PassOn("S1", "V1"))
    assert owed("officer", "13T11:00") == [("review", "S1", None, "51.2", None)]
    do("16T10:00", acts.Apply("S1", "centre"), acts.DecideApplication("S1"))
    assert owed("officer", "16T10:00") == []


def test_missed_terms_come_first_and_what_has_no_end_last(do, ledger, law, november):
    do("10T10:00", UNEMPLOYED, acts.EnterVacancy("V1", open=True), offer("V1", delivery="pending"))
    do("12T10:00", acts.EnterPerson("S2"), acts.Apply("S2", "centre"))
    found = worklist(ledger, law.calendar, "specialist", november("12T12:30"), 50)
    assert [(task.duty.name, task.missed, task.time) for task in found.tasks] == [
        ("payment_papers", True, OfficeTime(0, 3)),
        ("plan", False, OfficeTime(0, 6)),
        ("registration", False, OfficeTime(1, 6)),
        ("delivery", False, None),
    ]
    first = worklist(ledger, law.calendar, "specialist", november("12T12:30"), 1)
    assert (first.tasks, first.more, found.more) == (found.tasks[:1], True, False)


@pytest.mark.parametrize(
    ("start", "end", "days", "hours"),
    [
        ("10T10:00", "10T18:30", 0, 8),
        ("10T08:00", "10T18:30", 1, 0),
        ("13T18:30", "16T09:00", 0, 0),
        ("13T17:30", "16T10:00", 0, 2),
        ("12T10:00", "17T18:30", 3, 8),
        ("14T10:00", "15T10:00", 0, 0),
    ],
)
def test_time_runs_while_the_office_is_open(law, november, start, end, days, hours):
    assert office_time(law.calendar, november(start), november(end)) == OfficeTime(days, hours)


def test_beyond_the_calendar_no_time_is_told(law, november):
    start = november("10T10:00")
    assert office_time(law.calendar, start, start.replace(year=2030)) is None
