"""When the message of a finding was sent, by and to whom, and its subject."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Findings made before have none."""
    op.add_column("finding", sa.Column("envelope", sa.LargeBinary(), nullable=True))
