"""How a letter greets: whom by name, whom all together."""

import re

SALUTATION = re.compile(
    r"\A\s*(?:dear|hello|hi|good (?:morning|afternoon|evening)|annwyl|to)\b[ ,]*(?P<who>[^\n]{1,80})", re.I
)
"""Whom the text greets."""

EVERYBODY = re.compile(r"\b(?:all|members?|councillors?|cllrs|colleagues|everyone|both|aelodau|bawb)\b", re.I)
"""A greeting to many."""

IN_PERSON = re.compile(r"\b(?:councillor|cllr|cyng\w*)\.? +[A-Z]|\bmember for\b", re.I)
"""A greeting to one Member."""
