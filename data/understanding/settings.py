"""The dated settings of `settings.yaml`."""

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from data.yaml_text import from_yaml

Share = Annotated[float, Field(ge=0, le=1)]


class Stages(BaseModel):
    """Probability of a stage's answer, where no held-out form can measure it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    exact: Share
    inflected: Share
    head: Share
    first_part: Share
    beginning: Share
    bracket: Share
    shared: Share
    vague: Share


class Context(BaseModel):
    """How far roles and duties are trusted."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    agrees: Share
    alone: Share
    near: Share
    words: Annotated[int, Field(ge=1)]


class Settings(BaseModel):
    """What stands in `settings.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int
    effective_from: date
    sure_from: Share
    why_sure_from: str
    ranked: Annotated[int, Field(ge=1)]
    role: Annotated[float, Field(le=0)]
    why_role: str
    stages: Stages
    context: Context


@cache
def load_settings() -> Settings:
    """Read the packaged settings."""
    text = (files("data.understanding") / "settings.yaml").read_text("utf-8")
    return Settings.model_validate(from_yaml(text))
