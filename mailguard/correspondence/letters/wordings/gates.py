"""What a sentence says in its own voice, made even for the patterns of acts.

Quoted words, questions, polite frames and words that add nothing are gone. The Council whose letter it is stands as
C, its willingness to do something (agreed to, prepared to, happy to) as AGREES, its solemn word (undertakes to,
guarantees to) as VOWS, and what binds the reader (you are required to, it is essential that you) as MUST.
"""

from mailguard.correspondence.wordings.plain import plain
from mailguard.language.patterns import regex

_QUOTED = regex(r'"[^"]{0,600}(?:"|$)')
_OTHERS = (
    r"county|district|parish|neighbouring|other|another|whole|same|next|upper|previous|last|youth|school|student"
    r"|national|research|arts|british|heritage|community|and|or|of|from|by|if|that|to|in|on|full|annual"
    r"|extraordinary|special|next|any|a"
    r"|with|is|at|for|each|every|most|some|no|as|under|cabinet|welsh|safety|economic|privy|security|works|clinical"
)
_OFFICE = (
    r"(?:(?:deputy |vice-|town |lord )?(?:chair(?:man|woman|person)?|leader|mayor|convener)|(?:cabinet|lead) member"
    r"|portfolio holder|member|(?:(?:town|parish|acting|deputy) ){0,2}clerk|(?:proper|returning|monitoring) officer)"
)
_PLEASED = (
    r"(?:(?:very|most|really|only too|more than|quite|just|perfectly|entirely|now|today|truly) ){0,5}(?:pleased"
    r"|delighted"
    r"|happy|glad|content|able|sorry|writing|in a position|authorised|empowered|here|proud|relieved|honoured|prepared"
    r"|willing|ready|committed|bound|obliged)(?: (?:now|today|indeed|once more))?"
)
_TELL = (
    r"(?:confirm|tell|inform|advise|say|let (?:you|it) (?:be )?known?|report|announce|assure|make clear|make it "
    r"(?:clear|known)|state)"
)
_TOLD = r"(?: (?:you|to you|in writing|once more|for the avoidance of doubt|it|for the record|know|clearly)\b,?){0,5}"
_BEGINS = (
    r"(?:,? that(?= \S)|(?= (?:C\b(?!'s)|you|we|i|there|it)\b)"
    r"|(?= (?:your|the|this|no|a|an|all) [^,;]{1,70} (?:is|are|has|have|will|shall|must|was)\b))"
)
_HEAD = r"(?:^|(?<=[,;:.-] )|(?<=\band )|(?<=\bthat )|(?<=\bso )|(?<=\bbut ))"
_BOUND = (
    r"(?:required|instructed|directed|ordered|commanded|obliged|bound|called upon|called on|compelled|formally told"
    r"|warned"
    r"|requested and required|under (?:an |a )?(?:obligation|duty)|put on notice)"
)

_BINDS = (
    r"(?:now )?(?:releases|discharges|exempts|indemnifies|grants|awards|guarantees|licenses|appoints"
    r"|pledges)"
)
"""What any council does that speaks so of itself."""

