"""What an unemployed person owes: to come when told, to keep visits, to report changes (44, 51, 64)."""

from datetime import date

from matcher.law.law import Law
from matcher.law.life.events import Handler, Known
from matcher.law.life.state import Life, Reported, Summons


def _tell_workplace(life: Life, event: Known, law: Law) -> None:
    if life.status == "unemployed":
        due = law.due("come_to_workplace", event.at)
        life.summons.append(Summons("workplace", event.at, due, event.body["vacancy"]))


def _call(life: Life, event: Known, law: Law) -> None:
    if life.status == "unemployed":
        life.summons.append(Summons("centre", event.at, law.due("come_to_centre", event.at)))


def _visit(life: Life, event: Known, law: Law) -> None:
    if life.status == "unemployed":
        until = date.fromisoformat(event.body["until"])
        life.summons.append(Summons("visit", event.at, law.close_of(until)))


def _appeared(life: Life, event: Known, law: Law) -> None:
    for summons in _meant(life, event, law):
        if summons.came_at is None:
            summons.came_at = event.at


def _failed(life: Life, event: Known, law: Law) -> None:
    for summons in _meant(life, event, law):
        summons.missed_at, summons.good_reason = event.at, event.body.get("reason") == "good"


def _meant(life: Life, event: Known, law: Law) -> list[Summons]:
    """The latest summons to that place; employer and workplace are one place where A21 says so."""
    to, vacancy = event.body["to"], event.body.get("vacancy")
    places = {to}
    if law.readings.A21 == "interview_counts" and to in ("employer", "workplace"):
        places = {"employer", "workplace"}
    fitting = [s for s in life.summons if s.to in places and vacancy in (None, s.vacancy)]
    return [next(s for s in reversed(fitting) if s.to == place) for place in sorted({s.to for s in fitting})]


def _left(life: Life, event: Known, law: Law) -> None:
    life.left_measure.append((event.at, event.body.get("reason") == "good"))


def _change(life: Life, event: Known, law: Law) -> None:
    if life.status == "unemployed":
        life.changes.append(Reported(event.body["what"], event.at, law.due("report_change", event.at)))


def _report(life: Life, event: Known, law: Law) -> None:
    for change in life.changes:
        if change.what == event.body["what"] and change.reported_at is None:
            change.reported_at = event.at


HANDLERS: dict[str, Handler] = {
    "tell_workplace": _tell_workplace,
    "call_to_measure": _call,
    "set_visit": _visit,
    "appear": _appeared,
    "fail_to_appear": _failed,
    "leave_measure": _left,
    "change": _change,
    "report_change": _report,
}
