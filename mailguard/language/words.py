"""What the other rooms most often ask of segments."""

from collections.abc import Iterable

from mailguard.language.segment import Segment, Whose


def own_words(segments: Iterable[Segment]) -> str:
    """Give what the writer of this message wrote, without signature, footer or anybody else's words."""
    return "\n\n".join(each.text for each in segments if each.whose is Whose.OWN and not each.depth)


def signature(segments: Iterable[Segment]) -> str:
    """Give the signature of this message, lines below a "-- " line included; empty where there is none."""
    return "\n\n".join(each.text for each in segments if each.whose is Whose.SIGNATURE and not each.depth)
