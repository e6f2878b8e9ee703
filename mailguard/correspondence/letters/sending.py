"""Whether a letter is one that an officer sends out for the Council, rather than passes on, drafts or files."""

import re
from collections.abc import Iterator

from mailguard.correspondence.letters.acts import Act, Does, acts_in
from mailguard.correspondence.letters.letter import Letter
from mailguard.correspondence.letters.naming import FOR_THEM, FROM, InName, bears, on_behalf, own_name, sender
from mailguard.correspondence.letters.purpose import members_own
from mailguard.correspondence.read import Correspondence
from mailguard.language import strip_prefixes
from mailguard.language.patterns import regex
from mailguard.register.party import Party
from mailguard.register.people import Holds, Kind
from mailguard.register.spelling import fold

OLD = 28
"""Days after which a dated letter is not being sent out but passed on."""
_NO_WORD = regex(r"[_\W]+")
_HEADLINE = regex(r".{1,60}(?<![\s.,!?])\s*$")
_HEADED_DRAFT = regex(r"\A[\s*_()\[\]]*draft.{0,10}$", re.IGNORECASE)
_NAMED_DRAFT = regex(r"\bdraft\b", re.IGNORECASE)

_DRAFT = regex(
    r"^\W*(?:re: |fw: )?(?:first |revised |final )?draft\b(?! (?:\w+ )?(?:plan|budget|order|policy|scheme|strategy"
    r"|charging))"
    r"|\bdraft (?:letter|reply|response|answer|for (?:your )?(?:approval|comment|signature))|\b(?:letter|reply"
    r"|response)"
    r"[ _(-]{1,3}draft\b",
    re.IGNORECASE,
)
_NO_LETTER = regex(
    r"^\W*(?:\w+ ){0,4}?(?:minutes|agenda|report|press release|news release|media release|newsletter|news|questionnaire"
    r"|survey|application form|form|declaration|register of interests|certificate|petition|curriculum vitae|cv|speech"
    r"|manifesto|notice of motion|motion|decision (?:notice|record)|record of decision|biography|profile|leaflet|poster"
    r"|programme|order of service|statement of accounts|annual report|terms of reference|protocol|policy|strategy"
    r"|constitution|standing orders|transcript|briefing note|action plan|risk assessment|role description|foreword"
    r"|introduction|welcome|message from|deed|lease|agreement|contract|memorandum|statement)\b",
    re.IGNORECASE,
)
_FILE = regex(
    r"\b(?:minutes|agenda|report|press|release|newsletter|form|cv|speech|motion|leaflet|poster|policy|petition|foreword"
    r"|lease|agreement|contract|programme|statement)\b",
    re.IGNORECASE,
)
_THEY = r"(?:he|she|they|(?:cllr|councillor)(?: [\w'’-]+){1,2}|the (?:mayor|leader|chair\w*))"
_THEIRS = r"(?:his|her|their|(?:cllr|councillor)(?: [\w-]+){1,2}['’]s|the (?:mayor|leader|chair\w*)['’]s)"
_PAPER = r"(?:letter|e-?mail|reply|objection|representations?|comments?|statement|complaint|resignation|submission)"
_PASSED = regex(
    rf"\b(?:received|had|(?:we|i) (?:have )?(?:just )?heard) (?:\w+ ){{0,3}}?from {_THEY}\b"
    rf"|\b{_PAPER} (?:that |which )?(?:we|i|the council|officers?|the team) (?:have |has )?(?:just "
    rf"|recently )?(?:received|had)\b"
    rf"|\b{_THEY} (?:has |have |had )?(?:sent|wrote|written|submitted|e-?mailed|put) (?:this |it )?(?:in|to us|to me"
    rf"|to the"
    r" council|to officers|us|me)\b"
    rf"|\b{_PAPER} (?:that |which )?{_THEY} (?:has |have |had )?(?:sent|wrote|written|submitted|made)\b"
    rf"|\bcopy of (?:the |a |an )?(?:{_THEIRS} )?(?:\w+ )?{_PAPER} (?:to (?!you\b)|of \d|dated"
    r"|(?:that|which|sent|posted|written) (?![^.]{0,30}\bto you\b))"
    rf"|\b(?:objection|representations?|comments?|statement|complaint|resignation|submission) (?:made )?(?:from|by|of)"
    r" (?:cllr|councillor|the (?:mayor|leader|chair))"
    rf"|\b{_THEIRS} (?:objection|representations?|comments?|statement|complaint|resignation|submission|(?:earlier|old"
    r"|previous|original|last) \w+|letter (?:of|dated|to (?!you\b)))",
    re.IGNORECASE,
)
_TO_US = regex(r"\b(?:monitoring|proper|returning|electoral registration) officer\b", re.IGNORECASE)
_POST = regex(r"\b(?:chief executive|(?:town )?clerk|head of|director|planning officer|colleagues?)\b", re.IGNORECASE)
_OFFICE = regex(
    r"\b(?:leader|mayor|provost|chair|chairman|chairwoman|(?:cabinet|lead|executive) member|portfolio holder)\b",
    re.IGNORECASE,
)
_OFFICIAL = regex(r"\bon behalf of (?:the |[A-Z][\w ]{1,40})?(?:council|authority)\b|\bour ref", re.IGNORECASE)
_COUNCIL_SPEAKS = regex(
    r"(?:^|[.!?][)\"”’]?\s)[ \t]*(?:the (?:borough |city |county |district |town |parish )?|this "
    r"|(?P<name>(?:[A-Z][\w'’-]+ ){1,4}))council (?:is|has|will|shall|would|does|can|cannot|can not|regrets|wishes"
    r"|hopes|believes|welcomes|supports|considers|expects|accepts|agrees|objects|opposes|thanks|urges|asks|views)\b"
    r"(?! (?:closed|open|shut|meeting|in session)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""A sentence in which the Council itself speaks."""


def goes_out(mail: Correspondence, letter: Letter, named: InName) -> bool:
    """Whether the letter is sent out for the Council to somebody for whom it is official.

    Outsiders are; for a summons other Members are too. What a Member writes for themselves, a draft, a paper that is
    no letter, and a letter that is merely passed on are not sent out.
    """
    if sender(mail) is None or not (outsiders(mail) or _summons(mail, letter, named)):
        return False
    if _is_draft(mail, letter) or passed_on(mail, letter) or (members_own(letter) and not _binds(letter)):
        return False
    members_box = on_behalf(mail) or mail.writer.holds is Holds.ASSISTANT
    return (
        letter.attached
        or not (members_box or named.where == FROM or named.doubt == FOR_THEM)
        or _official(mail, letter)
    )


def outsiders(mail: Correspondence) -> tuple[Party, ...]:
    """Recipients outside the council."""
    return tuple(
        party
        for party in _recipients(mail)
        if party.holds is Holds.OUTSIDER and party.address.email and not mail.roll.internal(party.address)
    )


def _recipients(mail: Correspondence) -> tuple[Party, ...]:
    return (*mail.to, *mail.cc, *(mail.bcc or ()))


def acts(letter: Letter, does: Does | None = None) -> Iterator[Act]:
    """What the letter does by its words, or only the acts of one kind."""
    return (act for act in acts_in(letter.text) if does is None or act.does is does)


def _summons(mail: Correspondence, letter: Letter, named: InName) -> bool:
    """Whether it convenes and goes to Members besides those who sign."""
    signing = {person.id for person in named.people}
    unseen = any(party.unseen for party in _recipients(mail))
    return bool(unseen or mail.reached.keys() - signing) and next(acts(letter, Does.CONVENES), None) is not None


def _binds(letter: Letter) -> bool:
    """Whether the holder of an office surely convenes, binds or instructs, whatever else the letter is about."""
    office = any(_OFFICE.search(f"{each.quote}\n{each.role}") for each in letter.members)
    return office and any(act.sure for act in acts(letter))


def _official(mail: Correspondence, letter: Letter) -> bool:
    """Whether a letter from a Member's own mailbox is official all the same: it speaks for the Council, or acts."""
    if _OFFICIAL.search(letter.text) is not None or next(acts(letter), None) is not None:
        return True
    own = own_name(mail)
    speaks = _COUNCIL_SPEAKS.finditer(letter.text)
    return any(not each["name"] or (own and bears(each["name"], own)) for each in speaks)


def drafts(mail: Correspondence) -> bool:
    """Whether the mail says that what comes with it is a draft."""
    return any(_DRAFT.search(text) for text in (mail.message.subject, mail.own))


def _is_draft(mail: Correspondence, letter: Letter) -> bool:
    if not letter.attached:
        return _DRAFT.search(mail.message.subject) is not None
    named = _NAMED_DRAFT.search(_file_words(letter)) is not None
    return drafts(mail) or named or any(map(_HEADED_DRAFT.match, letter.title.split("\n")[1:]))


def _file_words(letter: Letter) -> str:
    """The words of the file's name."""
    return _NO_WORD.sub(" ", letter.where)


def passed_on(mail: Correspondence, letter: Letter) -> bool:
    """Whether the letter is somebody's earlier letter, or a letter to the council, or a paper that is no letter."""
    if letter.attached and (_is_paper(letter) or _is_old(mail, letter) or passes_on(mail)):
        return True
    return _to_the_council(mail, letter)


def passes_on(mail: Correspondence) -> bool:
    """Whether the mail says that what comes with it is another's, or forwards what came with another's mail."""
    return _PASSED.search(mail.own) is not None or _was_forwarded(mail)


def _is_paper(letter: Letter) -> bool:
    named = _FILE.search(_file_words(letter)) is not None
    if letter.salutation:
        return named and not letter.closed
    return named or any(map(_NO_LETTER.match, filter(_HEADLINE.match, letter.title.split("\n")[1:])))


def _is_old(mail: Correspondence, letter: Letter) -> bool:
    return letter.dated is not None and (mail.roll.day - letter.dated).days > OLD


def _was_forwarded(mail: Correspondence) -> bool:
    """Whether the mail forwards what somebody other than an officer sent: their files come with it."""
    if not strip_prefixes(mail.message.subject)[1]:
        return False
    first = next((each for each in mail.stretches if each.passed_on), None)
    return first is not None and first.author is not None and not first.author.officers


def _to_the_council(mail: Correspondence, letter: Letter) -> bool:
    """Whether it greets an officer, or one Member who is not written to here."""
    if not letter.salutation:
        return False
    named = mail.roll.named(letter.salutation)
    people = {person.id: person for each in named if each.sure and not each.group for person in each.people}
    officers = {id for id, person in people.items() if person.kind is Kind.OFFICER}
    if any(_is_greeted(letter, party) for party in outsiders(mail)):
        return False
    if officers or _greets_office(mail, letter):
        return not any(person.id in officers for party in (*mail.to, *mail.cc) for person in party.officers)
    members = {id for id, person in people.items() if person.kind is Kind.MEMBER}
    return bool(members) and members.isdisjoint(mail.reached)


def _is_greeted(letter: Letter, party: Party) -> bool:
    """Whether the last word of the salutation, a surname, stands in a recipient's name or address."""
    written = fold(_NO_WORD.sub(" ", f"{party.address.name} {party.address.email}"))
    return any(surname in written for surname in fold(letter.salutation)[-1:])


def _greets_office(mail: Correspondence, letter: Letter) -> bool:
    """Whether it greets the sender by one name, or a post of this council."""
    first = fold(letter.salutation)
    if len(first) == 1 and any(first[0] in fold(person.name) for person in mail.writer.people):
        return True
    if _TO_US.search(letter.salutation):
        return True
    own = own_name(mail)
    posted = own and _POST.search(letter.salutation)
    return bool(posted) and any(bears(line, own) for line in letter.addressee)
