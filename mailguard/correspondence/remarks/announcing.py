"""The words that announce what somebody else wrote or said, and those with which an author goes on about it."""

import re

from mailguard.language.patterns import regex

_I = re.IGNORECASE
_WHEN = r"(?: (?:also|just|then|now|later|again|only|even|actually|once|has|have|had|keeps?|kept|went on to)){0,3}"
_TELLS = (
    r"(?:says?|said|saying|writes?|wrote|written|texts|texted|tweets|tweeted|e-?mails|e-?mailed|messaged|shouts"
    r"|shouted"
    r"|screamed|yelled|comments|commented|replies|replied|states|stated|complains|complained|thinks?|thought|posted"
    r"|posts"
    r"|added|goes on|went on|continued|remarked|claims|claimed|alleges|alleged|reads|dictated)"
)
_GIVES = r"(?:tells?|told|sends?|sent|left|puts?|called|shared|gave|passed|recorded|reported|sending|leaving|pasted)"
_OWN = (
    r"I|we|to|me|us|not|be|is|are|was|were|been|must|should|need|needs|can|could|will|would|shall|may|might|let|and"
    r"|or|but"
    r"|so|simply|bluntly|nobody|nothing|everything|no|having|being|I['’]ve|I['’]m|I['’]ll|I['’]d|we['’]ve|it|as"
    r"|please|do|did"
    r"|never|always|often|politely|clearly|plainly|frankly|if|before|already"
)
_OTHER = rf"(?<![\w'’])(?!(?:{_OWN})\b)(?!\d)[\w'’.-]{{1,24}},?"
_NOUN = (
    r"(?:messages?|voice ?mails?|letters?|e-?mails?|texts?|tweets?|posts?|comments?|complaints?|statements?|words"
    r"|objections?|whatsapps?|feedback|reviews?|reply|replies|response|note|language|remarks?)"
)
_WHO = (
    r"(?:residents?|constituents?|neighbours?|callers?|customers?|tenants?|applicants?|complainants?|objectors?"
    r"|somebody"
    r"|someone|people|members? of the public|gentleman|lady|woman|man|shopkeepers?|traders?|parents?"
    r"|(?:mr|mrs|ms|miss|mx|dr|rev|cllr|councillor)\.? [A-Z])"
)

