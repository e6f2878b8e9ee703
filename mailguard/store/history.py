"""The traces of what went before: kept for a while, then forgotten."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time

import msgspec
from sqlalchemy import Connection, and_, bindparam, delete, select, update

from mailguard.correspondence.past import Past
from mailguard.store.database import Database, add_if_new
from mailguard.store.schema import letter, listed, outcome, partition, thread, trace

BATCH = 500
_READ = msgspec.json.Decoder(Past)
_TRACES = select(trace.c.message, trace.c.past).where(
    trace.c.council == bindparam("ours"), trace.c.date >= bindparam("since")
)
_SAME = and_(thread.c.council == trace.c.council, thread.c.message == trace.c.message)
_THREADS = _TRACES.join(thread, _SAME).where(thread.c.thread.in_(bindparam("names", expanding=True)))
_WRITERS = _TRACES.where(trace.c.writer.in_(bindparam("names", expanding=True)))


def remember(connection: Connection, council: str, traces: Sequence[Past]) -> None:
    """Keep the traces; of one message met in two folders the first is kept."""
    rows = [
        {
            "council": council,
            "message": each.message,
            "date": each.date,
            "writer": each.writer,
            "past": msgspec.json.encode(each),
        }
        for each in traces
    ]
    threads = [
        {"council": council, "thread": known_by, "message": each.message, "date": each.date}
        for each in traces
        for known_by in (*each.thread, *each.words)
    ]
    add_if_new(connection, trace, rows)
    add_if_new(connection, thread, threads)


def remembered(connection: Connection, council: str, messages: Sequence[str]) -> dict[str, Past]:
    """The traces of these messages, as far as they are still kept, by the name of the message."""
    asked = select(trace.c.message, trace.c.past).where(trace.c.council == council)
    found: dict[str, Past] = {}
    for some in batches(messages):
        rows = connection.execute(asked.where(trace.c.message.in_(some)))
        found |= {row.message: _READ.decode(row.past) for row in rows}
    return found


def history(
    database: Database,
    council: str,
    threads: Sequence[str],
    writers: Sequence[str],
    since: datetime,
    written_since: datetime | None = None,
) -> tuple[Past, ...]:
    """Every trace since then that shares a thread with, or was written by, one of these; oldest first.

    Words about an officer (`Past.words`) are asked for among the threads. `written_since`, where given, is how far
    back the writers' traces go.
    """
    found: dict[str, bytes] = {}
    with database.reading() as connection:
        for asked, names, begin in ((_THREADS, threads, since), (_WRITERS, writers, written_since or since)):
            for some in batches(sorted(set(names))):
                rows = connection.execute(asked, {"ours": council, "since": begin, "names": some})
                found |= {row.message: row.past for row in rows}
    return tuple(sorted(map(_READ.decode, found.values()), key=lambda past: (past.date, past.message)))


def batches(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """The names in portions that fit into one question."""
    return (names[start : start + BATCH] for start in range(0, len(names), BATCH))


def forget(database: Database, council: str, before: date) -> int:
    """Delete what is remembered of the days before that day, and keep the counts; how many traces went.

    Traces go by their moment in UTC. Of messages counted then only the day and the term stay, and of digests sent
    then only that they were sent. Findings stay: they are for a person to close.
    """
    moment = datetime.combine(before, time(), UTC)
    ours = select(partition.c.number).where(partition.c.council == council)
    with database.writing() as connection:
        connection.execute(delete(thread).where(thread.c.council == council, thread.c.date < moment))
        gone = connection.execute(delete(trace).where(trace.c.council == council, trace.c.date < moment)).rowcount
        connection.execute(delete(outcome).where(outcome.c.council == council, outcome.c.day < before))
        counted = update(listed).where(listed.c.partition.in_(ours), listed.c.day < before, listed.c.message != "")
        connection.execute(counted.values(message=""))
        sent = update(letter).where(letter.c.council == council, letter.c.state == "sent", letter.c.changed < moment)
        connection.execute(sent.values(body=b""))
    return gone
