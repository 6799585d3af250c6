"""What a contract test asks an engine: plans, pages, changes and filters of a world."""

import random
from collections.abc import Iterator, Sequence

from indexer.engine import Change, Engine, Entry, Filters, Match, Page, Removed
from scoring.codes import VacancyCodes
from scoring.compiling import Compiler
from scoring.plan import Listing, Plan
from scoring.weights import Weights
from tests.indexer.worlds import (
    DICTIONARIES,
    NO_FLOOR,
    PATTERNS,
    PLACES,
    REQUIREMENTS,
    SKILLS,
    TITLES,
    World,
    person_of,
)  # fmt: skip


def plan_of(vacancy: VacancyCodes, weights: Weights = NO_FLOOR) -> Plan:
    return Compiler.of(weights, DICTIONARIES[0]).vacancy(vacancy)


def plans(world: World) -> list[tuple[Plan, list[Entry]]]:
    """Every vacancy's and every seeker's, in turn, with those whom it looks for."""
    compiler = Compiler.of(world.weights, world.dictionary)
    vacancies = [compiler.vacancy(v.codes) for v in world.vacancies if v.codes.title is not None]
    both = [*((plan, world.people) for plan in vacancies)]
    both += [(compiler.seeker(person.codes), world.vacancies) for person in world.people]
    world.rng.shuffle(both)
    return both


def paged(engine: Engine, plan: Plan, n: int, listing: Listing) -> Iterator[Match]:
    """All pages; one that does not go on fails instead of coming for ever."""
    after: Match | None = None
    while matches := engine.top(plan, n, after=after, listing=listing).matches:
        first = matches[0]
        assert after is None or (-first.points, first.key) > (-after.points, after.key)
        yield from matches
        after = matches[-1]


def keys(page: Page) -> set[int]:
    return {match.key for match in page.matches}


def some_keys(rng: random.Random, entries: Sequence[Entry]) -> set[int]:
    some = rng.sample(entries, rng.randint(0, len(entries)) // 3)
    return {entry.key for entry in some} | ({2**32 - 1} if rng.random() < 0.2 else set())


def random_changes(rng: random.Random, held: dict[int, Entry]) -> list[Change]:
    """Changes that `held` undergoes too."""
    changes: list[Change] = []
    for _ in range(rng.randint(0, 6)):
        key = rng.choice([*held, rng.randrange(2**32)])
        if rng.random() < 0.3:
            held.pop(key, None)
            changes.append(Removed(key))
        else:
            held[key] = Entry(key, person_of(rng), rng.random() < 0.9)
            changes.append(held[key])
    return changes


def random_filters(rng: random.Random) -> Filters:
    def given_(value: object) -> object:
        return value if rng.random() < 0.25 else None

    return Filters(
        titles=given_(frozenset(rng.sample(TITLES, 4))), isco=rng.choice(["", "", str(rng.randint(0, 9))]),
        places=given_(frozenset(rng.sample(PLACES[:-1], 3))), education=given_("vocational"),
        pattern=given_(rng.choice(PATTERNS)), requirement=given_(rng.choice(REQUIREMENTS)),
        feature=given_(rng.choice(SKILLS)), pay_at_most=given_(250_000), available=given_(rng.random() < 0.5),
    )  # type: ignore[arg-type]  # fmt: skip
