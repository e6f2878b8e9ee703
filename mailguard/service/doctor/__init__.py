"""Looks at everything the service needs, one thing after the other, and says what to do about each.

Nothing here changes anything but a scratch entry in the store.
"""

from mailguard.service.doctor.checkup import Checkup, Result
from mailguard.service.doctor.examining import examine
from mailguard.service.doctor.parts import Parts, Read, Register, Rules

__all__ = ["Checkup", "Parts", "Read", "Register", "Result", "Rules", "examine"]
