"""A Member asks for confidence: keep this quiet, tell nobody, do not copy anyone, leave my name out of it."""

import re
from dataclasses import dataclass

from mailguard.correspondence.wordings.asking_ways import (
    BETWEEN,
    CONFIDENCE,
    KEPT,
    KNOWING,
    ONLY_YOU,
    TELLING,
    WELSH,
)
from mailguard.correspondence.wordings.narrated import asking_part
from mailguard.correspondence.wordings.plain import plain, word_set, words_of
from mailguard.language.patterns import regex


@dataclass(frozen=True, slots=True)
class _Family:
    """Wordings of one kind; none of them is there without one of `words`, nor without one of `denying` where given."""

    pattern: re.Pattern[str]
    words: frozenset[str]
    denying: frozenset[str] = frozenset()

    def likely(self, words: frozenset[str]) -> bool:
        """Whether one of them could be there, by the words alone."""
        return not self.words.isdisjoint(words) and not (self.denying and self.denying.isdisjoint(words))


_DENYING = word_set(
    """
    not never no nobody nothing nor none without mum mum's nowt rather sooner prefer if before dinnae dinna dont
    don't cant can't mustn't shouldn't wouldn't isn't aren't doesn't needn't mustnt shouldnt wouldnt isnt doesnt
    couldn't won't wont didn't didnt cannot no-one noone zip mum embargoed sit guard leave delete forget stays
    stay stops stop public out only say
    """
)

ASKS = (
    _Family(
        regex("|".join(KEPT)),
        word_set(
            """
            keep keeping kept treat treating treated hold held regard mark handle leave confidential
            private secret quiet anonymous anonymously confiding confide hush hush-hush confidence
            wraps between yourself yourselves schtum shtum p&c record mum urself yoursel stumm stay
            stays remain remains
            """
        ),
    ),
    _Family(regex("|".join(BETWEEN)), word_set("between entre sub record")),
    _Family(
        regex("|".join(CONFIDENCE)),
        word_set(
            """
            confidence confidential confidentially confidentiality private privately personal p&c
            discretion secrecy silence anonymity privacy discreet discreetly quietly
            """
        ),
    ),
    _Family(
        regex("|".join(TELLING)),
        word_set(
            """
            tell telling told say mention mentioned mentioning share shared sharing copy copied
            copying copies cc cc's ccs forward forwarded fwd forwarding pass passed passing show
            shown circulate circulated circulation repeat repeated repeating discuss discussed
            disclose disclosed reveal divulge release released broadcast spread print printed send
            sent breathe whisper quote quoted speak word peep dicky dickybird mum mum's zip lips let
            name forget heard hear had wrote saw me embargoed embargo guard put post telling
            informing involving alerting consulting delete destroy burn shred sit sits sitting
            distribution others transmission publication talked about out show involve include
            """
        ),
        _DENYING,
    ),
    _Family(
        regex("|".join(KNOWING)),
        word_set(
            """
            know knows known knowing hear heard hears sees reads hearing learn learnt learning find
            finding found see seen seeing read reading get gets getting got go goes going went taken
            take stop stops stay stays remain remains end ends rest rests leave come comes came
            coming reaching told aware copied saw knew public knowledge leaks leak leaked privy wind
            brought share shared pass passed copy
            """
        ),
        _DENYING,
    ),
    _Family(
        regex("|".join(ONLY_YOU)),
        word_set("only alone else reply-all restrict restricted limit limited confine confined eyes all"),
    ),
    _Family(
        regex("|".join(WELSH)),
        word_set(
            "rhyngom rhyngoch rhyngot cyfrinachol gyfrinachol peidiwch peidio pheidio gair cadwch cadw gadw chadw neb"
        ),
    ),
)
"""A Member asks for confidence, in the plain form of a sentence."""

