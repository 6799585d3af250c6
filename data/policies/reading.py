"""From a policy file's text to its model, or all that is wrong with it."""

from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from data.errors import TableError
from data.packaged import Text
from data.yaml_text import from_yaml

T = TypeVar("T", bound=BaseModel)


class Strict(BaseModel):
    """A part of a policy: frozen, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def read(model: type[T], source: Text) -> T:
    """Read a policy.

    Raises:
        TableError: naming every wrong field at once.
    """
    try:
        return model.model_validate(from_yaml(source.text))
    except ValidationError as error:
        problems = [f"{'.'.join(map(str, e['loc'])) or 'file'}: {e['msg']}" for e in error.errors()]
    except yaml.YAMLError as error:
        problems = [" ".join(str(error).split())]
    raise TableError(
        f"The policy {source.name} cannot be used.", "Mend it:", file=source.name, problems=problems
    )
