"""Carriers by their settings, and the delivery that works with them."""

from matcher.notices.cabinet import Cabinet
from matcher.notices.carrier import Carrier
from matcher.notices.letters import Letters
from matcher.notices.settings import SmsSettings, SmtpSettings
from matcher.notices.sms import Sms


def carriers(smtp: SmtpSettings, sms: SmsSettings) -> tuple[Carrier, ...]:
    """The carriers that are set up, the cabinet first: it is always there."""
    found: list[Carrier] = [Cabinet()]
    if sms.url is not None:
        found.append(Sms(sms, str(sms.url)))
    if smtp.host is not None:
        found.append(Letters(smtp, smtp.host))
    return tuple(found)
