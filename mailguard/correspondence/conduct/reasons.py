"""Reasons that an officer must give plainly: what a decision letter has to say of the person it is written to.

Councils decide by such facts every day: medical priority for a home, a Blue Badge, homelessness (Housing Act 1996,
section 184, asks for reasons), a tenancy that was sublet, a licence, a claim. The language layer takes "you cannot" and
"you lied" for rudeness more often than it should; here the words around them decide.
"""

import re

from mailguard.language.patterns import regex

_CANNOT = (
    r"(?:can(?:not|['’]t| not)|could(?: not|n['’]t)|are (?:no longer able|not able|unable) to"
    r"|(?:no longer|hardly|barely) can|can (?:no longer|hardly|barely|only just)"
    r"|(?:find|found) it (?:hard|difficult) to|struggle to)"
)
_BODILY = (
    r"(?:(?:safely |easily |any longer )?"
    r"(?:climb|lift|bend|kneel|wash|dress|bathe|cook|swallow|grip|stand|sit up|turn over|see|hear|drive"
    r"|walk (?:far|further|more|unaided|without|up|to the|any|\d)"
    r"|(?:live|stay|be|sleep) (?:on|alone|there|upstairs|above|by yourself)"
    r"|get (?:up|in|into|out|on|onto|to|down|upstairs|downstairs)"
    r"|(?:manage|use|do|cope with|go up|reach) (?:the|your|a|any|those|these) (?:\w+ )?"
    r"(?:stairs?|steps?|bath|shower|lift|hill|slope|kerbs?|lavatory|toilet|kettle|cooker|door|cupboards?|taps?|bus"
    r"|bed))\b)"
)
_REASON = regex(rf"\b(?:because|as|since|for|given that|seeing that|now that)\b,? you {_CANNOT} {_BODILY}", re.I)
_DECIDED = regex(
    r"\b(?:doctors?|gp|nurses?|therapists?|physio\w*|consultants?|surger(?:y|ies)|hospital|medical|assess\w+|panel"
    r"|band\w*"
    r"|points?|scored?|priority|badge|award\w*|grants?|adapt\w+|allowance|waiting list|the list|moved you|offer\w*"
    r"|ground[- ]floor|bungalow|pass|taxi|transport|exempt\w*)\b",
    re.I,
)
_TURNS = regex(
    r"[!?]|\b(?:but|yet|though|although|apparently|evidently|obviously|clearly|conveniently|somehow|suppose"
    r"|strange(?:ly)?"
    r"|funny|miraculous\w*|poor|dear|bless|so[- ]called|supposed(?:ly)?|allegedly|lazy|fat|drunk|old)\b",
    re.I,
)

