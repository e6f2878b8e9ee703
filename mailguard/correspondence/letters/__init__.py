"""The letters of a mail, its own text and the files with it: who signs each, and what each does by its words."""

from mailguard.correspondence.letters.decisions import Decided, decisions
from mailguard.correspondence.letters.letter import OWN, Letter, Proxy, Signature, Signs
from mailguard.correspondence.letters.reading import letters_of

__all__ = ["OWN", "Decided", "Letter", "Proxy", "Signature", "Signs", "decisions", "letters_of"]
