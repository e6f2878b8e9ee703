"""How a letter greets: whom by name, whom all together."""

import re

from mailguard.language.patterns import regex

SALUTATION = regex(
    r"\A\s*(?:dear|hello|hi|good (?:morning|afternoon|evening)|annwyl|to)\b[ ,]*(?P<who>[^\n]{1,80})", re.I
)
"""Whom the text greets."""

EVERYBODY = regex(r"\b(?:all|members?|councillors?|cllrs|colleagues|everyone|both|aelodau|bawb)\b", re.I)
"""A greeting to many."""

IN_PERSON = regex(r"\b(?:councillor|cllr|cyng\w*)\.? +[A-Z]|\bmember for\b", re.I)
"""A greeting to one Member."""
