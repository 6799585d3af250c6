"""Marks of people in shortlists, and their salts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Lists from before have no marks; their digests run over keys."""
    op.create_table(
        "salts",
        sa.Column("key", NUMBER, autoincrement=False, nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_salts"),
    )
    op.add_column("shortlist_rows", sa.Column("mark", sa.LargeBinary(), nullable=True))
