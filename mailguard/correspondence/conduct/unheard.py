"""Words of Members that could not be read, or that no language layer judged."""

from collections.abc import Collection

from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.remarks import remarks
from mailguard.language.tone import Act
from mailguard.message import Part


def unheard(mail: Correspondence, acts: Collection[Act]) -> tuple[str, ...]:
    """The body, where a Member writes it unseen; the language, where Members' words stand in it and nothing judges it.

    The body, too, where words that do one of these `acts` may be an answer written within a Member's: nobody can tell
    whose words they are, so the Member is not named for them.
    """
    if mail.message.text is None:
        return (Part.BODY,) if mail.writer.members else ()
    if any(each.lost and each.reading.act in acts for each in remarks(mail)):
        return (Part.BODY,)
    return (Part.LANGUAGE,) if mail.tone is None and _members_speak(mail) else ()


def _members_speak(mail: Correspondence) -> bool:
    if mail.writer.members:
        return bool(mail.own.strip())
    return any(
        each.passed_on and each.author is not None and each.author.members and each.segment.text.strip()
        for each in mail.stretches
    )
