"""E-mail: a copy of what lies in the cabinet. No clause knows it as a way of telling, so it never counts."""

import smtplib
import ssl
from email.message import EmailMessage

from matcher.notices.carrier import Carried, Message, Way
from matcher.notices.settings import SmtpSettings


class Letters:
    """Sends letters through a mail server, one connection a letter.

    Args:
        settings: of the server.
        host: its name.
    """

    name = "email"
    way: Way = "portal"

    def __init__(self, settings: SmtpSettings, host: str) -> None:
        self._settings, self._host = settings, host

    def carry(self, message: Message, receipt: str | None) -> Carried:
        """Sends the letter; a refusal for good (5xx) ends it, anything else is tried again."""
        if not message.email:
            return Carried("no_address")
        try:
            self._send(self._letter(message, message.email))
        except smtplib.SMTPRecipientsRefused as refused:
            return _refused(*next(iter(refused.recipients.values())))
        except smtplib.SMTPResponseException as refused:
            return _refused(refused.smtp_code, refused.smtp_error)
        except ValueError as wrong:
            return Carried("rejected", f"This address cannot be written to: {type(wrong).__name__}.")
        except (smtplib.SMTPException, OSError) as error:
            return Carried("unavailable", type(error).__name__, is_down=True)
        return Carried("sent")

    def _letter(self, message: Message, address: str) -> EmailMessage:
        """The same notice always has the same Message-ID: whoever gets it twice sees it once."""
        letter = EmailMessage()
        sender = self._settings.sender
        letter["From"], letter["To"], letter["Subject"] = sender, address, message.subject
        letter["Message-ID"] = f"<notice-{message.number}@{sender.rpartition('@')[2]}>"
        letter["Auto-Submitted"] = "auto-generated"
        letter.set_content(message.text)
        return letter

    def _send(self, letter: EmailMessage) -> None:
        with self._connected() as server:
            if self._settings.user is not None:
                server.login(self._settings.user, self._settings.password.get_secret_value())
            server.send_message(letter)

    def _connected(self) -> smtplib.SMTP:
        where, timeout = (self._host, self._settings.port), self._settings.timeout
        if self._settings.security == "tls":
            return smtplib.SMTP_SSL(*where, timeout=timeout, context=ssl.create_default_context())
        server = smtplib.SMTP(*where, timeout=timeout)
        if self._settings.security == "starttls":
            try:
                server.starttls(context=ssl.create_default_context())
            except BaseException:
                server.close()
                raise
        return server


def _refused(code: int, said: bytes | str) -> Carried:
    """A server may quote the address: only its code is kept."""
    return Carried("rejected" if 500 <= code < 600 else "unavailable", str(code))
