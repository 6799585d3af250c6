"""Terms that an act starts: one whose end lies beyond the known calendar turns the act down (A02)."""

from collections.abc import Iterator

from matcher.law import acts
from matcher.law.deciding.docket import Docket, Writ, person_stream, vacancy_stream
from matcher.law.questions import deadlines

_STARTS: dict[type[acts.Act], tuple[str, ...]] = {
    acts.Apply: ("registration", "find_work"),
    acts.VerifyPapers: ("forward_papers",),
    acts.ForwardPapers: ("registration",),
    acts.DecideApplication: ("find_work",),
    acts.PostVacancy: ("selection", "notice"),
    acts.Offer: ("reply",),
    acts.Deliver: ("reply",),
    acts.SendResume: ("employer_answer",),
    acts.SetInterview: ("turn_to_employer",),
    acts.TellWorkplace: ("come_to_workplace",),
    acts.CallToMeasure: ("come_to_centre",),
    acts.SendInformation: ("deregistration",),
    acts.ReceiveInformation: ("deregistration",),
    acts.Decide: ("deregistration_notice",),
}
"""What people say of themselves and their answers are recorded whatever the calendar knows."""


def unknown_terms(act: acts.Act, docket: Docket) -> Iterator[tuple[Writ, int]]:
    """The terms that the act has started beyond the calendar: what is to be noted of each, and the year.

    Args:
        act: what was done.
        docket: the cases, carried on by what the act wrote.
    """
    for name in _STARTS.get(type(act), ()):
        found, stream, vacancy = _started(name, act, docket)
        if found is not None and found.due.at is None and found.due.year is not None:
            body = {"term": name, "year": found.due.year}
            if vacancy is not None:
                body["vacancy"] = vacancy
            yield Writ(stream, "term_unknown", docket.at, body), found.due.year


def _started(name: str, act: acts.Act, docket: Docket) -> tuple[deadlines.Deadline | None, str, str | None]:
    """The term, the stream that it is noted in, and the vacancy where it is one of a pair."""
    if isinstance(act, acts.OfVacancy):
        found = deadlines.of_vacancy(name, docket.post(act.vacancy), docket.law)
        return found, vacancy_stream(act.vacancy), None
    assert isinstance(act, acts.OfPerson | acts.OfPair)  # there are no others
    life = docket.life(act.person)
    if isinstance(act, acts.OfPair) and name != "come_to_workplace":
        found = deadlines.of_pair(name, life, act.vacancy, docket.law)
        return found, person_stream(act.person), act.vacancy
    return deadlines.of_person(name, life, docket.law), person_stream(act.person), None
