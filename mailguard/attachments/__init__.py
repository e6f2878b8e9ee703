"""Files that travel with mail → their text with its place, or why it was not read.

`opened` never raises and never believes what a file says about itself. The libraries it needs are loaded when such a
file comes. It runs in the mime room's child process, whose limits are the last resort.
"""

from mailguard.attachments.budget import Budget
from mailguard.attachments.opening import File, opened

__all__ = ["Budget", "File", "opened"]