_SPACE = (
    r"(?:gap|distance|space|room|strip|fence|hedge|wall|boundary|border|path|passage|lane|road|land|area|way|ground"
    r"|access|line|route|verge|ditch|gate)"
)
NOTHING = regex(
    "|".join(
        (
            r"\bvotes? of (?:no )?confidence\b|\bno[- ]confidence\b|\bnot to (?:mention|say)\b(?! (?:this|it|anything"
            r"|who|to)\b)|\bto say nothing of\b",
            r"\b(?:every|full|great|public|complete|more|have|has|no|lost?) confidence in\b|\bsecret ballot\b",
            r"\bno (?:good |earthly )?reason (?:why|for|to)\b[^.!?]{0,40}\b(?:confidential|secret|private|kept|keep"
            r"|secrecy)\b|\bno (?:longer any )?need (?:to|for) (?:you to )?(?:keep|treat|hide|secre\w+)\b"
            r"|\bneed not (?:be )?(?:keep|kept|treat)|\bnot (?:need|want|require|asking) (?:this|it|that"
            r"|you to)\b[^.!?]{0,12}"
            r"\b(?:kept|keep|quiet|secret|confidential|treated)",
            r"\b(?:no longer|hardly|never|not) (?:\w+ )?(?:confidential|private|a secret|secret)\b"
            r"|\bno (?:great )?secret\b"
            r"|\bno secrecy\b|\bnothing\b[^.!?]{0,40}\bis (?:confidential|private|secret)\b|\bnothing to hide\b",
            r"(?<!i )(?<!not )(?<!i have )\b(?:asked|told|begged|reminded|wants|wanted|urged|promised|swore) (?:me|us"
            r"|him|her|them|not|to"
            r"|everyone|members"
            r"|the|that)\b(?![^.!?]{0,60}\bplease\b)|\bwas (?:asked|told|promised)\b|\b(?:were|had been) promised\b"
            r"|(?<!i )(?<!we )\b(?:asked|begged) (?:his|her|their|the|my|our|a) \w+",
            r"\bnot (?:think|imagine|suppose|believe|take it) (?:that )?i\b|\bi (?:will not|would not"
            r"|refuse to) (?:keep|hide)\b",
            # the writer's own promise, somebody else's words, and what is all one to the writer
            r"\bi (?:will|shall|promise to|undertake to|intend to|can|am (?:happy|glad|careful) to)"
            r" (?:(?:of course|\w+ly|always|also|indeed) ){0,2}(?:keep|treat|hold|respect)\b(?![^.!?]{0,80}"
            r"(?:\b(?:please|ask|you (?:to|do|will|must|should|too|would)|likewise)\b"
            r"|[,;:-] ?(?:so |and |but )?(?:do|keep|treat)\b))",
            r"(?<!\bi )(?<!\bi have )(?<!what he )(?<!what she )(?<!what they )\b(?:says?|said|writes|wrote|asks|asked"
            r"|begs|begged|repl(?:y|ies|ied)|adds|added|states|stated|quotes?)(?: (?:to )?(?:me|us))?"
            r"(?: ?:| ?,? [\"'](?=\w)| please\b| keep\b)",
            r"\b(?:do|does|am|is) not (?:much |really |greatly )?(?:mind|care|matter|bothered|fussed) (?:if|whether)\b",
            rf"\b{_SPACE}s?\b(?: \w+)? between (?:us|ourselves|you and (?:me|us)) and\b",
            r"\bintended (?:only|solely) for\b|\bif (?:this|it) is (?:confidential|private)\b|\bintended recipients?\b"
            r"|\bprivileged\b|\bproprietary\b|\bmay be (?:legally|confidential)\b"
            r"|\binformation (?:contained )?in this (?:e-?mail|message)\b",
            r"\bcontents of this e-?mail message\b|\bmind who (?:knows|sees|hears)\b|\bhappy for (?:this|it)\b"
            r"|\b(?:will|can) be (?:published|made public)\b|\bnot say i do not\b",
            r"\bconfidential(?:ity)? (?:report|item|clause|appendi\w+|papers?|session|waste|footer|agreement|agenda"
            r"|information|column|line|minutes?|reporting|hotline)\b",
            r"\b(?:report|item|appendix|appendices|papers?|agenda|minutes|session|hotline|line)\b[^.!?]{0,40}"
            r"\b(?:confidential|private)\b|\bas a rule\b|\b(?:stop|stopped) (?:keeping|treating)\b",
            r"\bprivate (?:sector|land\w*|roads?|members?' club|tenan\w+|eye|session|hire|rent\w*|firm|contractor"
            r"|school|car)\b",
            r"\bkeep (?:the|residents|people|everyone|her|him) (?:\w+ ){0,2}?(?:informed|posted|in the (?:dark|loop"
            r"|picture))\b",
            r"\b(?:yr?|'r) (?:adroddiad|eitem|atodiad|papur\w*|cofnodion|cyfarfod)\b[^.!?]{0,40}gyfrinachol",
            r"\b(?:does dim|ydy|ydi|a yw|nid yw|nid oes|oes)\b[^.!?]{0,60}gyfrinachol|\bdim (?:angen|byd) ",
        )
    )
)
"""Words about confidence that ask the reader for none."""

