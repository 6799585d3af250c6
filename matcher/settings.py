"""Settings of the program, and the register that they name."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from data.errors import NotInitialised
from data.records.vocabulary import Lang
from data.register import SchemaMismatch, open_register


class Settings(BaseSettings):
    """Settings of the program; each can be set by an environment variable `MATCHER_…`."""

    model_config = SettingsConfigDict(env_prefix="MATCHER_", frozen=True)

    home: Path = Field(Path("var"), description="Folder of the register, the index and the rejects.")
    database: str | None = Field(None, description="SQLAlchemy URL of the register, else SQLite in home.")
    policy: Path | None = Field(None, description="Folder whose files overlay the packaged policies.")
    weights: Path | None = Field(None, description="File of weights instead of the packaged ones.")
    lang: Lang = Field("en", description="Language of answers: kk, ru or en.")

    @property
    def register_url(self) -> str | Path:
        """Where the register is."""
        return self.database or self.home / "register.sqlite"


def initialise(settings: Settings) -> bool:
    """Make the register where there is none, and bring an older one up to this version; True: it was made.

    Raises:
        SchemaMismatch: it was made by a later version of the program.
        RegisterUnavailable: the database does not answer.
    """
    try:
        open_register(settings.register_url).close()
    except NotInitialised:
        created = True
    except SchemaMismatch:
        created = False
    else:
        return False
    open_register(settings.register_url, create=True).close()
    return created
