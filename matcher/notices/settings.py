"""Settings of the carriers. Without a host or an address a carrier is not there; the others go on."""

from typing import Literal

from pydantic import Field, HttpUrl, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

Security = Literal["starttls", "tls", "none"]


class SmtpSettings(BaseSettings):
    """The mail server; each can be set by an environment variable `MATCHER_SMTP_…`."""

    model_config = SettingsConfigDict(env_prefix="MATCHER_SMTP_", frozen=True)

    host: str | None = Field(None, description="Mail server; none: no e-mail is sent.")
    port: int = Field(587, ge=1, le=65535, description="Its port.")
    security: Security = Field("starttls", description="starttls, tls from the beginning, or none.")
    user: str | None = Field(None, description="Name to log in with; none: no login.")
    password: SecretStr = Field(SecretStr(""), description="Password to log in with.")
    sender: str = Field("noreply@localhost", description="Address that letters come from.")
    timeout: float = Field(20.0, gt=0, description="Seconds to wait for an answer.")


class SmsSettings(BaseSettings):
    """The SMS gateway (docs/notices.md); each can be set by an environment variable `MATCHER_SMS_…`."""

    model_config = SettingsConfigDict(env_prefix="MATCHER_SMS_", frozen=True)

    url: HttpUrl | None = Field(None, description="Address of the gateway; none: no SMS is sent.")
    token: SecretStr = Field(SecretStr(""), description="Bearer token of the gateway.")
    sender: str = Field("", description="Name that messages come from; empty: the gateway's own.")
    timeout: float = Field(20.0, gt=0, description="Seconds to wait for an answer.")
