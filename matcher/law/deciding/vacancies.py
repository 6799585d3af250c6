"""Acts about vacancies: entered, posted, selected for, taken away (order-214:66–70, 76)."""

from matcher.law.acts import Act, CloseVacancy, EnterVacancy, PostVacancy, Select
from matcher.law.deciding.docket import (
    Decision,
    Docket,
    Writ,
    person_stream,
    turn_down,
    vacancy_stream,
    written,
)
from matcher.law.rules.exempt import is_exempt


def gone(vacancy: str, docket: Docket) -> list[Writ]:
    """Everybody to whom it was offered learns that the vacancy is gone (A24)."""
    offered = sorted(docket.offered(vacancy))
    return [Writ(person_stream(one), "vacancy_gone", docket.at, {"vacancy": vacancy}) for one in offered]


def _enter(act: EnterVacancy, docket: Docket) -> list[Writ]:
    if docket.knows(vacancy_stream(act.vacancy)):
        turn_down(f"{act.vacancy} is entered already.", "Give it another number.")
    work = docket.post(act.same_as).work if act.same_as is not None else act.vacancy
    return [written(act, docket, work=work)]


def _post(act: PostVacancy, docket: Docket) -> list[Writ]:
    post = docket.post(act.vacancy)
    if is_exempt(post.employer_kind, post.kind) and docket.law.readings.A14 == "refused":
        problem = f"{act.vacancy} is a post that need not be posted."
        turn_down(problem, "Fill it outside the portal.", "order-214:66", error="exempt_post")
    if post.posted_at is not None:
        turn_down(f"{act.vacancy} was posted.", "Post the work under a new number.", "order-214:66")
    return [written(act, docket)]


def _close(act: CloseVacancy, docket: Docket) -> list[Writ]:
    if not docket.post(act.vacancy).is_open:
        turn_down(f"{act.vacancy} is not open.", "There is nothing to close.", "order-214:76")
    return [written(act, docket), *gone(act.vacancy, docket)]


def _select(act: Select, docket: Docket) -> list[Writ]:
    if not docket.post(act.vacancy).is_open:
        turn_down(f"{act.vacancy} is not open.", "Post it first.", "order-214:69")
    candidates, left_out = docket.candidates(act.vacancy)
    return [written(act, docket, candidates=list(candidates), left_out=dict(left_out))]


DECISIONS: dict[type[Act], Decision] = {
    EnterVacancy: _enter,
    PostVacancy: _post,
    CloseVacancy: _close,
    Select: _select,
}
