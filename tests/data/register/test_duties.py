"""Duties: put in the place of what was, read a role at a time by their ends."""

from datetime import UTC, datetime, timedelta

from data.register import DutyRow, Shortlist

AT = datetime(2026, 11, 10, 7, 0, tzinfo=UTC)
NAMES = ("plan", "resume", "information", "selection")


def _duty(stream="person:S1", name="plan", about="", role="specialist", begins=0, due=1):
    ends = None if due is None else AT + timedelta(hours=due)
    return DutyRow(stream, name, about, role, "order-214:61", AT + timedelta(hours=begins), ends)


def _put(register, owed, names=NAMES):
    with register.writing_ledger(AT) as writing:
        writing.put_duties(owed, names)


def test_the_earliest_end_comes_first_and_what_has_none_last(register):
    rows = [_duty(name=f"d{due}", due=due) for due in (None, 3, -5, 1)]
    _put(register, {"person:S1": rows})
    assert [row.name for row in register.duties_of_role("specialist", AT, 9)] == ["d-5", "d1", "d3", "dNone"]
    assert [row.name for row in register.duties_of_role("specialist", AT, 2)] == ["d-5", "d1"]
    assert register.duties_of_role("officer", AT, 9) == []


def test_what_is_done_is_gone_and_other_streams_stay(register):
    resume = [_duty(name="resume", about=vacancy) for vacancy in ("V1", "V2")]
    other = _duty("person:S2")
    _put(register, {"person:S1": [_duty(), *resume], "person:S2": [other]})
    later = _duty(name="resume", about="V2", due=7)
    _put(register, {"person:S1": [later]})
    assert register.duties_of(["person:S1"]) == [later]
    _put(register, {"person:S1": []})
    assert register.duties_of(["person:S1", "person:S2"]) == [other]


def test_duties_of_other_names_stay(register):
    plan, telling = _duty(), _duty(name="telling", about="7")
    _put(register, {"person:S1": [plan]})
    _put(register, {"person:S1": [telling]}, ("telling",))
    assert register.duties_of(["person:S1"]) == [plan, telling]
    _put(register, {"person:S1": []})
    assert register.duties_of(["person:S1"]) == [telling]
    _put(register, {"person:S1": []}, ("telling",))
    assert register.duties_of(["person:S1"]) == []


def test_a_duty_is_nobodys_before_it_begins(register):
    row = _duty(name="information", begins=2, due=None)
    _put(register, {"person:S1": [row]})
    assert register.duties_of_role("specialist", AT, 9) == []
    assert register.duties_of_role("specialist", AT + timedelta(hours=2), 9) == [row]


def test_selection_is_done_where_a_list_was_made(register, vacancy, moment):
    register.write_vacancies([vacancy("v"), vacancy("w")], moment())
    rows = {f"vacancy:{v}": [_duty(f"vacancy:{v}", "selection", v)] for v in "vw"}
    _put(register, rows)
    stored = {kind: register.store_document(kind, b"{}") for kind in ("weights", "dictionary")}
    register.store_shortlist(
        Shortlist(
            side="vacancies", subject_id="v", subject_key=1, subject_version=1, position=2, as_of=moment(),
            plan_hash="p", codes=b"{}", weights_sha=stored["weights"], dictionary_sha=stored["dictionary"],
            exclusions=(), n=50, created_at=moment(), rows=(),
        )
    )  # fmt: skip
    assert [row.about for row in register.duties_of_role("specialist", AT, 9)] == ["w"]
