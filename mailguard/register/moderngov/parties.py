"""A party as published → as a register writes it, so that LABOUR and The Labour Party are one."""

from mailguard.register.spelling import fold

_KNOWN = {
    "labour": "Labour",
    "labour and co operative": "Labour and Co-operative",
    "labour co operative": "Labour and Co-operative",
    "conservative": "Conservative",
    "conservatives": "Conservative",
    "conservative and unionist": "Conservative",
    "liberal democrat": "Liberal Democrats",
    "liberal democrats": "Liberal Democrats",
    "lib dem": "Liberal Democrats",
    "green": "Green",
    "independent": "Independent",
    "independents": "Independent",
    "plaid cymru": "Plaid Cymru",
    "scottish national": "Scottish National",
    "snp": "Scottish National",
    "uk independence": "UK Independence",
    "ukindependence": "UK Independence",
    "ukip": "UK Independence",
    "reform uk": "Reform UK",
}


def party(published: str) -> str:
    """The party in its usual spelling; one that is not well known stays as published."""
    return _KNOWN.get(_key(published), published)


def same(one: str, two: str) -> bool:
    """Whether two spellings mean one party or group."""
    return party(one) == party(two) or _key(one) == _key(two)


def _key(text: str) -> str:
    words = [word for word in fold(text.replace("&", " and ")) if word != "the"]
    while words and words[-1] in {"party", "group"}:
        words = words[:-1]
    return " ".join(words)
