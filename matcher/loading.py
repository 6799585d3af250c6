"""From files to what runs: the weights and the dictionary, each read and checked once."""

from pathlib import Path

from data.errors import InputError
from data.packaged import Packaged, Text
from data.policies.reading import read
from data.reference.occupations import load_occupations
from data.reference.places import load_places
from data.reference.skills import load_skills
from data.reference.wishes import load_wishes
from scoring.dictionary import Dictionary
from scoring.relations.minutes import TravelSettings
from scoring.relations.nearness import NearnessCuts, nearness
from scoring.relations.schedule import ScheduleFit, ScheduleRelation
from scoring.relations.travel import Travel
from scoring.weights import Weights, compiled, parsed

DEFAULT_WEIGHTS = "weights/default.yaml"


def load_weights(packaged: Packaged, path: Path | None = None) -> Weights:
    """The weights of a file, else the packaged or overlaid default.

    Raises:
        TableError: with all problems of the file by name.
    """
    text = read_weights(packaged, path)
    return compiled(parsed(text.text, text.name), text.name)


def read_weights(packaged: Packaged, path: Path | None = None) -> Text:
    """The file behind `load_weights` as it is written.

    Raises:
        InputError: the file cannot be read.
    """
    if path is None:
        return packaged.read(DEFAULT_WEIGHTS)
    try:
        return Text(path.read_text("utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}.", "Name a file of weights in UTF-8.") from error


def load_dictionary(packaged: Packaged) -> Dictionary:
    """Titles, skills and relations of the packaged tables.

    Raises:
        TableError: a table or a file of settings is wrong.
    """
    occupations, skills = load_occupations(), load_skills()
    cuts = read(NearnessCuts, packaged.read("relations/nearness.yaml"))
    schedule = read(ScheduleRelation, packaged.read("relations/schedule.yaml"))
    return Dictionary(
        titles=tuple(title.id for title in occupations.titles),
        isco=tuple(title.isco for title in occupations.titles),
        nearness=nearness(occupations, skills, cuts),
        schedule=ScheduleFit.of(schedule),
        travel=load_travel(packaged),
        skills=(*(skill.id for skill in skills.skills), *(wish.id for wish in load_wishes())),
    )


def load_travel(packaged: Packaged) -> Travel:
    """The relation between places.

    Raises:
        TableError: the file of settings is wrong.
    """
    return Travel(load_places(), read(TravelSettings, packaged.read("relations/travel.yaml")))
