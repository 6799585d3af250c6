"""The portal's cabinet: what is stored for it has reached the person (order-214:71, 78, 79)."""

from matcher.notices.carrier import Carried, Message, Way


class Cabinet:
    """Stores nothing itself: the words of a told notice are kept in the outbox, where it reads them."""

    name = "cabinet"
    way: Way = "portal"

    def carry(self, message: Message, receipt: str | None) -> Carried:
        """The message is in the cabinet."""
        return Carried("told")