_EVEN = tuple(
    (regex(pattern), put)
    for pattern, put in (
        # The Council whose letter it is.
        (
            rf"\b(?:(?:the|this|your|our) (?:(?!(?:{_OTHERS})\b)[\w-]+ ){{0,2}}?(?:council|authority)"
            rf"|(?:the )?(?!(?:{_OTHERS}|the)\b)[a-z]\w+ (?:(?:borough|town|city|metropolitan) )?council)\b"
            r"(?<!\byour authority)"
            r"(?! (?:tax|chamber|house|officers?|staff|procedure|policy|offices?|meeting|car|tenants?|housing|leader))",
            "C",
        ),
        (rf"\bthe (?:district|county|parish|community) council (?=(?:hereby )?{_BINDS} you\b)", "C "),
        # Words that add nothing.
        (
            r"\b(?:this|the present|the foregoing) (?:message|circular|communication|memo(?:randum)?|e-?mail|mail|text"
            r"|missive|post)\b",
            "this letter",
        ),
        (
            r"(?<!,) \b(?:hereby|herewith)\b,?|(?<=,) (?:hereby|herewith)\b",
            "",
        ),
        (
            r",? \b(?:formally|accordingly|therefore|also|gladly|happily|certainly|indeed|officially"
            r"|duly|thus|consequently|expressly|solemnly|gratefully|willingly|unreservedly|unconditionally|personally"
            r"|readily|hence|moreover|furthermore|respectfully|of course|as promised|in good faith|as i say|if i may"
            r"|for my part|for its part|however|meanwhile|additionally|in addition|as agreed|in consequence)\b,?",
            "",
        ),
        (
            r"^(?:hereby|accordingly|therefore|consequently|however|finally|as such|in consequence|of course|indeed"
            r"|moreover|furthermore|in addition|additionally|meanwhile|for the avoidance of doubt|in the "
            r"circumstances|as a result|in the end|by this (?:letter|summons)|with this letter"
            r"|and|so|but|first|secondly|lastly|thus|good news[:,]|in short|in reply),? ",
            "",
        ),
        (r"^(?:would|will) (you|members|all members|councillors) (?:please |now )?(?:note that )?", "please "),
        (
            r"^(?:be so (?:good|kind) as to|be good enough to|would you|i must (?:now )?ask that you|we must "
            r"(?:now )?ask that you) (?:please |now ){0,5}",
            "please ",
        ),
        (
            r"^(?:let there be no (?:doubt|mistake)|make no mistake|there is no doubt|(?:be|have) (?:in )?no doubt"
            r"|without "
            r"(?:a )?doubt)(?: about (?:it|that|this))?(?: that|[,:;-])* ",
            "",
        ),
        (r"\bC (?:it|they) (?=(?:will|shall|is|has|have|do|does) )", "C "),
        (
            r"\bit (?:is|becomes) (?:my|our) (?:\w+ )?(?:duty|task|pleasure|privilege|responsibility|honour|office) "
            r"to ",
            "i ",
        ),
        # On whose behalf, by what right.
        (
            r",? ?(?:\band )?(?:\bfor and )?\bon behalf of (?:C|myself|ourselves)\b(?:,(?! and)| and)?"
            r"|,? ?\bon (?:C's|its) behalf\b,?|,? ?\bin (?:C's name|the name of C)\b,?|,? \bfor C,"
            r"|^(?:speaking |writing |acting )?for C,? (?=(?:i|we)\b)",
            " ",
        ),
        (
            r"^(?:under(?! no\b)|pursuant to|in accordance with|in exercise of|by virtue of|acting under|using"
            r"|exercising"
            r"|further to|following|with|in view of|because of|given|owing to|due to|after|having)"
            r" (?:(?!\bnotice (?:is|of)\b)[^;]){1,120}?,? "
            r"(?=(?:i|we|C|you|members|all members) )",
            "",
        ),
        (
            rf"(?:^|(?<=[,;] ))(?:in my (?:capacity|role|office|position) as|as|(?:speaking|acting|writing|serving) "
            rf"as) (?:the |your |its )?(?:C's )?"
            rf"{_OFFICE}\b[^,;]{{0,60}}?,? (?=(?:i|we|C|you)\b)",
            "",
        ),
        (
            r"^(i|we|C), (?:(?!(?:and|but|so|which|who)\b)[^,;]{1,100}, ){1,3}(?=(?:do|am|are|have|has|is|will"
            r"|shall|must) )",
            r"\1 ",
        ),
        (r"\b(i|we|C|you|members|must|shall|will|that), (?!(?:and|but|so|which|or|who)\b)[^,;]{1,140}, (?=\w)", r"\1 "),
        (r"\b(required|instructed|directed|ordered), [^,;]{1,140}, (?=(?:not )?to\b|that\b)", r"\1 "),
        (rf"\b(i|we|C) as (?:the |your |its |C's )?{_OFFICE}(?: of (?:C|the \w+ committee))? (?=\w)", r"\1 "),
        (
            r"\b(i|we|C) (?:(?:can|may|must|will|shall)|(?:am|are|is) (?:\w+ )?(?:authorised|empowered|entitled|able"
            r"|instructed|bound) to),? and (?:now )?do(?:es)?,? (?=\w)",
            r"\1 ",
        ),
        (
            r"\b(i|we) (?:am|are|have been) (?:(?:directed|instructed|commanded|desired|bidden|required)"
            r"(?: by [^,;]{1,50}?)?|(?:asked|requested) by [^,;]{1,50}?) to (?=(?:summon|convene"
            r"|call (?:you|members|an?|the|together)|give (?:you |members )?(?:formal |due )?notice|notify|require)\b)",
            r"\1 ",
        ),
        # What is merely led up to.
        (
            rf"{_HEAD}(?:i|we|C) (?:am|are|is) {_PLEASED} to {_TELL}{_TOLD}{_BEGINS} ",
            "",
        ),
        (
            rf"{_HEAD}(?:i|we|this letter|this)? ?(?:can |may |must |now |should |shall |will |am to |write to "
            rf"|want to |is to |is a note to "
            rf"|am writing to |have to |take pleasure in |have pleasure in |think it right to |serves to "
            rf"){{0,5}}{_TELL}s?{_TOLD}{_BEGINS} ",
            "",
        ),
        (
            rf"{_HEAD}(?:please (?:note|be advised|be informed|be aware|take note|rest assured)|rest assured|be assured"
            r"|you (?:will|may) be (?:pleased|glad|delighted|relieved|happy) to (?:hear|know|learn)|you (?:may"
            r"|can) (?:take it(?: from (?:me|us))?"
            r"|rest assured|be (?:sure|assured|certain)|rely on it)|it (?:is|has been) (?:agreed|confirmed)|(?:the "
            r")?good news is|i have pleasure in "
            r"(?:confirming|telling you|informing you)|i enclose confirmation|this is (?:to let you know|confirmation)"
            rf"|the upshot is|the result is|i am (?:certain|clear|sure)|know),?{_BEGINS} ",
            "",
        ),
        (rf"{_HEAD}dear [^,]{{1,60}}, ", ""),
        (
            rf"{_HEAD}(?:this (?:letter |e-?mail |message )?is|i am|i write|i am writing|this is my letter|we are"
            rf"|we write) to (?=\w)",
            "i ",
        ),
        # The will of the one who acts.
        (
            r"\b(i|we|C) (?:(?:now|today|further|both|also|can|will|shall|do|must) ){0,5}(?:(?:am|are|is|stands?) "
            r")?(?:undertak(?:es?|ing)|have undertaken"
            r"|has undertaken|guarantee(?:s|ing)?|promis(?:es?|ing)|pledg(?:es?|ing)|warrants?|vows?|engages?"
            r"|covenants?(?: with you)?|contracts?(?: with you)?|commit(?:s|ting)? (?:itself|ourselves|myself)?"
            r"|binds? (?:itself|ourselves)|gives? (?:you )?(?:my|our|its|an|a) (?:\w+ )?(?:word|undertaking|promise"
            r"|assurance|guarantee|commitment)"
            r"|assures? you) ?(?:to you |you )?(to|that|not to)\b",
            r"\1 VOWS \2",
        ),
        (
            r"\b(i|we|C) (?:(?:now|today|further|both|also) ){0,5}(?:agrees?|offers?|elects?|(?:has|have) (?:now "
            r"|today "
            r"|further |also |already )?(?:agreed|decided|resolved|"
            rf"determined|elected|arranged|chosen)|(?:am|are|is|stands?) {_PLEASED}|consents?|(?:has|have) the "
            rf"(?:honour|pleasure|duty|satisfaction)) to (?!be\b)",
            r"\1 AGREES ",
        ),
        (
            r"\b(i|we|C) (?:will|shall) be (?:very |most |only too )?(?:happy|glad|pleased|able|prepared|willing"
            r"|ready|delighted) to ",
            r"\1 AGREES ",
        ),
        # What binds the reader.
        (
            rf"\b(you|your \w+) (?:are|is|stand) (?:(?:now|today|further|both|therefore|strictly|legally) "
            rf"){{0,5}}{_BOUND},?"
            r"(?: (?:by (?:C|law|this letter|me|us)|in law|under your \w+|forthwith|immediately|now"
            r"|(?:under|by virtue of|pursuant to|in accordance with|by) (?:the |this )?(?:section|clause|paragraph"
            r"|regulation|condition|article|notice|order|direction)\b[^,;]{0,60}?))?,? (not )?to ",
            r"\1 MUST \2",
        ),
        (
            r"\b(?:i|we|C) (?:(?:must|do|now|am|are|is|have to|shall) ){0,5}(?:instruct|require|direct|order"
            r"|command|call upon|call on"
            r"|instructing|requiring|directing|ordering|requires|directs|orders|instructs|calls upon|calls on) (you"
            r"|your \w+) (not )?to ",
            r"\1 MUST \2",
        ),
        (r"^(?:instruct|require|direct|order) (you) (not )?to ", r"\1 MUST \2"),
        (
            r"\b(?:it is (?:now |therefore )?(?:essential|imperative|vital|necessary|C's requirement|a "
            r"requirement(?: of C)?"
            r"|a condition(?: of [\w ]{1,40})?) that (you|your \w+)) (?:must |should |do )?",
            r"\1 MUST ",
        ),
        (r"\bit is (?:now )?(?:essential|imperative|vital|necessary) for (you) to ", r"\1 MUST "),
    )
)  # fmt: skip


