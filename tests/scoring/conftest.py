"""The packaged weights and dictionary, and random codes over them."""

import pytest
from hypothesis import strategies as st

from data.packaged import Packaged
from data.records.vocabulary import Education, Mode, Pattern, names
from data.records.vocabulary import Field as TrainingField
from matcher.loading import load_dictionary, load_weights
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.compiling import Compiler
from scoring.criteria.experience import RECENCY_BANDS
from scoring.criteria.transport import MINUTES
from scoring.dictionary import Dictionary
from scoring.weights import Weights

PLACES = (None, "351010000", "710000000", "151011100", "750000000", "750000000@1,2")
SKILLS = tuple(f"S{n:04}" for n in range(1, 13))
HARD = ("licence:B", "medical_book", "age:18", "language:en:B2")


@pytest.fixture(scope="session")
def weights() -> Weights:
    return load_weights(Packaged())


@pytest.fixture(scope="session")
def dictionary() -> Dictionary:
    return load_dictionary(Packaged())


@pytest.fixture(scope="session")
def compiler(weights: Weights, dictionary: Dictionary) -> Compiler:
    return Compiler.of(weights, dictionary)


def maybe(values):
    return st.one_of(st.none(), st.sampled_from(values))


def subsets(values, most=4):
    return st.lists(st.sampled_from(values), unique=True, max_size=most).map(lambda v: tuple(sorted(v)))


def stints(titles):
    return st.builds(
        Stint,
        title=maybe(titles),
        wanted=st.booleans(),
        years=maybe(range(11)),
        recency=maybe(RECENCY_BANDS),
        grade=maybe(range(1, 9)),
    )


@st.composite
def people(draw, titles):
    has, met = draw(subsets(SKILLS, 6)), draw(subsets(HARD))
    return PersonCodes(
        stints=tuple(draw(st.lists(stints(titles), min_size=1, max_size=5))),
        place=draw(st.sampled_from(PLACES)),
        mode=draw(maybe(names(Mode))),
        minutes=draw(maybe(MINUTES.known)),
        relocates=draw(maybe((True, False))),
        remote=draw(maybe((True, False))),
        education=draw(maybe(names(Education))),
        field=draw(maybe(names(TrainingField))),
        patterns=draw(subsets(names(Pattern), 3)),
        nights=draw(maybe((True, False))),
        long_hours=draw(maybe((True, False))),
        pay=draw(st.one_of(st.none(), st.integers(50_000, 900_000))),
        features=has,
        lacks=tuple(s for s in draw(subsets(SKILLS)) if s not in has),
        met=met,
        not_met=tuple(h for h in draw(subsets(HARD)) if h not in met),
    )


@st.composite
def vacancies(draw, titles):
    must, exclude = draw(subsets(SKILLS, 5)), draw(subsets(HARD, 1))
    return VacancyCodes(
        title=draw(st.sampled_from(titles)),
        years=draw(maybe(range(11))),
        grade=draw(maybe(range(1, 9))),
        education=draw(maybe(names(Education))),
        field=draw(maybe(names(TrainingField))),
        patterns=draw(subsets(names(Pattern), 3)),
        nights=draw(st.booleans()),
        long_hours=draw(st.booleans()),
        place=draw(st.sampled_from(PLACES)),
        remote=draw(st.booleans()),
        housing=draw(st.booleans()),
        transport=draw(st.booleans()),
        pay=draw(st.one_of(st.none(), st.integers(50_000, 900_000))),
        must=must,
        nice=tuple(s for s in draw(subsets(SKILLS, 5)) if s not in must),
        wishes=draw(subsets(("first_aid", "own_car"), 2)),
        exclude=exclude,
        clarify=tuple(h for h in draw(subsets(HARD, 1)) if h not in exclude),
    )
