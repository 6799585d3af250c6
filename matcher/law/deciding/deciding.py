"""From an act to the events that it writes, or the reason why it is turned down."""

from matcher.law.acts import Act
from matcher.law.deciding import leaving, offering, referring, registering, vacancies
from matcher.law.deciding.docket import Decision, Docket, Writ, recorded

_DECISIONS: dict[type[Act], Decision] = {
    **registering.DECISIONS,
    **offering.DECISIONS,
    **referring.DECISIONS,
    **vacancies.DECISIONS,
    **leaving.DECISIONS,
}


def decide(act: Act, docket: Docket) -> list[Writ]:
    """What the act writes, each event into its stream.

    Raises:
        TurnedDown: the order or the case does not allow it; nothing is written.
        NotFound: it names a person or a vacancy that has no case.
    """
    return _DECISIONS.get(type(act), recorded)(act, docket)
