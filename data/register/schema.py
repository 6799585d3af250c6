"""The register's tables. A change here needs a revision in `migrations/versions`: a test compares them.

`identities` is joined by nothing; health facts lie in `health` alone, so that both can be erased while the
versions, the change log and the shortlists stay as they were.
"""

from typing import Any, Literal

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
)

from data.register.columns import Moment, Number

Side = Literal["people", "vacancies"]
Action = Literal["upsert", "delete"]

HEAD = "0005"
"""The revision that this program reads and writes."""

COUNTERS = ("people", "vacancies", "sequence", "encoded_to", "shortlists", "ledger", "notices")
"""What is numbered; every number begins at 1."""

LARGEST_KEY = 2**32 - 1

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _partial(name: str, where: ColumnElement[bool], *columns: Column[Any]) -> Index:
    """An index of the rows that are looked up this way only."""
    return Index(name, *columns, sqlite_where=where, postgresql_where=where)


counters = Table(
    "counters",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("value", Number, nullable=False),
)
"""The last number given of each kind, and the latest day of encoding as an ordinal.

Every writer locks these rows until it commits, so numbers are given in commit order without gaps, on
PostgreSQL too, where a sequence would hand them out before the commit.
"""

employers = Table(
    "employers",
    metadata,
    Column("bin", String(12), primary_key=True),
    Column("record", LargeBinary, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("person_id", String, nullable=False, unique=True),
    Column("version", Integer, nullable=False),
    Column("key", Number, nullable=False),
)
"""`version` is the current one, `key` that of the last spell.

`number` is the key of the first spell. Other tables refer to it: ids come in any order, and each index over
them would be written all over the place (an import of random ids ran at half the speed).
"""

spells = Table(
    "spells",
    metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("number", ForeignKey("people.number"), nullable=False),
    Column("began_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("change", Number, nullable=False),
    Column("turns_on", Date),
    CheckConstraint(f"key BETWEEN 1 AND {LARGEST_KEY}", name="uint32"),
)
"""`change` is the sequence of the key's latest change, `turns_on` the day that it names."""

_partial("ix_spells_begun", spells.c.ended_at.is_(None), spells.c.began_at, spells.c.key)
_partial("ix_spells_turning", spells.c.turns_on.is_not(None), spells.c.turns_on, spells.c.key)

identities = Table(
    "identities",
    metadata,
    Column("number", ForeignKey("people.number"), primary_key=True, autoincrement=False),
    Column("name", String, nullable=False),
    Column("iin", String(12)),
    Column("phone", String),
    Column("email", String),
    Column("address", String),
)

health = Table(
    "health",
    metadata,
    Column("number", ForeignKey("people.number"), primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("statement", LargeBinary, nullable=False),
)
"""The health statement of a version of a person's record. No row: not asked, or erased."""

vacancies = Table(
    "vacancies",
    metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("vacancy_id", String, nullable=False, unique=True),
    Column("version", Integer, nullable=False),
    Column("status", String(16), nullable=False),
    Column("registered_at", Moment, nullable=False),
    Column("posts", Integer, nullable=False),
    Column("closes_on", Date),
    Column("change", Number, nullable=False),
    Column("turns_on", Date),
    CheckConstraint(f"key BETWEEN 1 AND {LARGEST_KEY}", name="uint32"),
)

_partial("ix_vacancies_open", vacancies.c.status == "open", vacancies.c.registered_at, vacancies.c.key)
_partial("ix_vacancies_turning", vacancies.c.turns_on.is_not(None), vacancies.c.turns_on, vacancies.c.key)

record_versions = Table(
    "record_versions",
    metadata,
    Column("number", Number, nullable=False),
    Column("side", String(9), nullable=False),
    Column("version", Integer, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    PrimaryKeyConstraint("number", "side", "version"),
)
"""Every version of every record: canonical JSON without identity and without health.

`number` is the person's number or the vacancy's key. It leads the primary key: with the side at its head,
SQLite took "one side" to be a few rows and read all of them for each batch.
"""

changes = Table(
    "changes",
    metadata,
    Column("sequence", Number, primary_key=True, autoincrement=False),
    Column("side", String(9), nullable=False),
    Column("key", Number, nullable=False),
    Column("subject_id", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("action", String(6), nullable=False),
    Column("codes", LargeBinary, nullable=False),
    Column("available", Boolean, nullable=False),
    Column("encoded_on", Date, nullable=False),
    Column("turns_on", Date),
    Column("recorded_at", Moment, nullable=False),
    Index("ix_changes_key", "side", "key", "sequence"),
    Index("ix_changes_sequence", "side", "sequence"),
)
"""The one change log, in commit order."""

documents = Table(
    "documents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""Weights, dictionaries and policies ever used, whole and once."""

shortlists = Table(
    "shortlists",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=False),
    Column("side", String(9), nullable=False),
    Column("subject_id", String, nullable=False),
    Column("subject_key", Number, nullable=False),
    Column("subject_version", Integer, nullable=False),
    Column("position", Number, nullable=False),
    Column("as_of", Moment, nullable=False),
    Column("plan_hash", String(64), nullable=False),
    Column("codes", LargeBinary, nullable=False),
    Column("weights_sha", ForeignKey("documents.sha256"), nullable=False),
    Column("dictionary_sha", ForeignKey("documents.sha256"), nullable=False),
    Column("exclusions", LargeBinary, nullable=False),
    Column("n", Integer, nullable=False),
    Column("found", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("created_at", Moment, nullable=False),
    Index("ix_shortlists_subject", "side", "subject_id", "id"),
    Index("ix_shortlists_key", "side", "subject_key", "id"),
)

shortlist_rows = Table(
    "shortlist_rows",
    metadata,
    Column("shortlist_id", ForeignKey("shortlists.id"), primary_key=True),
    Column("rank", Integer, primary_key=True, autoincrement=False),
    Column("key", Number, nullable=False),
    Column("points", Integer, nullable=False),
    Column("stint", Integer, nullable=False),
    Column("mark", LargeBinary),
)
"""`mark` stands for a person's key in the list's digest; None in lists of vacancies."""

salts = Table(
    "salts",
    metadata,
    Column("key", Number, primary_key=True, autoincrement=False),
    Column("salt", LargeBinary, nullable=False),
)
"""By key of a person: what the marks are salted with, erased with the person."""
