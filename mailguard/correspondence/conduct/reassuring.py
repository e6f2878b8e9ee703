"""Words that set an officer's mind at rest about a job: those of a threat, and its opposite."""

import re

from mailguard.language.patterns import regex

_JOB = r"(?:jobs?|posts?|positions?|pensions?|careers?)"
_WHOSE = r"(?:your|his|her|their|anybody['’]s|anyone['’]s|a|any)"
_SAFE = regex(
    r"\b(?:(?:will|would|shall|are|is|do|does|could)(?: not| never|n['’]t)|won['’]t|can(?:not|['’]t)|shan['’]t)"
    rf" (?:going to |about to |have to )?lose {_WHOSE} {_JOB}\b"
    r"|\b(?:nobody|no one|none of you) (?:is|are|will|would|wants?|needs?)(?: going| about)?(?: to)?"
    rf" (?:los(?:e|ing) {_WHOSE} {_JOB}|be (?:sacked|dismissed))\b"
    rf"|\b{_WHOSE} {_JOB} (?:is|are|will be|remains?|stays?)(?: perfectly| quite| entirely| completely)?"
    r" (?:safe|secure|not (?:at risk|in (?:any )?danger|in question|under threat))\b"
    r"|\b(?:need not|needn['’]t|do not|don['’]t|should not|shouldn['’]t|no need to)"
    rf" (?:fear|worry|be (?:afraid|worried))\b[^.!?]{{0,20}}\b{_WHOSE} {_JOB}\b"
    r"|(?<!not )(?<!never )\b(?:fight|argue|speak up|vote|do (?:all|everything|what) I can)"
    rf" (?:to (?:keep|save|protect)|for) {_WHOSE} {_JOB}\b"
    r"|\b(?:if|should) (?:anybody|anyone|somebody|someone)(?: ever| else)? threatens?\b[^.!?]{0,40}"
    r"\b(?:tell me|let me know|come to me|ring me|write to me)\b",
    re.I,
)
_ON_TERMS = regex(
    r"\?|\b(?:unless|(?:as|so) long as|provided|providing|if you|only if|until|yet|but|though|for (?:now|the moment)"
    r"|for the time being|this time|or (?:else|you)|otherwise|not if|pity|shame|sadly|unfortunately|more['’]s the)\b",
    re.I,
)


def reassures(line: str) -> bool:
    """Whether a sentence says that a job is safe, without terms; "safe as long as you …" is a threat."""
    return _SAFE.search(line) is not None and _ON_TERMS.search(line) is None
