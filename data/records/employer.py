"""An employer as registered."""

from data.records.base import Record
from data.records.identity import Bin


class Representative(Record):
    """Somebody who acts for an employer."""

    name: str
    position: str | None = None
    phone: str | None = None
    email: str | None = None


class Employer(Record):
    """An employer: BIN with a right check digit, name, contacts, representatives."""

    bin: Bin
    name: str
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    representatives: tuple[Representative, ...] = ()
