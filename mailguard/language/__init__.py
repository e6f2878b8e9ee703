"""Whose words are whose: a message's text as segments, and as sentences; English and Welsh, no model."""

from mailguard.language.cut import segments
from mailguard.language.segment import QuotedHead, Segment, Whose
from mailguard.language.sentence import sentences
from mailguard.language.subject import strip_prefixes
from mailguard.language.words import own_words, signature

__all__ = ["QuotedHead", "Segment", "Whose", "own_words", "segments", "sentences", "signature", "strip_prefixes"]
