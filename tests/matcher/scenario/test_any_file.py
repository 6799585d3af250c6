"""Whatever the format allows can be played, and what is told is what the format allows to expect."""

from datetime import UTC, date, datetime, timedelta

import orjson
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.law.readings import NAMES
from data.packaged import Packaged
from matcher.scenario.composed import By, ListOf, MapOf, Maybe, Pair, Record
from matcher.scenario.playing import play
from matcher.scenario.problems import Names, Place
from matcher.scenario.reading import judge
from matcher.scenario.shapes import Choice, Clause, Day, EventIndex, Moment, Number, Or, Reference, Text
from matcher.scenario.stage import Theatre
from matcher.scenario.tables.acts import ACTS
from matcher.scenario.tables.checks import KINDS
from matcher.scenario.tables.setup import EMPLOYER_OF_FILE, PERSON_OF_FILE, VACANCY_OF_FILE

KNOWN = {"person": ["S1", "S2"], "employer": ["E1"], "vacancy": ["V1", "V2"]}
NAMED = Names(**KNOWN, events=1)
START = datetime(2026, 11, 2, 4, tzinfo=UTC)
TIMES = st.one_of(
    st.integers(0, 20 * 24 * 2).map(lambda n: START + timedelta(minutes=30 * n)),
    st.sampled_from([datetime(2027, 12, 30, 10, tzinfo=UTC), datetime(2028, 2, 1, 5, tzinfo=UTC)]),
).map(lambda time: time.isoformat())
DAYS = st.sampled_from([date(1960, 2, 29), date(2010, 11, 10), date(2026, 11, 12)]).map(date.isoformat)
THEATRE = Theatre(Packaged())


def values(shape):
    """Everything that a shape allows, as YAML holds it."""
    match shape:
        case Choice(names=names):
            return st.sampled_from(names)
        case Or(name=name, shape=inner):
            return st.just(name) | values(inner)
        case Moment():
            return TIMES
        case Day():
            return DAYS
        case Clause():
            return st.sampled_from(["6", "41.2", "51.2"])
        case Number(least=least):
            return st.integers(least, least + 4)
        case Text():
            return st.sampled_from(["B", "C"])
        case Reference(kinds=kinds):
            return st.sampled_from([name for kind in kinds for name in KNOWN[kind]])
        case Pair():
            return st.tuples(st.sampled_from(KNOWN["person"]), st.sampled_from(KNOWN["vacancy"])).map(list)
        case EventIndex():
            return st.just(0)
        case ListOf(shape=inner):
            return st.lists(values(inner), max_size=3)
        case MapOf(key=key, shape=inner):
            return st.dictionaries(values(key), values(inner), max_size=2)
        case Record(keys=keys):
            return record(keys)
    raise TypeError(shape)


@st.composite
def record(draw, keys):
    """A record; what may be left out is there in about half of them."""
    drawn = {}
    for key, part in keys.items():
        if isinstance(part, Maybe) and draw(st.booleans()):
            continue
        shape = part.shape if isinstance(part, Maybe) else part
        chosen = shape.chosen(drawn) if isinstance(shape, By) else shape
        drawn[key] = draw(values(chosen))
    return drawn


@st.composite
def person(draw):
    drawn = draw(record(PERSON_OF_FILE.keys))
    if drawn.get("status", "none") != "none" or drawn.get("refusals"):
        drawn.setdefault("since", START.isoformat())
    return drawn


@st.composite
def event(draw):
    act = draw(st.sampled_from(list(ACTS)))
    return {"at": draw(TIMES), "act": act, **draw(record(ACTS[act].keys))}


@st.composite
def check(draw):
    name = draw(st.sampled_from(list(KINDS)))
    kind = KINDS[name]
    times = {"as_of": Maybe(Moment()), "moment": Maybe(Moment())}
    expects = {key: Maybe(shape) for key, shape in kind.expects.items()}
    return draw(record({name: kind.about, **kind.beside, **times, **expects}))


@st.composite
def scenario(draw):
    vacancies = {name: draw(record(VACANCY_OF_FILE.keys)) for name in KNOWN["vacancy"]}
    vacancies["V1"].pop("same_as", None)
    vacancies["V2"].pop("same_as", None)
    if draw(st.booleans()):
        vacancies["V2"]["same_as"] = "V1"
    return {
        "id": "ANY",
        "title": "Anything at all.",
        "readings": draw(
            st.fixed_dictionaries({}, optional={q: st.sampled_from(n) for q, n in NAMES.items()})
        ),
        "setup": {
            "persons": {name: draw(person()) for name in KNOWN["person"]},
            "employers": {"E1": draw(record(EMPLOYER_OF_FILE.keys))},
            "vacancies": vacancies,
        },
        "events": draw(st.lists(event(), min_size=1, max_size=12)),
        "checks": draw(st.lists(check(), max_size=8)),
    }


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(scenario())
def test_any_file_can_be_played(file):
    judged = judge(yaml.safe_dump(file, sort_keys=False))
    assert judged.problems == ()
    [sound] = judged.scenarios
    played = play(sound, THEATRE)
    assert len(played.asked) == len(file["checks"])
    for asked in played.asked:
        expects = KINDS[asked.check.kind].expects
        assert asked.told.values.keys() <= expects.keys()
        place = Place(NAMED)
        for key, value in orjson.loads(orjson.dumps(dict(asked.told.values))).items():
            expects[key].read(value, place[key])
        assert place.problems == [], asked
