"""Writing vacancies: one key for life, versions, and the facts by which open ones are found."""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson
from sqlalchemy import Connection, and_, bindparam, select, update

from data.records import canonical_json
from data.register.batch import Batch
from data.register.blocks import blocks
from data.register.bulk import Row, insert_rows
from data.register.intake import VacancyIntake
from data.register.schema import Action, record_versions, vacancies

_MOVING = ("version", "status", "registered_at", "posts", "closes_on", "change", "turns_on")


@dataclass(slots=True)
class KnownVacancy:
    """A vacancy as the batch has left it so far."""

    record: bytes
    row: Row

    def reopens(self, intake: VacancyIntake) -> bool:
        """Whether the intake would open the vacancy again."""
        return self.row["status"] != "open" and intake.status == "open"


def known_vacancies(connection: Connection, ids: Sequence[str]) -> dict[str, KnownVacancy]:
    """The vacancies that the register already holds, with their current version."""
    query = select(record_versions.c.record, vacancies).join(
        record_versions,
        and_(
            record_versions.c.number == vacancies.c.key,
            record_versions.c.side == "vacancies",
            record_versions.c.version == vacancies.c.version,
        ),
    )
    return {
        row.vacancy_id: KnownVacancy(row[0], dict(zip(vacancies.c.keys(), row[1:], strict=True)))
        for block in blocks(ids)
        for row in connection.execute(query.where(vacancies.c.vacancy_id.in_(block)))
    }


class VacanciesBatch:
    """Gathers what a batch of vacancies changes, then writes it table by table."""

    def __init__(self, batch: Batch, known: dict[str, KnownVacancy]) -> None:
        self._batch = batch
        self._known = known
        self._begun: dict[int, Row] = {}
        self._moved: dict[int, Row] = {}

    def take(self, intake: VacancyIntake) -> int:
        """Adds one vacancy's change, if there is one, and returns its key."""
        vacancy = self._known.get(intake.vacancy_id)
        if vacancy is None:
            vacancy = KnownVacancy(b"", self._begin(intake.vacancy_id))
            self._known[intake.vacancy_id] = vacancy
        elif self._echoes(vacancy, intake):
            return int(vacancy.row["key"])
        vacancy.record = intake.record
        self._change(vacancy.row, intake)
        return int(vacancy.row["key"])

    def _echoes(self, vacancy: KnownVacancy, intake: VacancyIntake) -> bool:
        """Whether the intake says nothing new.

        Nor does a file from before the vacancy was closed, imported once more: it opens nothing again.
        """
        if not vacancy.reopens(intake):
            return intake.record == vacancy.record
        said = self._batch.said("vacancies", vacancy.row["key"])
        return any(canonical_json({**orjson.loads(r), "status": "open"}) == intake.record for r in said)

    def _begin(self, vacancy_id: str) -> Row:
        key = self._batch.next_key("vacancies")
        self._begun[key] = {"key": key, "vacancy_id": vacancy_id, "version": 0}
        return self._begun[key]

    def _change(self, row: Row, intake: VacancyIntake) -> None:
        key: int = row["key"]
        if key not in self._begun:
            self._moved[key] = row
        version = row["version"] + 1
        action: Action = "upsert" if intake.status == "open" else "delete"
        change, turns_on = self._batch.add_change(
            "vacancies", key, intake.vacancy_id, version, action, intake
        )
        row.update(
            version=version, status=intake.status, registered_at=intake.registered_at, posts=intake.posts,
            closes_on=intake.closes_on, change=change, turns_on=turns_on,
        )  # fmt: skip
        self._batch.add_version("vacancies", key, version, intake.record)

    def flush(self) -> None:
        """Writes the gathered rows."""
        connection = self._batch.connection
        insert_rows(connection, vacancies, list(self._begun.values()))
        if self._moved:
            connection.execute(
                update(vacancies).where(vacancies.c.key == bindparam("of")),
                [{"of": key, **{name: row[name] for name in _MOVING}} for key, row in self._moved.items()],
            )
        self._batch.flush()