TELLS = regex(rf"{_OTHER}{_WHEN} {_TELLS}(?: [^\n]{{0,80}})?\Z", _I)
"""Somebody says or writes: "Mr Stone writes", "what you said to me on Monday"."""
GIVES = regex(
    rf"(?=[^\n]{{0,240}}\b(?:what|this|these|following|below|{_NOUN}|which)\b){_OTHER}{_WHEN} {_GIVES}"
    r"(?! (?:\w{1,20} ){1,2}to\b)(?: [^\n]{0,80})?\Z",
    _I,
)
"""Somebody sent or left words: "this is what you sent me", "you left this message on our telephone"."""
SOURCE = regex(
    rf"\b(?:(?:his|her|their|your|(?!(?:it|that|there|what|here"
    rf"|let)['’])\w{{2,24}}['’]s?)(?: \w{{1,20}}){{0,2}} {_NOUN}\b"
    rf"|{_NOUN}(?: \w{{1,20}}){{0,4}} (?:from|by|received|left|sent in)\b|(?:from|by)(?: \w{{1,12}}){{0,3}} {_WHO})",
    _I,
)
"""Words of which it is said whose they are: "a letter from Mr Stone", "her message"."""
RECEIVED = regex(
    r"\b(?:I|we)(?:['’]ve)?(?: (?:have|had|just|also|only|then|has)){0,3} (?:got|had|received|found|(?:was|were"
    r"|been) (?:told"
    r"|sent|shown|handed|called)) (?:this|these|the following|what follows)"
    rf"(?: {_NOUN})?(?: (?:from|by|in|on(?! my mind)|through|at|via|today|yesterday|this|last|over|under|when|as)\b"
    r"[^\n]{0,60})?\Z"
    rf"|\b(?:this|these|the following)(?: {_NOUN})? (?:was|were|has been|have been) (?:left|sent|received|posted"
    rf"|put|handed"
    r"|pushed|written|shouted|put about) [^\n]{0,60}\Z"
    rf"|{_OTHER}{_WHEN} this to say\b[^\n]{{0,30}}\Z",
    _I,
)
"""What has reached the author: "I had this from a resident", "Mr Pike has this to say"."""
CAME = regex(
    rf"\b(?:this|these|the following)(?: one| {_NOUN})? (?:has |have )?(?:just )?(?:came|come|arrived|appeared)"
    r"(?: (?:in|from|through|by|on|today|yesterday|this|last|to (?:me|us)|for (?:me|us))\b[^\n]{0,60})?\Z",
    _I,
)
BY_READER = regex(rf"\byou{_WHEN} (?:{_TELLS}|{_GIVES})\b|\byour (?:\w{{1,20}} ){{0,2}}{_NOUN}\b", _I)
"""The reader's own words."""
GOES_ON = regex(
    r"\b(?:I|we|because|(?<!who )(?<!which )(?<!that )(?:is|are|was|were|has|have)(?! (?:this|these|as follows"
    r"|below|here)"
    r"\b)(?=\s+\S)|and (?:say|so|then|find|you|therefore))\b",
    _I,
)
"""The sentence says something itself of the words it names."""
NOTED = regex(
    r"\b(?:call|file|telephone|phone|contact|case|meeting|visit|attendance) ?(?:notes?|logs?|record)\b"
    r"|\btranscripts?\b"
    r"|\bnotes? (?:of|from) (?:the |a |my |our |his |her )?(?:\w{1,12} )?(?:call|conversation|meeting|visit)\b"
    r"|\b(?:extracts?|excerpts?|quot(?:e|es|ations?)) from\b",
    _I,
)
"""A record of what was said, whoever wrote it down."""
EXAMPLES = regex(
    r"\A(?![\s\S]*\b(?:your|by you)\b)[\s\S]*?\b(?:"
    r"(?:examples?|samples?|kinds?|sort|instances) of .{0,60}\b(?:not|unacceptable"
    r"|abus\w+"
    r"|rude|language|words|messages?|comments?|phrases|sentences|wording|remarks|tone|e-?mails?|say|write|receive"
    r"|get)\b"
    r"|(?:following|these|such) (?:phrases|sentences|words|comments|messages|examples|remarks|wordings?|e-?mails)\b"
    r"|(?:please|must|should|may|cannot|staff|officers|members|people)(?: \w{1,12}){0,2} (?:not|never|avoid)"
    r"(?: \w{1,12}){0,2} (?:say|saying|write|writing|use|using|send|sending)"
    r"|\A\W{0,3}(?:do not|don['’]t|never|avoid|bad|wrong|unacceptable|not acceptable)"
    r"(?: (?:say|saying|write|writing|use|using|send|sending|examples?))?\Z"
    r"|(?:role[ -]?play|training|exercise|scenario)\b.{0,60}\b(?:examples?|phrases|sentences|messages?|scenario|say"
    r"|says))",
    _I,
)
"""What is shown so that nobody says it."""
OWN_WORDS = regex(
    r"\b(?:I|we)(?:['’](?:ve|ll|d|m))?(?: (?:also|just|then|now|only|have|had|would|will|must|can|shall|only"
    r"|therefore|want to"
    r"|wish to|need to|have to|am going to|would like to|should like to|say this and|already|am|do|did|once"
    r"|even)){0,4} (?:say"
    r"|said|saying|tell|told|telling|write|wrote|written|writing|think|put|replied|answered|ask|asked|added|add"
    r"|repeat|state"
    r"|call|mean|sent|send|posted)\b(?! (?:to )?(?:me|us)\b)|\b(?:my|our) (?:own )?(?:\w{1,12} ){0,2}"
    r"(?:points?|message|letter|words|comments?|complaint|view|views|answer|reply|response|e-?mail|statement|question"
    r"|questions|concerns?|position|objections?|remarks?|feedback|text|post)\b|\blet (?:me|us)\b|\bsays it all\b"
    r"|\b(?:told|asked|tell) \w{1,20} to\b|\byou (?:think|thought|need|should|must|ought)\b|\b(?:to"
    r"|for) you(?: all)? (?:is|are)\b"
    r"|\byou (?:have |had |were |are )?(?:been |being )?(?:told|left) (?:me |us )?(?:no|nothing|out|with|off)\b"
    r"|\bwhat (?:\w{1,20} ){1,3}(?:needs?|ought|have|has|had) to\b|\b(?:to|be) (?:put|say|tell)\b",
    _I,
)
"""The author announces words of their own."""
SHOWS = regex(
    r"\b(?:here(?:['’]s| is| are)|this is|these are|that is|below is|below are|see|look at|read|you can see|note)\b"
    rf"[^\n]{{0,40}}\bwhat {_OTHER}(?: [\w'’.-]{{1,24}}){{0,4}}{_WHEN} (?:{_TELLS}|{_GIVES})\b[^\n]{{0,60}}\Z",
    _I,
)
"""A sentence that announces without a colon: "Here is what she says."."""
HANDS_ON = regex(
    r"\b(?:past(?:e|ed|ing)|cop(?:y|ied|ying)|forward(?:ed|ing)?|quot(?:e|ed|ing)|reproduced?|set out|shar(?:e|ed"
    r"|ing)|pass"
    r"(?:ed|ing)?|read|see|here(?:['’]s| is| are)|this is|below|attached|follows|typed)\b",
    _I,
)
BARE = regex(
    rf"{_OTHER}{_WHEN} {_TELLS}(?: (?:to )?(?:me|us|to the \w{{1,20}})| today| yesterday| this| as follows)?\Z", _I
)
"""The end of a line without a stop: "A resident, Mr Stone, writes"."""
ABOUT_IT = regex(
    r"\b(?:this|that|these|those|such|his|her|their|your|the|which) (?:\w{1,12} )?(?:letters?|messages?|e-?mails?"
    r"|words|language"
    r"|abuse|comments?|remarks?|texts?|post|complaint|notes?|call|tone|resident|caller|constituent|gentleman|lady"
    r"|complainant|examples?|phrases|extract|view|sentiments?)\b|\b(?:I|we)(?: \w{1,12}){0,3} (?:agree|endorse"
    r"|share|replied"
    r"|answered|reported|forward\w*|concur|second|am passing|pass (?:it|this)|attach\w*|told (?:him|her|them))\b"
    r"|\A(?:so |and |frankly,? |now )?I (?:think|say|tell|believe|know|want|expect|am telling)\b[^\n]{0,60}\byou\b"
    r"|\A(?:so )?(?:what do you (?:say|think|make)|over to you|your (?:views|thoughts|answer)|please (?:see|let me"
    r"|advise"
    r"|reply|answer|respond|ring|call))",
    _I,
)
"""The author goes on about what was announced."""
REACTS = regex(
    r"\A(?:I|we)(?:['’](?:m|ve|d|ll))?(?= ?(?:am|was|were|are|feel|felt|find|found|would|will|shall|ask|must|do not"
    r"|cannot"
    r"|hope|expect|think|believe|consider|trust|attach|upset|sorry|have)\b)|\A(?:that|this) (?:is|was)\b|\Aplease\b",
    _I,
)
"""An author says how they take it, where the announced words do not speak as "I" themselves."""
AS_I = regex(r"\b(?:I|me|my|we|us|our|mine)\b", _I)
LABEL = regex(
    r"(?:\W{0,3}(?:\[?\(?\d{1,2}[:.]\d\d\)?\]?\s)?)?(?:the )?(?P<who>(?:(?:mr|mrs|ms|miss|mx"
    r"|dr)\.? (?:[A-Z]\.? ?){0,3}"
    r"[A-Z][\w'’-]{0,24}|(?:cllr|councillor)\.? [A-Z][\w'’-]{0,24}(?: [A-Z][\w'’-]{0,24})?|caller|resident|customer"
    r"|tenant"
    r"|applicant|complainant|constituent|neighbour|objector|member of the public|you|me|him|her|he|she|they|officer|I"
    r"|[A-Z][\w'’-]{0,24}(?: [A-Z][\w'’-]{0,24}){0,2}))(?: \([^()\n]{1,30}\))?(?:,? \d{1,2}[:.]\d\d)?\Z",
    _I,
)
"""A name before a colon, as in the note of a talk."""
THIRD = regex(
    r"(?:mr|mrs|ms|miss|mx|dr)\b.*|caller|resident|customer|tenant|applicant|complainant|constituent|neighbour"
    r"|objector"
    r"|member of the public|him|her|he|she|they",
    _I,
)
