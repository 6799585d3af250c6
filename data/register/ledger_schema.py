"""The ledger's tables, on the register's metadata: what people did, and what was made visible of it.

`ledger` is the truth and is only ever added to. `cases`, `offers`, `duties` and `notices` follow from it and
can be made anew; `commands` are the keys under which callers may ask twice.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from data.register.columns import Moment, Name, Number
from data.register.schema import metadata

ledger = Table(
    "ledger",
    metadata,
    Column("sequence", Number, primary_key=True, autoincrement=False),
    Column("stream", Name, nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    Column("actor", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("stream", "version"),
)
"""Events with their two times, in commit order; `version` counts within a stream, without gaps."""

cases = Table(
    "cases",
    metadata,
    Column("stream", Name, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("moment", Moment, nullable=False),
    Column("next_turn", Moment),
    Column("status", String(40), nullable=False),
    Column("may_be_offered", Boolean, nullable=False),
    Column("counted", Integer, nullable=False),
    Column("open_offers", Integer, nullable=False),
    Column("snapshot", LargeBinary, nullable=False),
)
"""A stream's state at a moment, and when it turns by itself next."""

_turning = cases.c.next_turn.is_not(None)
Index(
    "ix_cases_turning",
    cases.c.next_turn,
    cases.c.stream,
    sqlite_where=_turning,
    postgresql_where=_turning,
)

offers = Table(
    "offers",
    metadata,
    Column("stream", Name, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("person", Name, nullable=False),
    Column("vacancy", Name, nullable=False),
    Column("by", String(16), nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("sent_at", Moment, nullable=False),
    Index("ix_offers_vacancy", "vacancy", "is_open", "by", "person"),
    Index("ix_offers_person", "person", "is_open", "by", "vacancy"),
)
"""Offers as they stand: what caps and exclusion sets are counted from."""

duties = Table(
    "duties",
    metadata,
    Column("stream", Name, primary_key=True),
    Column("name", String(40), primary_key=True),
    Column("about", String, primary_key=True),
    Column("role", String(16), nullable=False),
    Column("clause", String(40), nullable=False),
    Column("begins", Moment, nullable=False),
    Column("due", Moment),
    Index("ix_duties_role", "role", "due", "begins", "stream"),
)
"""What the centres have to do as things stand. `about` is a vacancy, the number of a notice, or empty."""

commands = Table(
    "commands",
    metadata,
    Column("key", Name, primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("answer", LargeBinary, nullable=False),
    Column("kept_at", Moment, nullable=False),
)
"""Answers by idempotency key, with the SHA-256 of the request that they answer."""

notices = Table(
    "notices",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("stream", Name, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("at", Moment, nullable=False),
    Column("about", Name, nullable=False),
    Column("recipient", Name, nullable=False),
    Column("channels", LargeBinary, nullable=False),
    Column("form", String(40), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", LargeBinary, nullable=False),
    Column("told_at", Moment),
    Column("receipt", String),
    Column("next_try", Moment),
    UniqueConstraint("stream", "kind", "at", "about"),
)
"""The outbox. `about` tells apart two of a kind at one moment, such as notices of two offers."""

_waiting = notices.c.state == "waiting"
Index("ix_notices_waiting", notices.c.number, sqlite_where=_waiting, postgresql_where=_waiting)

_trying = notices.c.next_try.is_not(None)
Index(
    "ix_notices_trying",
    notices.c.next_try,
    notices.c.number,
    sqlite_where=_trying,
    postgresql_where=_trying,
)

withheld = Table(
    "withheld",
    metadata,
    Column("side", String(9), primary_key=True),
    Column("subject_id", Name, primary_key=True),
    Column("own", Boolean, nullable=False),
)
"""Whom the law keeps from selection. `own` is what the record by itself says of availability."""

certificates = Table(
    "certificates",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("stream", Name, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("ix_certificates_stream", "stream"),
)
"""Certificates of suitability: commitments to facts, never the facts."""

certificate_facts = Table(
    "certificate_facts",
    metadata,
    Column("certificate", ForeignKey("certificates.sha256"), primary_key=True),
    Column("name", String(80), primary_key=True),
    Column("salt", LargeBinary, nullable=False),
    Column("value", LargeBinary, nullable=False),
)
"""The facts behind the commitments, with their salts; erasure takes both."""
