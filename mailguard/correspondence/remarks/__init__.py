"""What Members say about officers, and officers to Members: each sentence with who says it and whom it is about.

Words are read with their own author: of a quoted message that is who wrote it, never the officer who quotes it.
"""

from mailguard.correspondence.remarks.reading import remarks
from mailguard.correspondence.remarks.remark import Remark
from mailguard.correspondence.remarks.telling import left_behind, remarked, remarked_before, repeated

__all__ = ["Remark", "left_behind", "remarked", "remarked_before", "remarks", "repeated"]