_YOU = r"\byou(?: (?:have|had|then|also|both|deliberately|knowingly|intentionally|repeatedly|twice|therefore)){0,2} "
_NOT_DONE = r"(?:did not|didn['’]t|have not|haven['’]t|had not|failed to|refused to|do not|don['’]t|are not|were not)"
_STAFF = (
    r"(?:me|us|him|her|them|(?:my|our|your|the|a|an|one|two|three|four|several|some|another|both)(?: \w+){0,2} "
    r"(?:staff|officers?|colleagues?|team|receptionists?|wardens?|inspectors?|neighbours?|driver|manager))"
)
_UNTRUE = r"(?:false|untrue|misleading|incomplete|inaccurate|forged|altered|contradictory|conflicting)"
_FOUND = r"(?:is|are|was|were|has been|have been|had been)"
_ACCOUNT = (
    r"(?:account|evidence|explanation|statements?|version of (?:the )?events|answers|documents?|claim|application)"
)
_STATUS = (
    rf"{_YOU}(?:became|become|are|were|made yourself|have made yourself) (?:not )?(?:intentionally homeless"
    r"|homeless (?:intentionally|on purpose|deliberately))\b"
    r"|\byou (?:are|were) (?:not|no longer) (?:in priority need|eligible|homeless|vulnerable|entitled"
    r"|habitually resident|a (?:fit and proper|suitable|qualifying) person|significantly more vulnerable)\b"
    r"|\byou (?:have|had) no (?:local connection|priority need|right to (?:reside|succeed)|recourse to public funds)\b"
    r"|\byou (?:do|did) not (?:have (?:a |the )?(?:local connection|priority need|right to|capacity to)"
    r"|qualify (?:for|as)"
    r"|meet the (?:\w+ ){0,2}(?:threshold|criteri\w+|conditions?|test|requirements?))\b"
    rf"|{_YOU}(?:stopped paying (?:your|the) (?:rent|service charge|council tax|mortgage)"
    r"|gave up (?:a|the|your) (?:secure |settled )?(?:flat|home|house|tenancy|room|accommodation))\b"
)
_BELIEVED = (
    rf"\b(?:do|does|did|could|can)(?: not|n['’]t) (?:find|accept|believe|consider) (?:that )?your (?:\w+ )?{_ACCOUNT}\b"
    rf"|\b(?:cannot|can['’]t) accept your (?:\w+ )?{_ACCOUNT}\b"
    rf"|\byour (?:\w+ )?{_ACCOUNT}(?: (?:of|about|for|on|to) [^,.;:]{{1,60}})? {_FOUND} (?:found to be )?(?:{_UNTRUE}"
    r"|inconsistent|unreliable|implausible|not (?:credible|consistent|reliable|plausible|supported|accepted|believed)"
    r"|contradicted by|lacking in credibility)\b"
)
_DONE = (
    rf"{_YOU}(?:lied|been untruthful|been dishonest) (?:to (?:us|me|the (?:council|court|tribunal|panel|officer)"
    r"|my colleagues?) )?(?:about|in (?:your|the)|on (?:your|the)) "
    rf"|{_YOU}(?:made|gave|given|signed|submitted|provided|sent)(?: us| in)? (?:an? |several |two |three )?{_UNTRUE} "
    r"(?:statements?|information|declarations?|documents?|details|answers|references?|payslips?)\b"
    rf"|\byou(?: \w+ly)? {_NOT_DONE} (?:declared?|disclosed?|reported?|attend(?:ed)?|kept|keep|engage(?:d)? with"
    r"|repl(?:y|ied) to|answer(?:ed)? (?:our|the|my|two|three|any)|respond(?:ed)? to|ma(?:k|d)e (?:the|any) payments?"
    r"|provided? (?:the|any|proof|evidence)|compl(?:y|ied) with|paid|pay|liv(?:e|ing) (?:in|at) the|occupy(?:ing)?)\b"
    rf"|{_YOU}(?:sublet|sub-let|let (?:it|(?:the|your|a) (?:\w+ )?(?:flat|house|home|property|room)) to|abandoned the"
    r"|broken? (?:the|your) (?:agreement|tenancy|condition)|damaged the|obstructed the)\b"
    r"|\byou (?:owe(?:d)? £|are in (?:rent )?arrears|(?:have |had )?(?:missed|cancelled)"
    r" (?:an?|the|your|two|three|four|five|six|\d+|several) (?:\w+ )?(?:appointments?|assessments?|payments?"
    r"|interviews?"
    r"|visits?|instalments?))\b"
    rf"|{_YOU}(?:threatened|swore at|sworn at|shouted at|spat at|assaulted|pushed|struck|been abusive to"
    rf"|been rude to|threw (?:an?|the) \w+ at) {_STAFF}\b"
)
_TESTED = (
    r"\byou (?:did not|have not) pass(?:ed)? (?:the|your)\b"
    r"|\byou failed (?:the|your) (?:\w+ ){0,3}(?:test|assessment|examination|inspection)\b"
    r"|\byou (?:named|answered|scored|identified|got|gave) (?:only )?(?:\d{1,3}|[a-z]{3,9}) (?:out )?of (?:the )?"
    r"(?:\d{1,3}|[a-z]{3,9})\b"
    rf"|\byour (?:\w+ )?(?:home|house|flat|kitchen|premises|yard|garden|vehicle|shop"
    rf"|property) {_FOUND} (?:found to be )?"
    r"(?:filthy|dirty|verminous|unsafe|overcrowded|infested|unclean|insanitary|prejudicial to health"
    r"|below the standard)\b"
)
_FINDING = regex(rf"{_STATUS}|{_BELIEVED}|{_DONE}|{_TESTED}", re.I)
"""What a decision letter finds of the person it goes to: status, credibility, conduct, a test or an inspection."""
_GREETED = regex(r"\Adear [^,.!?]{1,40},\s*", re.I)
_MOCKS = regex(
    r"[!?“”\"‘*_]|\.\.|…|\b(?:but|yet|apparently|evidently|obviously|clearly|plainly|conveniently|somehow|suppose|guess"
    r"|strange(?:ly)?|odd(?:ly)?|funny|funnily|miraculous\w*|dear|darling|bless|so[- ]called|supposed(?:ly)?|no doubt"
    r"|of course|naturally|surely|frankly|honestly|perhaps|wonder\w*|imagin\w+|dare say|daresay|presum\w+|reckon"
    r"|surpris\w+|amaz\w+|astonish\w+|remarkabl\w+|impress\w+|congratulations|bravo|well done|charming|lovely"
    r"|delight\w*"
    r"|enjoy\w*|hilarious|laugh\w*|jok\w+|comed\w+|pantomime|circus|fairy|fiction|tales?|stor(?:y|ies)|yarns?|lazy|idle"
    r"|fat|drunk\w*|stupid\w*|thick|dim|daft|foolish\w*|fools?|silly|idiot\w*|moron\w*|liars?|cheats?|scroungers?"
    r"|spongers?"
    r"|thie(?:f|ves)|pathetic\w*|ridiculous\w*|absurd\w*|laughable|nonsense|rubbish|garbage|childish\w*|child could"
    r"|toddlers?|grown[- ]ups?|typical\w*|as (?:usual|ever|always|if|though)|always|for once|once again|yet again"
    r"|even you|not even|even|at least|like an?|like the|people like|you people|you lot|your (?:sort|kind|lot|type)"
    r"|whin\w+"
    r"|moan\w*|tantrums?|bother\w*|so much as|too much|too (?:busy|proud|good|hard|clever)|clever\w*|genius|brains?"
    r"|bright"
    r"|wits?|sense|manners|excuses|pub|sofa|bed|telly|television|holiday|little|pretend\w*|masterpiece|performance"
    r"|acting"
    r"|than (?:you|most|any|my|an? (?!ordinary))|unlike|shame\w*|disgrac\w+|disgust\w*|waste\w*|wasting|our time"
    r"|sick (?:of|and)|fed up"
    r"|nerve|cheek|gall|rich|hardly|scarcely|barely|next time|try|tried|learn\w*|sweet|precious|pity|boo|sob)\b",
    re.I,
)
_WORDS = 70
"""A sentence that goes on for longer than a plain one is not excused."""


def bodily_reason(line: str) -> bool:
    """Whether a sentence to somebody gives as the reason of a decision what they cannot do, and does no more.

    A sentence that turns, wonders or exclaims is not excused: that is how the same facts are sneered at.
    """
    return bool(_REASON.search(line) and _DECIDED.search(line)) and not _TURNS.search(line)


def plain_finding(line: str) -> bool:
    """Whether a sentence states to somebody what was found of them, as a decision letter must, and does no more.

    As above, what turns, wonders, exclaims, compares or mocks is not excused, whatever it finds.
    """
    said = _GREETED.sub("", line, count=1)
    return len(said.split()) <= _WORDS and _FINDING.search(said) is not None and not _MOCKS.search(said)
