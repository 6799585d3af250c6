"""What the centres have to do."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
NAME = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Makes the table; the next tick puts every case anew, and its duties with it."""
    op.create_table(
        "duties",
        sa.Column("stream", NAME, nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("clause", sa.String(length=40), nullable=False),
        sa.Column("begins", MOMENT, nullable=False),
        sa.Column("due", MOMENT),
        sa.PrimaryKeyConstraint("stream", "name", "about", name="pk_duties"),
    )
    op.create_index("ix_duties_role", "duties", ["role", "due", "begins", "stream"])
    op.execute("UPDATE cases SET next_turn = moment")
