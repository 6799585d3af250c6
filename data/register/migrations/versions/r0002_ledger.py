"""The ledger, and what is made visible of it."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
NAME = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Makes the tables; events and notices are numbered from 1."""
    _ledger()
    _following()
    _notices()
    _availability()
    _certificates()
    counters = sa.table("counters", sa.column("name"), sa.column("value"))
    op.bulk_insert(counters, [{"name": name, "value": 0} for name in ("ledger", "notices")])


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _ledger() -> None:
    """Events and the keys of commands."""
    op.create_table(
        "ledger",
        sa.Column("sequence", NUMBER, autoincrement=False, nullable=False),
        sa.Column("stream", NAME, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name="pk_ledger"),
        sa.UniqueConstraint("stream", "version", name="uq_ledger_stream"),
    )
    op.create_table(
        "commands",
        sa.Column("key", NAME, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.Column("kept_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_commands"),
    )


def _following() -> None:
    """Cases and offers as they stand."""
    op.create_table(
        "cases",
        sa.Column("stream", NAME, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("moment", MOMENT, nullable=False),
        sa.Column("next_turn", MOMENT),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("may_be_offered", sa.Boolean(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("open_offers", sa.Integer(), nullable=False),
        sa.Column("snapshot", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("stream", name="pk_cases"),
    )
    turning = _where("next_turn IS NOT NULL")
    op.create_index("ix_cases_turning", "cases", ["next_turn", "stream"], **turning)
    op.create_table(
        "offers",
        sa.Column("stream", NAME, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", NAME, nullable=False),
        sa.Column("vacancy", NAME, nullable=False),
        sa.Column("by", sa.String(length=16), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("sent_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("stream", "number", name="pk_offers"),
    )
    op.create_index("ix_offers_vacancy", "offers", ["vacancy", "is_open", "by", "person"])
    op.create_index("ix_offers_person", "offers", ["person", "is_open", "by", "vacancy"])


def _notices() -> None:
    """The outbox."""
    op.create_table(
        "notices",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("stream", NAME, nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("about", NAME, nullable=False),
        sa.Column("recipient", NAME, nullable=False),
        sa.Column("channels", sa.LargeBinary(), nullable=False),
        sa.Column("form", sa.String(length=40), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("attempts", sa.LargeBinary(), nullable=False),
        sa.Column("told_at", MOMENT),
        sa.Column("receipt", sa.String()),
        sa.PrimaryKeyConstraint("number", name="pk_notices"),
        sa.UniqueConstraint("stream", "kind", "at", "about", name="uq_notices_stream"),
    )
    op.create_index("ix_notices_waiting", "notices", ["number"], **_where("state = 'waiting'"))


def _availability() -> None:
    """Whom the law keeps from selection."""
    op.create_table(
        "withheld",
        sa.Column("side", sa.String(length=9), nullable=False),
        sa.Column("subject_id", NAME, nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("side", "subject_id", name="pk_withheld"),
    )


def _certificates() -> None:
    """Certificates, and the facts that they commit to."""
    op.create_table(
        "certificates",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("stream", NAME, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_certificates"),
    )
    op.create_index("ix_certificates_stream", "certificates", ["stream"])
    op.create_table(
        "certificate_facts",
        sa.Column("certificate", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate"], ["certificates.sha256"], name="fk_certificate_facts_certificate_certificates"
        ),
        sa.PrimaryKeyConstraint("certificate", "name", name="pk_certificate_facts"),
    )