URGES = regex(
    r"\b(?:keep|treat|please|could (?:you|we|i|this|it)|would|can (?:you|we|i|this|it)|may i|might|is it ok|will you|eh"
    r"|off the record|all right|ok(?=\?)|why not|os gwelwch|fyddech|fyddet|fuasech|wnewch|wnei|allwch|allech|alli|elli"
    r"|fedrwch|fedri|gaf i ofyn|(?:fyddai|oes) modd)(?!\w)"
)
"""A question that asks for something rather than about it."""


def may_ask(words: frozenset[str]) -> bool:
    """Whether any wording could be there, by the words of a sentence or of a whole text."""
    return any(each.likely(words) for each in ASKS)


def asks(sentence: str) -> bool:
    """Whether the sentence asks the reader to keep something in confidence."""
    words = words_of(sentence)
    likely = [each.pattern for each in ASKS if each.likely(words)]
    if not likely:
        return False
    text = _with_names(plain(sentence), sentence)
    if text.endswith("?") and not URGES.search(text):
        return False
    text = asking_part(text)
    found = next(filter(None, (pattern.search(text) for pattern in likely)), None)
    return found is not None and not NOTHING.search(text) and not _is_title(found[0], sentence)


_PLACE = r"(?:Lane|Road|Street|Way|Close|Avenue|Ward|Park|School|Centre|Council|Hall|Library|Club|Services?|Team)\b"
_NAMED = regex(
    r"\b(?:[Tt]ell|[Ll]et|[Ss]how|[Ii]nform|[Mm]ention to)"
    r" ((?:(?:Cllr|Councillor|Mrs?|Ms|Dr)\.? )?[A-Z][a-z\u2019'-]{1,20}"
    rf"(?: (?!{_PLACE})[A-Z][a-z\u2019'-]{{1,20}})?)\b(?! {_PLACE})"
)


def _with_names(text: str, sentence: str) -> str:
    """The plain sentence in which whoever is told, let know or shown something by name is a token."""
    for name in _NAMED.findall(sentence):
        text = re.sub(rf" {re.escape(plain(name))}\b", " N0", text)
    return text


_QUOTES = "\"'“”‘’«»"


def _is_title(found: str, sentence: str) -> bool:
    """Whether the words are a name: in quotation marks, or with capitals in mid-sentence (a column, a film, a café)."""
    found = found.strip(f" .,:;-{_QUOTES}")
    start = sentence.lower().replace("’", "'").find(found)
    if start < 1:
        return False
    found = sentence[start : start + len(found)]
    before, after = sentence[:start].rstrip()[-1:], sentence[start + len(found) :].lstrip()[:1]
    if before and after and before in _QUOTES and after in _QUOTES:
        return True
    words = [word for word in found.split() if word[0].isalpha() and len(word) > 2]
    return len(words) > 1 and all(word[0].isupper() and not word.isupper() for word in words)
