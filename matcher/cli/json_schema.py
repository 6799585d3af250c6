"""The schema of every answer in JSON: `python -m matcher.cli.json_schema docs/json.md` writes it down."""

import sys
from pathlib import Path

from pydantic import TypeAdapter

from data.exchange.schema import Schema, tables
from matcher.cli.answers.backups import BackupMade, BackupRestored, PersonErased
from matcher.cli.answers.cases import ActDone, CaseTold, ClocksMoved, EligibleTold, Offered
from matcher.cli.answers.certificates import CertificateShown, CertificateVerified
from matcher.cli.answers.days import Day, Demonstrated
from matcher.cli.answers.index import Index, IndexCheck
from matcher.cli.answers.intake import Generated, Imported, Initialised
from matcher.cli.answers.law import LawShown, QuestionsShown
from matcher.cli.answers.lists import PairExplained, Reported, Shortlist
from matcher.cli.answers.notices import NoticeListed, NoticeShown, NoticesListed
from matcher.cli.answers.replays import Replayed
from matcher.cli.answers.scenarios import ScenarioPlayed
from matcher.cli.answers.terms import Due
from matcher.cli.answers.titles import TitleOfRow, TitleUnderstood
from matcher.cli.answers.versions import VersionsListed, VersionTold
from matcher.cli.answers.weights import WeightsCheck, WeightsDiff, WeightsShown
from matcher.cli.answers.worklists import WorklistTold

ANSWERS: dict[str, type] = {
    "init": Initialised,
    "import": Imported,
    "population": Generated,
    "index build": Index,
    "index status": Index,
    "index check": IndexCheck,
    "select": Shortlist,
    "vacancies": Shortlist,
    "explain": PairExplained,
    "title": TitleUnderstood,
    "title --file": TitleOfRow,
    "due": Due,
    "offer": Offered,
    "act": ActDone,
    "case": CaseTold,
    "eligible": EligibleTold,
    "worklist": WorklistTold,
    "tick": ClocksMoved,
    "notices list": NoticesListed,
    "notices show": NoticeShown,
    "notices called": NoticeListed,
    "notices handed": NoticeListed,
    "law": LawShown,
    "law questions": QuestionsShown,
    "weights check": WeightsCheck,
    "weights show": WeightsShown,
    "weights diff": WeightsDiff,
    "policy propose": VersionTold,
    "policy approve": VersionTold,
    "policy list": VersionsListed,
    "run-day": Day,
    "work": Day,
    "report": Reported,
    "replay": Replayed,
    "scenario": ScenarioPlayed,
    "certificate show": CertificateShown,
    "certificate verify": CertificateVerified,
    "backup": BackupMade,
    "restore": BackupRestored,
    "erase": PersonErased,
    "demo": Demonstrated,
}
"""The answer of each command."""

_HEAD = """# Answers in JSON

Every command answers with `--json` in one line on standard output; `matcher work`, `matcher title --file`
and `matcher scenario` with a line for each run, row or scenario. Names are permanent, English and the same
in every language; fields may be added, none is renamed or removed. Moments are ISO 8601 with their offset,
days ISO 8601.

An error is one line of text on standard error, with its cure, in the language of `--lang`; then standard
output is empty and the exit code is 2, 3 or 4. Errors of tables, weights and policies speak English, each of
their problems in a line of its own. Problems of a scenario file stand in lines of their own too; sound files
that are named beside it are played and answered. Exit codes:

| code | meaning |
|---|---|
| 0 | done |
| 1 | done, but some rows were refused or some checks failed |
| 2 | what was given cannot be used: an option, a file, an id, a table |
| 3 | not now: no register yet, codes of a later day, a changed plan, drift, an act turned down |
| 4 | the register's database or the engine does not answer |

Every field is always there; those that are not needed may be null. `make docs` writes this file from
`matcher/cli/answers`.
"""


def document() -> str:
    """All of docs/json.md."""
    seen: set[str] = set()
    lines = [_HEAD, "| command | answer |", "|---|---|"]
    lines += [f"| `matcher {command}` | {answer.__name__} |" for command, answer in ANSWERS.items()]
    lines += [""]
    for answer in dict.fromkeys(ANSWERS.values()):
        lines += tables(answer.__name__, _schema(answer), seen)
    return "\n".join(lines).rstrip().replace("\n### ", "\n## ") + "\n"


def _schema(answer: type) -> Schema:
    """The JSON Schema of an answer; what may be null is not needed, and descriptions are of one paragraph."""
    schema: Schema = TypeAdapter(answer).json_schema(mode="serialization")
    for part in (schema, *schema.get("$defs", {}).values()):
        part["description"] = " ".join(str(part.get("description", "")).split())
        part["required"] = [
            name for name, value in part.get("properties", {}).items() if not _may_be_null(value)
        ]
    return schema


def _may_be_null(value: Schema) -> bool:
    return any(option.get("type") == "null" for option in value.get("anyOf", ()))


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(document(), encoding="utf-8")
