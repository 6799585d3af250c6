"""A record written as a line and read again is the same record."""

from datetime import UTC, date, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.exchange import Accepted, read
from data.exchange.jsonl import to_line
from data.records import Identity, Language, Money, Pay, Person, Point, Schedule, Vacancy, Wanted, Work
from data.records.identity import check_digit
from data.records.vocabulary import Education, Licence, Pattern, PayPeriod, names

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
titles = texts.map(str.strip).filter(bool)
moments = st.datetimes(timezones=st.just(UTC))
amounts = st.decimals(0, 10**9, places=2)
maybe = st.none()


def subset(vocabulary):
    return st.lists(st.sampled_from(names(vocabulary)), max_size=3).map(tuple)


def one(vocabulary):
    return st.sampled_from(names(vocabulary))


schedules = st.builds(Schedule, patterns=subset(Pattern), nights=maybe | st.booleans())
points = st.builds(Point, lat=st.floats(-90, 90), lon=st.floats(-180, 180))
places = st.from_regex(r"[0-9]{9}", fullmatch=True)
languages = st.lists(st.builds(Language, language=st.sampled_from(["kk", "ru"]), level=st.just("B1"))).map(
    tuple
)
histories = st.lists(
    st.builds(Work, title=titles, since=st.dates(date(1990, 1, 1)), duties=maybe | texts), max_size=3
)
people = st.builds(
    Person,
    id=texts,
    registered_at=moments,
    wanted=st.lists(st.builds(Wanted, title=titles, grade=maybe | st.integers(1, 8)), max_size=3).map(tuple),
    history=maybe | histories.map(tuple),
    education=maybe | one(Education),
    wanted_pay=maybe | st.builds(Money, amount=amounts, period=maybe | one(PayPeriod)),
    schedule=maybe | schedules,
    place=maybe | places,
    point=maybe | points,
    licences=maybe | subset(Licence),
    languages=languages,
    wish_facts=st.dictionaries(texts, st.booleans(), max_size=2),
)
pays = st.builds(Pay, lower=amounts, gross=maybe | st.booleans(), period=maybe | one(PayPeriod))
vacancies = st.builds(
    Vacancy,
    id=texts,
    registered_at=moments,
    title=titles,
    pay=maybe | pays,
    schedule=maybe | schedules,
    point=maybe | points,
    licences=subset(Licence),
    experience_years=maybe | st.floats(0, 60),
    requirements=maybe | texts,
)
identities = st.builds(
    Identity, name=texts, iin=st.just(f"85031530012{check_digit('85031530012')}") | maybe, phone=maybe | texts
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(record=people | vacancies, identity=st.none() | identities)
def test_an_accepted_record_round_trips(tmp_path, record, identity):
    identity = identity if isinstance(record, Person) else None
    path = tmp_path / "r.jsonl"
    path.write_bytes(to_line(record, identity))
    (row,) = read(path, "jsonl", received_at=datetime(2026, 3, 31, tzinfo=UTC), find_place={}.get)
    assert isinstance(row, Accepted), row
    assert (row.record, row.identity, row.line) == (record, identity, 1)
    assert to_line(row.record, row.identity) == path.read_bytes()
