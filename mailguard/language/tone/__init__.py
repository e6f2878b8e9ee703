"""Whether words are abusive, derogatory, threatening or pressing about an officer, and whether the writer means them.

It never decides: it finds passages for a person to read, and says why.
"""

from mailguard.language.tone.words import (
    UNREMARKABLE,
    About,
    Act,
    Named,
    Passage,
    Reading,
    Speaker,
    Stance,
    Tone,
    rule_of,
)

__all__ = ["UNREMARKABLE", "About", "Act", "Named", "Passage", "Reading", "Speaker", "Stance", "Tone", "rule_of"]
