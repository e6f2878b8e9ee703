"""Who is who: people, mailboxes and bodies of one council, as on the day of a message.

`load` reads register.yml, or CSV; `Register.on(day)` gives the Roll of that day, which opens addresses and reads
names. `check` says what is doubtful about a register, `show` what is in it.
"""

from mailguard.register.book import Register
from mailguard.register.reading import load
from mailguard.register.reviewing import Note, check
from mailguard.register.roll import Roll
from mailguard.register.showing import show

__all__ = ["Note", "Register", "Roll", "check", "load", "show"]
