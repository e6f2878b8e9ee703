"""What is marked: confidential, exempt, privileged or labelled, and by which words.

Marks stand where people set them: in the subject, in the first lines of what somebody wrote, on the first page of a
file and in its name, in the headers of a label. A standing footer marks nothing, nor does talk about confidentiality.
"""

from mailguard.correspondence.markings.marking import Mark, Marking, Weight
from mailguard.correspondence.markings.reading import Marked, marked_in

__all__ = ["Mark", "Marked", "Marking", "Weight", "marked_in"]
