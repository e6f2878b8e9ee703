"""A message as a person reads it: who is who, whose words are whose, what went before."""

from mailguard.correspondence.memory import Memory, Recall
from mailguard.correspondence.past import Past, Release
from mailguard.correspondence.permission import Permission
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.stretches import Stretch

__all__ = ["Correspondence", "Memory", "Past", "Permission", "Recall", "Release", "Stretch"]
