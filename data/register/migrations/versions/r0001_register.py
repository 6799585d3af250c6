"""The register's first tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Makes all tables; every number begins at 1."""
    _subjects()
    _apart()
    _log()
    _shortlists()
    counters = sa.table("counters", sa.column("name"), sa.column("value"))
    names = ("people", "vacancies", "sequence", "encoded_to", "shortlists")
    op.bulk_insert(counters, [{"name": name, "value": 0} for name in names])


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _subjects() -> None:
    """Employers, people with their spells, vacancies."""
    op.create_table(
        "employers",
        sa.Column("bin", sa.String(length=12), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("bin", name="pk_employers"),
    )
    op.create_table(
        "people",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("key", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_people"),
        sa.UniqueConstraint("person_id", name="uq_people_person_id"),
    )
    op.create_table(
        "spells",
        sa.Column("key", NUMBER, autoincrement=False, nullable=False),
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("began_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.Column("change", NUMBER, nullable=False),
        sa.Column("turns_on", sa.Date()),
        sa.CheckConstraint("key BETWEEN 1 AND 4294967295", name=op.f("ck_spells_uint32")),
        sa.ForeignKeyConstraint(["number"], ["people.number"], name="fk_spells_number_people"),
        sa.PrimaryKeyConstraint("key", name="pk_spells"),
    )
    op.create_index("ix_spells_begun", "spells", ["began_at", "key"], **_where("ended_at IS NULL"))
    op.create_index("ix_spells_turning", "spells", ["turns_on", "key"], **_where("turns_on IS NOT NULL"))
    op.create_table(
        "vacancies",
        sa.Column("key", NUMBER, autoincrement=False, nullable=False),
        sa.Column("vacancy_id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("registered_at", MOMENT, nullable=False),
        sa.Column("posts", sa.Integer(), nullable=False),
        sa.Column("closes_on", sa.Date()),
        sa.Column("change", NUMBER, nullable=False),
        sa.Column("turns_on", sa.Date()),
        sa.CheckConstraint("key BETWEEN 1 AND 4294967295", name=op.f("ck_vacancies_uint32")),
        sa.PrimaryKeyConstraint("key", name="pk_vacancies"),
        sa.UniqueConstraint("vacancy_id", name="uq_vacancies_vacancy_id"),
    )
    op.create_index("ix_vacancies_open", "vacancies", ["registered_at", "key"], **_where("status = 'open'"))
    turning = _where("turns_on IS NOT NULL")
    op.create_index("ix_vacancies_turning", "vacancies", ["turns_on", "key"], **turning)


def _apart() -> None:
    """What can be erased."""
    op.create_table(
        "identities",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("iin", sa.String(length=12)),
        sa.Column("phone", sa.String()),
        sa.Column("email", sa.String()),
        sa.Column("address", sa.String()),
        sa.ForeignKeyConstraint(["number"], ["people.number"], name="fk_identities_number_people"),
        sa.PrimaryKeyConstraint("number", name="pk_identities"),
    )
    op.create_table(
        "health",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("statement", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["people.number"], name="fk_health_number_people"),
        sa.PrimaryKeyConstraint("number", "version", name="pk_health"),
    )


def _log() -> None:
    """Versions and the change log, with their numbers."""
    op.create_table(
        "counters",
        sa.Column("name", sa.String(length=16), nullable=False),
        sa.Column("value", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counters"),
    )
    op.create_table(
        "record_versions",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("side", sa.String(length=9), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("number", "side", "version", name="pk_record_versions"),
    )
    op.create_table(
        "changes",
        sa.Column("sequence", NUMBER, autoincrement=False, nullable=False),
        sa.Column("side", sa.String(length=9), nullable=False),
        sa.Column("key", NUMBER, nullable=False),
        sa.Column("subject_id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=6), nullable=False),
        sa.Column("codes", sa.LargeBinary(), nullable=False),
        sa.Column("available", sa.Boolean(), nullable=False),
        sa.Column("encoded_on", sa.Date(), nullable=False),
        sa.Column("turns_on", sa.Date()),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("sequence", name="pk_changes"),
    )
    op.create_index("ix_changes_key", "changes", ["side", "key", "sequence"])
    op.create_index("ix_changes_sequence", "changes", ["side", "sequence"])


def _shortlists() -> None:
    """Shortlists and what they name."""
    op.create_table(
        "documents",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_documents"),
    )
    op.create_table(
        "shortlists",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("side", sa.String(length=9), nullable=False),
        sa.Column("subject_id", sa.String(), nullable=False),
        sa.Column("subject_key", NUMBER, nullable=False),
        sa.Column("subject_version", sa.Integer(), nullable=False),
        sa.Column("position", NUMBER, nullable=False),
        sa.Column("as_of", MOMENT, nullable=False),
        sa.Column("plan_hash", sa.String(length=64), nullable=False),
        sa.Column("codes", sa.LargeBinary(), nullable=False),
        sa.Column("weights_sha", sa.String(length=64), nullable=False),
        sa.Column("dictionary_sha", sa.String(length=64), nullable=False),
        sa.Column("exclusions", sa.LargeBinary(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["dictionary_sha"], ["documents.sha256"], name="fk_shortlists_dictionary_sha_documents"
        ),
        sa.ForeignKeyConstraint(
            ["weights_sha"], ["documents.sha256"], name="fk_shortlists_weights_sha_documents"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_shortlists"),
    )
    op.create_index("ix_shortlists_subject", "shortlists", ["side", "subject_id", "id"])
    op.create_index("ix_shortlists_key", "shortlists", ["side", "subject_key", "id"])
    op.create_table(
        "shortlist_rows",
        sa.Column("shortlist_id", NUMBER, nullable=False),
        sa.Column("rank", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", NUMBER, nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("stint", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["shortlist_id"], ["shortlists.id"], name="fk_shortlist_rows_shortlist_id_shortlists"
        ),
        sa.PrimaryKeyConstraint("shortlist_id", "rank", name="pk_shortlist_rows"),
    )
