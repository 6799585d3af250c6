"""Transport accessibility of the workplace (order-214:2.10): minutes one way against minutes accepted."""

from data.records.vocabulary import Mode, names
from scoring.axes import Axis, axis
from scoring.parts import Part

BANDS = ("up_to_15", "up_to_30", "up_to_45", "up_to_60", "up_to_90", "up_to_120", "beyond")
MINUTES_OF_BANDS = (15, 30, 45, 60, 90, 120, 10_000)
_EVERY = tuple(range(len(BANDS)))
TRAVEL: Axis = Axis(
    "travel",
    BANDS,
    (
        ("same_city_unknown", _EVERY[:5]),
        ("same_district_unknown", _EVERY[:6]),
        ("unknown", _EVERY),
    ),
)
"""Travel band, one way; partly known where a city or a district is all that is known (DESIGN § 9)."""

MODES = (*names(Mode), "unstated")
REMOTE_OFFERED = axis("remote_offered", True, False, unknown=None)
HOUSING_GIVEN = axis("housing_given", True, False, unknown=None)
TRANSPORT_GIVEN = axis("transport_given", True, False, unknown=None)
MINUTES = axis("minutes_accepted", 15, 30, 45, 60, 90, 120)
RELOCATES = axis("relocates", True, False)
ACCEPTS_REMOTE = axis("accepts_remote", True, False)
LEVELS = ("within", "relocates_housed", "somewhat_over", "relocates", "over")


def level(
    band: str, remote: bool, housing: bool, transport: bool, accepted: int, relocates: bool, home: bool
) -> str:
    """The best way to be at work: from home, within the accepted time, a little over it, or by moving."""
    minutes = MINUTES_OF_BANDS[BANDS.index(band)]
    if (remote and home) or minutes <= accepted or (transport and minutes <= 120):
        return "within"
    if relocates and housing:
        return "relocates_housed"
    if minutes * 2 <= accepted * 3:
        return "somewhat_over"
    return "relocates" if relocates else "over"


TRANSPORT = Part(
    "transport",
    "order-214:2.10",
    LEVELS,
    TRAVEL,
    (REMOTE_OFFERED, HOUSING_GIVEN, TRANSPORT_GIVEN),
    (MINUTES, RELOCATES, ACCEPTS_REMOTE),
    level,
)
