"""What Alembic runs: the revisions, on the connection that the caller opened."""

from alembic import context

from data.register.schema import metadata


def migrate() -> None:
    """Runs what Alembic was asked for, within the caller's transaction."""
    context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()


if __name__ == "env_py":  # the name under which Alembic runs this file; an import does nothing
    migrate()
