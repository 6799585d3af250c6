"""SMS by an HTTP gateway (docs/notices.md): told when the gateway has delivered it (order-214:71)."""

import re
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Literal
from urllib.parse import quote

import orjson
from pydantic import BaseModel, ValidationError

from matcher.notices.carrier import Carried, Message, Outcome, Way
from matcher.notices.settings import SmsSettings

_OUTCOMES: Mapping[str, Outcome] = {
    "accepted": "under_way",
    "delivered": "told",
    "rejected": "rejected",
    "undelivered": "rejected",
}
_AGAIN = {408, 425, 429}
"""Answers of the kind 4xx that say no more than: later."""


_CODE = re.compile(r"[a-z][a-z_-]{0,39}")


class _Answer(BaseModel):
    """What the gateway answers; further fields are its own affair."""

    id: str
    state: Literal["accepted", "delivered", "rejected", "undelivered"]
    reason: str = ""


class Sms:
    """Sends SMS through a gateway and asks it what became of them.

    Args:
        settings: of the gateway.
        url: its address.
    """

    name = "sms"
    way: Way = "phone"

    def __init__(self, settings: SmsSettings, url: str) -> None:
        self._settings, self._url = settings, url.rstrip("/")

    def carry(self, message: Message, receipt: str | None) -> Carried:
        """Hands the message in; of one that was taken, asks what became of it."""
        if receipt is not None:
            return self._asked(urllib.request.Request(f"{self._url}/messages/{quote(receipt, safe='')}"))
        if not message.phone:
            return Carried("no_address")
        body = {"reference": f"notice-{message.number}", "to": message.phone, "text": message.text}
        if self._settings.sender:
            body["sender"] = self._settings.sender
        return self._asked(urllib.request.Request(f"{self._url}/messages", orjson.dumps(body)))

    def _asked(self, request: urllib.request.Request) -> Carried:
        request.add_header("Content-Type", "application/json")
        request.add_header("Authorization", f"Bearer {self._settings.token.get_secret_value()}")
        try:
            with urllib.request.urlopen(request, timeout=self._settings.timeout) as response:
                return _carried(_Answer.model_validate_json(response.read()))
        except urllib.error.HTTPError as refused:
            with refused:
                final = 400 <= refused.code < 500 and refused.code not in _AGAIN
                return Carried("rejected" if final else "unavailable", str(refused.code))
        except ValidationError:
            return Carried("unavailable", "The gateway's answer cannot be read.")
        except (OSError, ValueError) as error:
            return Carried("unavailable", type(error).__name__, is_down=True)


def _carried(answer: _Answer) -> Carried:
    outcome = _OUTCOMES[answer.state]
    return Carried(outcome, _reason(answer) if outcome == "rejected" else answer.id)


def _reason(answer: _Answer) -> str:
    """A code is kept; free text may quote the number, which the outbox never holds."""
    return answer.reason if _CODE.fullmatch(answer.reason) else answer.state
