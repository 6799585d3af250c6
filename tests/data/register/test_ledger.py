"""The ledger: appended in commit order, without gaps, and all that follows in the same transaction."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.errors import StateError
from data.register import Case, ConcurrentChange, NewEvent, OfferRow, open_register

AT = datetime(2026, 11, 10, 7, 0, tzinfo=UTC)
STREAM = "person:S1"


def _event(kind="apply", hours=0, **body):
    return NewEvent(kind, AT + timedelta(hours=hours), body)


def _case(stream=STREAM, turns=None, **changed):
    turn = None if turns is None else AT + timedelta(hours=turns)
    return replace(Case(stream, 1, AT, turn, "unemployed", True, 0, 0, b"snapshot"), **changed)


def _append(register, stream, expected, *events, at=AT):
    with register.writing_ledger(at) as writing:
        return writing.append(stream, expected, events, "officer:7")


def test_an_event_comes_back_as_it_was_told(register):
    body = {"person": "S1", "channel": "portal", "is": [1, None, "ә"], "when": "2026-11-10T12:00:00+05:00"}
    event = NewEvent("apply", AT - timedelta(hours=3), body)
    assert _append(register, STREAM, 0, event, _event("reply")) == 2
    first, second = register.events(STREAM)
    assert (first.sequence, first.version, first.kind, first.actor) == (1, 1, "apply", "officer:7")
    assert (first.at, first.recorded_at, first.body) == (AT - timedelta(hours=3), AT, body)
    assert (second.sequence, second.version, second.body) == (2, 2, {})


def test_a_stream_without_events_is_empty_and_has_version_0(register):
    assert (register.events(STREAM), register.version(STREAM), register.case(STREAM)) == ([], 0, None)
    assert register.events_of([STREAM]) == {STREAM: []}


def test_what_was_known_at_a_moment_is_a_beginning_of_the_stream_even_if_the_clock_went_back(register):
    for version, hours in enumerate((0, 2, -5, 3)):
        _append(register, STREAM, version, _event(str(version)), at=AT + timedelta(hours=hours))
    kinds = lambda hours: [e.kind for e in register.events(STREAM, AT + timedelta(hours=hours))]  # noqa: E731
    assert [kinds(h) for h in (-1, 0, 1, 2, 3)] == [[], ["0"], ["0"], ["0", "1", "2"], ["0", "1", "2", "3"]]


@pytest.mark.parametrize("expected", [0, 2])
def test_who_decided_on_another_version_appends_nothing(register, dump, expected):
    _append(register, STREAM, 0, _event())
    before = dump()
    with pytest.raises(ConcurrentChange, match="version 1, not") as caught:
        _append(register, STREAM, expected, _event())
    assert (caught.value.stream, caught.value.expected, caught.value.found) == (STREAM, expected, 1)
    assert isinstance(caught.value, StateError)
    assert dump() == before


def test_all_of_a_transaction_is_written_or_nothing(register, dump, person, moment):
    register.write_people([person("S1")], moment())
    before = dump()
    with pytest.raises(ZeroDivisionError), register.writing_ledger(AT) as writing:
        writing.append(STREAM, 0, [_event()], "system")
        writing.put_cases([_case()])
        writing.put_offers(STREAM, [OfferRow("S1", "V1", 1, "centre", True, AT)])
        writing.keep_command("k", "d" * 64, b"{}")
        writing.set_available("people", "S1", False, AT)
        assert [event.version for event in writing.events(STREAM)] == [1], "it reads what it wrote"
        assert writing.case(STREAM) == _case()
        raise ZeroDivisionError
    assert dump() == before


def test_many_streams_are_read_at_once_each_in_order(register):
    streams = [f"person:{n}" for n in range(2_500)]
    with register.writing_ledger(AT) as writing:
        ends = writing.append_many({s: (0, [_event("a"), _event("b")]) for s in streams}, "import")
        assert ends == dict.fromkeys(streams, 2)
    found = register.events_of([*streams, "person:none"])
    assert list(found) == [*streams, "person:none"]
    assert {tuple(e.kind for e in found[s]) for s in streams} == {("a", "b")}
    assert [e.sequence for s in streams for e in found[s]] == list(range(1, 5_001))
    told = [*register.recorded(0, 3_000), *register.recorded(3_000, 3_000)]
    assert [e.sequence for e in told] == list(range(1, 5_001))


def test_streams_of_a_kind_are_listed_by_code_points_whatever_the_database_sorts_by(register):
    ids = ["a", "B", "Z", "ä", "І", "ә", "1", "_", "a-b", "ab"]
    for of in ids:
        _append(register, f"person:{of}", 0, _event())
        _append(register, f"vacancy:{of}", 0, _event())
    listed = register.streams("person:", limit=4)
    listed += register.streams("person:", after=listed[-1], limit=100)
    assert listed == [f"person:{of}" for of in sorted(ids)]


def test_a_case_takes_the_place_of_the_one_before(register):
    with register.writing_ledger(AT) as writing:
        writing.put_cases([_case(), _case("person:S2", turns=5)])
        writing.put_cases([_case(status="deregistered", version=2, counted=3, snapshot=b"")])
    assert register.case(STREAM) == _case(status="deregistered", version=2, counted=3, snapshot=b"")
    assert register.cases([STREAM, "person:S2", "person:S3"]) == {
        STREAM: register.case(STREAM),
        "person:S2": _case("person:S2", turns=5),
    }


def test_due_are_those_that_turn_before_the_moment(register):
    turns = {"a": 1, "b": None, "c": -1, "B": 2, "d": 0, "ә": -3}
    with register.writing_ledger(AT) as writing:
        writing.put_cases([_case(stream, turns=hours) for stream, hours in turns.items()])
    due = lambda hours, **limits: [  # noqa: E731
        case.stream for case in register.cases_due(AT + timedelta(hours=hours), **limits)
    ]
    assert due(0) == ["c", "ә"], "not the one that turns at the moment itself"
    assert due(3) == ["B", "a", "c", "d", "ә"]
    assert due(3, limit=2) == ["B", "a"]
    assert due(3, after="a", limit=2) == ["c", "d"]


def test_caps_and_exclusion_sets_are_counted_from_offers(register):
    def row(person, number=1, by="centre", is_open=True, vacancy="V1"):
        return OfferRow(person, vacancy, number, by, is_open, AT)

    with register.writing_ledger(AT) as writing:
        writing.put_offers("person:S2", [row("S2"), row("S2", 2, vacancy="V2")])
        writing.put_offers("person:S1", [row("S1"), row("S1", 2, is_open=False)])
        writing.put_offers_of({"person:S3": [row("S3", by="portal")], "person:S4": []})
        assert (writing.open_offers("V1"), writing.open_offers("V1", by="centre")) == (3, 2)
        writing.put_offers("person:S2", [row("S2", is_open=False)])
        assert (writing.open_offers("V1"), writing.open_offers("V2"), writing.open_offers("V3")) == (2, 1, 0)
    assert register.offered("V1") == ["S1", "S2", "S3"], "ever offered, each once"
    assert register.offered_to("S2") == ["V1", "V2"]


def test_a_request_made_again_has_its_answer_and_another_under_its_key_is_refused(register):
    with register.writing_ledger(AT) as writing:
        assert writing.command("k", "1" * 64) is None
        writing.keep_command("k", "1" * 64, b"answer")
        writing.keep_command("k", "1" * 64, b"answer")
    assert register.command("k") == register.command("k", "1" * 64) == b"answer"
    with pytest.raises(StateError, match="'k' was used for another request"):
        register.command("k", "2" * 64)
    for digest, answer in (("2" * 64, b"answer"), ("1" * 64, b"other")):
        with pytest.raises(StateError, match="another request"), register.writing_ledger(AT) as writing:
            writing.keep_command("k", digest, answer)


def test_a_register_in_memory_is_one_like_any_other(person, moment):
    with open_register("sqlite://", create=True) as one, open_register("sqlite://", create=True) as other:
        one.write_people([person("S1")], moment())
        assert _append(one, STREAM, 0, _event()) == 1
        assert [e.kind for e in one.events(STREAM)] == ["apply"]
        assert (other.events(STREAM), other.count("people")) == ([], 0)


steps = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(0, 3), st.integers(-1, 1), st.integers(-40, 40)),
    max_size=25,
)


@given(steps)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_appended_versions_and_sequences_have_no_gap(steps):
    """Against a model: a dictionary of lists, to which only who expects the right version may append."""
    model = {}
    with open_register("sqlite://", create=True) as register:
        for stream, count, off, minutes in steps:
            held = model.setdefault(stream, [])
            new = [_event(f"{len(held)}.{n}", minutes) for n in range(count)]
            try:
                end = _append(register, stream, len(held) + off, *new, at=AT + timedelta(minutes=minutes))
            except ConcurrentChange as refused:
                assert off, refused
            else:
                held += new
                assert (off, end) == (0, len(held))
        found = register.events_of(model)
        assert {s: [(e.kind, e.at) for e in es] for s, es in found.items()} == {
            s: [(e.kind, e.at) for e in es] for s, es in model.items()
        }
        for events in found.values():
            assert [e.version for e in events] == list(range(1, len(events) + 1))
            assert [e.recorded_at for e in events] == sorted(e.recorded_at for e in events)
        assert [e.sequence for e in register.recorded(0)] == list(range(1, sum(map(len, model.values())) + 1))


requests = st.lists(st.tuples(st.sampled_from("kl"), st.sampled_from(["1", "2"])), max_size=12)


@given(requests)
@settings(max_examples=40, deadline=None)
def test_a_key_answers_one_request_for_ever(requests):
    kept = {}
    with open_register("sqlite://", create=True) as register:
        for key, digest in requests:
            first = kept.setdefault(key, digest)
            with register.writing_ledger(AT) as writing:
                if digest != first:
                    with pytest.raises(StateError):
                        writing.command(key, digest)
                elif writing.command(key, digest) is None:
                    writing.append(key, 0, [_event()], "system")
                    writing.keep_command(key, digest, digest.encode())
        assert {key: register.command(key) for key in kept} == {k: d.encode() for k, d in kept.items()}
        assert all(register.version(key) == 1 for key in kept), "done once, however often it was asked"
