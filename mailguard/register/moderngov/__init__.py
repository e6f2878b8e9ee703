"""What a council's ModernGov site says of its Members → what would change in the register.

One way: bytes → published (`wards`, `groups`, `committees`) → whose address is whose (`whose`) → who is who
(`matching`) → a `Plan` (`planning`) → the register's text with only those places changed (`editing`), and our own
reduced copy of what was published (`kept`). Home addresses and telephone numbers are never taken up at all.
"""

from mailguard.register.moderngov.answer import SIZE_LIMIT, robots
from mailguard.register.moderngov.committees import is_page, read_committees, read_page
from mailguard.register.moderngov.groups import read_groups
from mailguard.register.moderngov.kept import beside, read_kept
from mailguard.register.moderngov.plan import Plan
from mailguard.register.moderngov.planning import plan
from mailguard.register.moderngov.published import Committee, Published
from mailguard.register.moderngov.telling import tell
from mailguard.register.moderngov.wards import read_wards
from mailguard.register.moderngov.writing import refuse_unwritable, write

__all__ = [
    "SIZE_LIMIT",
    "Committee",
    "Plan",
    "Published",
    "beside",
    "is_page",
    "plan",
    "read_committees",
    "read_groups",
    "read_kept",
    "read_page",
    "read_wards",
    "refuse_unwritable",
    "robots",
    "tell",
    "write",
]
