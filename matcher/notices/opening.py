"""Carriers by their settings, and the delivery that works with them."""

from data.register import Register
from matcher.notices.cabinet import Cabinet
from matcher.notices.carrier import Carrier
from matcher.notices.delivering import Delivery
from matcher.notices.letters import Letters
from matcher.notices.settings import SmsSettings, SmtpSettings
from matcher.notices.sms import Sms
from matcher.offers.office import Office
from matcher.offers.reading import Cases


def carriers(smtp: SmtpSettings, sms: SmsSettings) -> tuple[Carrier, ...]:
    """The carriers that are set up, the cabinet first: it is always there."""
    found: list[Carrier] = [Cabinet()]
    if sms.url is not None:
        found.append(Sms(sms, str(sms.url)))
    if smtp.host is not None:
        found.append(Letters(smtp, smtp.host))
    return tuple(found)


def open_delivery(register: Register, cases: Cases, office: Office) -> Delivery:
    """Delivery of the outbox by the carriers that the environment sets up (docs/notices.md)."""
    return Delivery(register, cases, office, carriers(SmtpSettings(), SmsSettings()))
