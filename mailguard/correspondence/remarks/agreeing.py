"""Whether a Member makes the words of others their own: they agree with these, not with the officer or on a reply."""

import re

from mailguard.language.patterns import regex

_I = re.IGNORECASE
_FEELS = (
    r"(?:upset|hurt|angry|cross|shak(?:en|y)|distress\w*|offen[cd]\w*|shocked|worried|tired|complain\w*"
    r"|object\w*)"
)
_KIND = (
    r"(?:(?:very|so|always|still|really|too|only) )?(?:not|never|right|doing|one|the best|the one"
    r"|an? (?:good|great|fine|kind|credit|hard)|good|great|kind|help\w*|patient|fair|profess\w+|busy"
    r"|in|on|to|under|at|welcome|free|entitled)\b"
)
_SAYING = (
    r"(?:says?|said|thinks?|thought|calls?|called|describes?|described|feels? (?:so|that way|like that)|tells?|told"
    r"|complains?|complained|writes?|wrote|believes?|would (?:say|think|call)|might (?:say|think|call)|want you)\b"
)
_OF_THE_WORDS = rf"(?:to (?:say|think|call|tell|describe|write|want you)|{_SAYING})"
_ONLY_IN_PART = (
    r"(?![ -](?:here|now|there|behind|outside|next|beside|away|back|hand|handed|by|across|opposite)\b)"
    r"(?! (?:that|about|in|on|as far|insofar|to the extent|only|when|where|to)\b"
    r"(?! (?:you|your|every|everything|it|all|that|this|him|her|say|think|call|tell|describe|write|want|both|the money)"
    r"\b(?! (?:is|are|was|were) (?:upset|entitled|right)\b)))"
)
_CAN_AGREE = (
    r"(?<!can )(?<!shall )(?<!could )(?<!should )(?<!do )(?<!did )(?<!would )(?<!may )(?<!might )(?<!if )(?<!before )"
    r"(?<!until )(?<!once )(?<!unless )(?<!whether )"
)
AGREED = regex(
    rf"{_CAN_AGREE}\b(?:I|we)(?: (?:quite|fully|entirely|completely|totally|wholly|do|must|have to|am inclined to"
    r"|tend to|rather"
    r"|happen to|heartily|could not|couldn['’]t|can only|for one|too|also|both|all|now|strongly)){0,3}"
    r" (?:(?:agree|concur)(?! (?:to|an?|some|our|your|terms|dates?|wording|what|how|when|where|with you|with your"
    r"|(?:on|the|this|about)(?! (?:whole|lot|that|this|it|every\w*|point|sentiment|description)))\b)|second that"
    r"|endorse(?! (?:you|your|the)\b)|stand by(?! (?:you|your|him|her|my officers?|the officers?|our)\b)"
    r"|(?:meant|mean) it(?! (?:kindly|well|as an?|when I (?:thank|say))\b)"
    r"|believe (?:him|her|them|it|every\w*)(?=\s*[.!,;:]|\Z| (?:and|entirely|too|all|word|when|about)\b)"
    r"|share (?:his|her|their|that) (?:view|opinion)(?! (?:on|that|about) (?!you\b)))"
    r"|\b(?:he|she|they|mr \w{1,24}|mrs \w{1,24}|ms \w{1,24}|cllr \w{1,24}|residents|people|everyone)"
    r"(?: is| are| was| were|['’]s|['’]re)"
    r"(?: (?:quite|absolutely|dead|probably|perfectly|of course|so|all|both)){0,2} (?:right|correct|(?:spot|dead) on)\b"
    rf"{_ONLY_IN_PART}"
    r"|(?<!you are )(?<!you were )(?<!you['’]re )\bnot (?:(?:so |all )?far )?wrong\b(?! of you)"
    r"|\bso do I\b|(?:\A|[.!?,;]\s|\band )me too\b|\bas do I\b|"
    r"\bnor do I\b(?! (?:believe|agree|think|accept|share|say))"
    r"|\brightly\b(?= so\b|\s*[.!,;]|\Z| (?:call|say|think|complain|describe|believe|tell|said|told|thought))"
    r"|\bwith (?:good|every) reason\b"
    rf"|(?<!you )\b(?:has|have|had) a point\b(?! of\b){_ONLY_IN_PART}"
    rf"|\b(?:I can|can) see why\b(?=\s*[.!,;]|\Z| you(?:['’]re| are| were)(?: so)? (?:called|known|unpopular)"
    rf"| (?!you\b|your\b)(?:[\w'’.-]{{1,24}} ){{1,3}}{_SAYING})"
    r"|\bwho (?:can|could) blame\b(?! (?:you|your|the officers?|an officer)\b)"
    r"|\b(?:can['’]?t|cannot|can not|do not|don['’]t) (?:say (?:that )?I )?blame (?:him|her|them)\b|\bquite right too\b"
    r"|\b(?:and|which|it|that)(?: is|['’]s) (?:only |all |perfectly |quite |very |so )?(?:true|fair|accurate"
    r"|putting it)\b(?! (?:to|on|for|play|enough)\b)(?! (?:that )(?!you\b))(?! you\b)"
    r"|\bhard to (?:disagree|argue)\b(?! with you\b)"
    rf"|\bno wonder\b(?! (?:that )?(?:\w{{1,20}} ){{1,3}}(?:\w+ly |so )?{_FEELS})"
    r"(?! (?:that )?your?\b(?!(?:['’]re| are| were| get| have been)(?: so)? (?:called|known|described|unpopular)))"
    r"|\bI think so,? too\b|\bI think the same\b"
    r"|\bmy (?:own )?view,? too\b|\bspeaks? for (?:all|many|most) of us\b"
    r"|(?:\bnot|n['’]t|\bnever) (?:have )?(?:put|said|say) (?:it |that )?better myself\b"
    rf"|\bbut you (?:are|were)\b(?! {_KIND})|\band (?:frankly|so) (?:am|are|is)\b|\band (?:frankly you|so you are)\b"
    r"|\bsorry to say\b(?! (?:that )?(?:(?:mr|mrs|ms|miss|cllr|a|one|some|residents|someone|somebody)\b|he|she|they)"
    r"\b(?! (?:is|are|was|were) ))|\bI (?:would|could) have said (?:worse|the same|more)\b"
    r"|(?<!you )\b(?:is|was|were) too (?:kind|polite|generous)\b",
    _I,
)
"""Whoever repeats it stands by it."""
_NOT_SO = regex(
    r"(?:(?:\bnot(?! doubt)|n['’]t(?! doubt)|\bcannot|\bnever|\bnobody|\bno one|\bnone of us|(?<!no )(?<!not )"
    r"(?<!t )\bdoubt|\bhardly|\bdisagree)\b(?:(?!\b(?:but|and)\b)[^.!?;,:]){0,40}"
    r"|\b(?:whether|if|unless)(?: that)? |(?<!\bI )(?<!\bwe )\b(?:says|thinks|claims|insists|believes|reckons|said"
    r"|thought|insisted|believed|claimed)(?: that)? )\Z",
    _I,
)
"""What stands before words of agreement that are none."""
_WITH_THE_OFFICER = regex(rf"\b{_FEELS},? (?:and |but )?(?:quite |very )?\Z", _I)
"""It is the officer's feelings that the Member finds right."""
_NEAR = 60
_OF_REASON = regex(r"rightly|with ", _I)


def agrees(text: str) -> bool:
    """Whether the author stands by the words that the text repeats."""
    for found in AGREED.finditer(text):
        before = text[max(0, found.start() - _NEAR) : found.start()]
        with_them = _OF_REASON.match(found[0]) and _WITH_THE_OFFICER.search(before)
        if not with_them and not _NOT_SO.search(before):
            return True
    return False
