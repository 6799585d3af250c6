"""When a notice is to be tried next."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Notices that wait are tried at once."""
    op.add_column("notices", sa.Column("next_try", MOMENT, nullable=True))
    op.execute("UPDATE notices SET next_try = at WHERE state = 'waiting'")
    trying = sa.text("next_try IS NOT NULL")
    op.create_index(
        "ix_notices_trying",
        "notices",
        ["next_try", "number"],
        sqlite_where=trying,
        postgresql_where=trying,
    )
