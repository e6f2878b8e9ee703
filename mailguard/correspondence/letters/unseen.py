"""What may be a letter and could not be read, sent by an officer to somebody to whom official letters go."""

import re
from collections.abc import Iterator

from mailguard.correspondence.letters.letter import Letter
from mailguard.correspondence.letters.naming import sender
from mailguard.correspondence.letters.sending import drafts, outsiders, passed_on, passes_on
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.wordings.plain import word_set
from mailguard.language.patterns import regex
from mailguard.message import Attachment, Part, Unread

_PAPERS = word_set(
    "doc docx docm dot dotx odt ott fodt rtf pdf wps wpd pages xps tif tiff zip 7z rar eml msg mht xml pub"
)
_PICTURES = word_set("jpg jpeg png gif bmp heic webp")
_LETTER = regex(r"letter|scan|summons|notice|reply|response|llythyr|document|img_?doc", re.IGNORECASE)
_NO_LETTER = regex(
    r"photo(?:s|graphs?)?\b|\b(?:pictures?|drawings?|maps?|elevations?|(?:site|floor|location|block|car park) plans?)\b"
)
_SUMMONS = regex(r"\bsummons|notice[ _-]of[ _-](?:\w+[ _-])?meeting|\bgw[yŷ]s\b", re.IGNORECASE)
_TYPES = regex(r"pdf|msword|wordprocessing|opendocument\.text|rtf|tiff")
_HIDES = frozenset({Unread.PICTURE, Unread.ENCRYPTED, Unread.DAMAGED, Unread.TOO_LARGE, Unread.UNKNOWN})


def unseen_letters(mail: Correspondence) -> tuple[str, ...]:
    """The parts in which an official letter may lie unread, in the contract's words."""
    if mail.message.text is not None and mail.message.attachments == ():
        return ()
    return tuple(dict.fromkeys(_parts(mail))) if _is_official(mail) else ()


def unsigned_letters(mail: Correspondence) -> tuple[Letter, ...]:
    """Attached letters that close, and below which nobody's name can be read: a signature that is only a picture."""
    if not mail.message.attachments:
        return ()
    return tuple(letter for letter in mail.letters if _unsigned(mail, letter)) if _is_official(mail) else ()


def _is_official(mail: Correspondence) -> bool:
    return sender(mail) is not None and bool(outsiders(mail) or _says_summons(mail))


def _says_summons(mail: Correspondence) -> bool:
    """Whether subject or file name says that Members are sent a summons."""
    names = (each.name for each in mail.message.attachments or ())
    return bool(mail.reached) and any(_SUMMONS.search(text) for text in (mail.message.subject, *names))


def _parts(mail: Correspondence) -> Iterator[str]:
    if mail.message.text is None:
        yield Part.BODY
    if mail.message.attachments is None:
        yield Part.ATTACHMENTS
    if passes_on(mail) or drafts(mail):
        return
    for each in mail.message.attachments or ():
        if each.unread is Unread.NOT_OPENED and may_be_letter(each):
            yield Part.ATTACHMENTS
        elif each.unread in _HIDES and may_be_letter(each):
            yield f"attachment:{each.name}"


def may_be_letter(attachment: Attachment) -> bool:
    """Whether a file is a paper by its kind; a picture is one only where its name says so and it stands apart.

    Pages of pictures that are named photographs, plans or maps are no letter.
    """
    name, _, ending = attachment.name.lower().rpartition(".")
    if attachment.unread is Unread.PICTURE and _NO_LETTER.search(re.sub(r"[_-]+", " ", name)):
        return False
    if ending in _PAPERS or _TYPES.search(attachment.content_type):
        return True
    return ending in _PICTURES and not attachment.inline and _LETTER.search(attachment.name) is not None


def _unsigned(mail: Correspondence, letter: Letter) -> bool:
    if not letter.attached or not letter.closed or letter.signatures or letter.heading is not None:
        return False
    return not (passed_on(mail, letter) or drafts(mail))