CLAUSES = regex(
    r"; |: | - |\. |,? (?:but|so|yet) (?=(?:C|i|we|you|this|your|it|the|please|all|no|must|any|that|these)\b)"
    r"|,? and (?=(?:C|i|we|you|this|your|please|it is|you are) )|, and (?=(?:the|any|all|no|that|these|those) )"
    r"|^(?:because|since|now that|seeing that|as) [^,;]{1,120}, (?=(?:the|this|an?|C|we|i|you|your|notice|please)\b)"
)
"""Where a clause begins that stands for itself."""
ANEW = regex(r"; |,? but (?=(?:C|i|we|you|this|your|it|please)\b)")
"""Where the writer speaks again, whatever was told of others before."""


ASKS = regex(r"\?[\s'\"’”)]*$")
"""The end of a question."""
_MARKS = regex(r"^[ *•-]+|[ *•-]+$")
_GAP = " … "


def said(sentence: str) -> str:
    """The sentence even and in its own voice; empty where it is a question or nothing but quoted words."""
    if ASKS.search(sentence):
        return ""
    words = unquoted(_MARKS.sub("", plain(sentence)))
    for pattern, put in _EVEN:
        evened = pattern.sub(put, words)
        if evened != words:
            words = " ".join(evened.split())
    return words


def unquoted(words: str) -> str:
    """Plain words with a gap where they quote somebody."""
    return " ".join(_QUOTED.sub(_GAP, words).split())
