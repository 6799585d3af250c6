"""The columns that the kernel reads: one row for each stint of a person, or one for a vacancy."""

from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from scoring.plan import Sought

U1: TypeAlias = NDArray[np.uint8]
U2: TypeAlias = NDArray[np.uint16]
U4: TypeAlias = NDArray[np.uint32]
I2: TypeAlias = NDArray[np.int16]
I4: TypeAlias = NDArray[np.int32]
I8: TypeAlias = NDArray[np.int64]
Bools: TypeAlias = NDArray[np.bool_]
Array: TypeAlias = NDArray[Any]
Rows: TypeAlias = Any
"""Of dtype ROW: compiled code reads fields of its records as attributes, which numpy's types do not know."""

NOT_COUNTED = 255
"""In a column of nearness: the title passes no floor."""
NUMBER_SHIFT = 11
"""A row's stint code: the stint's number above so many bits of facts."""
FACTS = (1 << NUMBER_SHIFT) - 1
MODE_SHIFT = 6
"""A row's profile: the mode of travel above so many bits of facts."""
PROFILES = 1 << MODE_SHIFT
KEY_BITS = 32
ALL_KEYS = (1 << KEY_BITS) - 1
STINT_SHIFT = 3
POINTS_SHIFT = KEY_BITS + STINT_SHIFT
"""A packed match (`packing`): points, key and, in so many bits, the stint."""

FEATURE_DTYPE: dict[Sought, type[np.unsignedinteger]] = {"people": np.uint16, "vacancies": np.uint32}
"""A vacancy's features also say of how many they are one."""


MOST_PAY = int(np.iinfo(np.int32).max)
PAY_LIMITS = 4
"""So many limits of pay stand in registers; further ones (no weights had any so far) are looked up."""


ROW = np.dtype(
    [
        ("pay", "<i4"),
        ("owner", "<u4"),
        ("schedule", "<u2"),
        ("place", "<u2"),
        ("stint", "<u2"),
        ("training", "u1"),
        ("profile", "u1"),
    ]
)
"""A row's facts in 16 bytes: a short run of rows lies in one or two lines of the processor's cache.

Pay is tenge, -1 not known; `owner` is a position in `owners`; `stint` is the number of the stint above its
facts, `profile` the mode of travel above the others (`layout`). What is the owner's is repeated in each row.
"""


class Table(NamedTuple):
    """Rows, their owners (people or vacancies), and the owners' features.

    Attributes:
        rows: of dtype ROW.
        title: place in the dictionary's titles; their number stands for "not understood".
        sibling: the next row of the owner, in a circle.
        owners: shape (n + 1, 3). Column 0, `proof`: hard requirements not known to be met, or that must be
            met. Column 1, `bar`: those not met, or that must not be not met, and the bit of the unavailable.
            Column 2: start in `features` << 32 | key. The last row only ends the features before it.
        features: ids of what an owner has, lacks or asks.
    """

    rows: Rows
    title: U2
    sibling: U4
    owners: I8
    features: U2 | U4


class Runs(NamedTuple):
    """Where rows of one title with equal facts of the stint begin, and which titles a feature occurs in.

    Attributes:
        of_title: shape (n_titles + 2,), a title's first run.
        first: shape (n_runs + 1,), a run's first row.
        stint: shape (n_runs,), the facts that a run's rows share.
        of_feature: shape (n_features + 1,), a feature's first entry in `titles`.
        titles: titles in which somebody has (or a vacancy asks) the feature.
    """

    of_title: U4
    first: U4
    stint: U2
    of_feature: U4
    titles: U2


class Query(NamedTuple):
    """A plan bound to the integers of one engine.

    Attributes:
        near: shape (alternatives, n_titles + 1), slot of nearness; NOT_COUNTED where not listed.
        above: shape (n_titles + 1,), whether some alternative passes the title's floor.
        stint_points: shape (alternatives, slots of nearness, facts of a stint).
        training_points: shape (slots of nearness, training).
        schedule_points: by schedule.
        bands: shape (modes, places), travel bands; `transport_points`: shape (bands, PROFILES).
        pay_limits: growing tenge, with `further_limits`; `pay_points`: by stretch, the last: not known.
        feature_points: by feature id; `base` where nothing is known of any.
        wanted: features that can earn, and the most that each can, `gains`.
        most_base, most_by_name: upper bounds of base, and of base and features together.
        numbers: the alternatives' stints; `required`, `barred`: words against `proof` and `bar`.
        clarify: whether those are sought of whom something is to be asked.
        after: packed match before which all others rank.
    """

    near: U1
    above: U1
    stint_points: I2
    training_points: I4
    schedule_points: I4
    bands: U1
    transport_points: I4
    pay_limits: tuple[int, int, int, int]
    further_limits: I8
    pay_points: I4
    feature_points: I2
    base: int
    wanted: I8
    gains: I4
    most_base: int
    most_by_name: int
    numbers: U1
    required: int
    barred: int
    clarify: bool
    after: int


class Sieve(NamedTuple):
    """Owners of one table that a query must pass over, as sorted positions.

    Attributes:
        dead: bitmap of owners that are removed or stand elsewhere by now.
        banned: must not be listed: barred by a rare requirement, or offered this before.
        unready: cannot be listed at once, by a rare requirement.
        needed: of these alone somebody can be listed at once, if `need`.
    """

    dead: U1
    banned: I8
    unready: I8
    needed: I8
    need: bool


class Scratch(NamedTuple):
    """What a search writes down on its way; one for each thread, to be written over by the next search.

    Attributes:
        first: shape (3, buckets): the first title, run and row that waits in a bucket of bounds.
        next_title, next_run: who waits behind it.
        waiting: shape (rows, 2): the row that waits behind, and the points of this one.
        by_name: upper bounds by title; `training`: by nearness; `most`: shape (alternatives, nearness).
    """

    first: I4
    next_title: I4
    next_run: I4
    waiting: I4
    by_name: I4
    training: I4
    most: I4
