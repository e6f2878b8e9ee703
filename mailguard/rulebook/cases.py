"""What a rule in force makes of the cases that a clause rules differently, one plain sentence each."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from mailguard.finding import Severity
from mailguard.rulebook.council import InForce

PUBLIC = "Quiet where {public_from} outsiders or more have a blind copy: that is a public mailing."
DOUBT = "{doubt_severity} at most where something is not certain; the finding says what."
CASES: Mapping[str, Mapping[str, Mapping[object, str] | str]] = {
    "blind_copy": {
        "declared": {
            "lowers": "{declared_severity} where the writer's own words tell of the copy, or the text cannot be read.",
            "cures": "Quiet where the writer's own words tell of the copy; unchecked where the text cannot be read.",
        },
        "declared_severity": (
            "{declared_severity} where those words may mean somebody else of that name, or a name alone says which "
            "Member it is."
        ),
        "public_from": PUBLIC,
    },
    "unseen_list": {
        "declared": {
            "ignored": "Words that name the list change nothing: it may hold anybody.",
            "cures": "Quiet where the writer's own words name the list.",
        },
        "public_from": PUBLIC,
    },
    "undeclared_forward": {
        "own_words_severity": "{own_words_severity} where only the Member's own words are passed on.",
        "resent_severity": "{resent_severity} where the same words are sent again and nothing is forwarded.",
        "window_days": "Words count as sent again for {window_days} days.",
        "similarity": "Words count as the same from {similarity:.0%} alike.",
        "standard_from": "Quiet where {standard_from} people or more had the words: that is a standard text.",
        "": "Review at most where the writer says that the Member knows, or a name alone says which Member it is.",
    },
    "open_copy": {},
    "confidence_broken": {
        "whose": {
            "member": "It is a Member who asked for confidence.",
            "group": "It is a group that shared its proposals for advice.",
        },
        "similarity": "A new text counts as the same matter from {similarity:.0%} alike.",
        "": "Review at most where the writer says that the Member agreed, or that the law obliges.",
    },
    "members_name": {
        "act": {
            "any": "The Member's name is enough, whatever the letter does.",
            "convenes": "Only where the letter itself convenes a formal meeting.",
            "obliges": "Only where the letter itself binds the Council.",
            "instructs": "Only where the letter itself tells somebody, for the Council, what to do.",
        },
        "minister": {True: "Quiet where the letter goes to a government Minister.", False: ""},
        "addressed": {
            "nobody": "",
            "mayor-or-chair": "Quiet where that very Member, as Mayor or Chair, answers a letter addressed to them.",
        },
        "civic": {True: "Quiet where the Mayor writes about a civic occasion.", False: ""},
        "doubt_severity": (
            "{doubt_severity} at most where an officer signs too, where only a letterhead names the Member, where the "
            "name is spelt otherwise, or where the words are weak."
        ),
    },
    "attributed_decision": {
        "delegation": {
            "any": "",
            "claimed": "Only where the words claim a power given to the Member.",
            "none": "Only where the words claim no power given to the Member.",
        },
    },
    "marked_to_outsider": {
        "whose": {
            "officer": "What officers send is read.",
            "member": "What a Member passed on is read, where an officer's mail quotes it.",
        },
        "matter": {"any": "", "regulatory": "Only an officer's letter to one Member on a regulatory matter."},
        "marks": {"any": "", "confidential": "Only the mark “confidential” counts."},
        "concerned": {
            "spared": "Quiet towards those whom the matter is about.",
            "third-party": "Those whom the matter is about count as third parties.",
        },
        "doubt_severity": DOUBT,
    },
    "unmarked_confidence": {
        "complainants": {True: "Who complained is a confidence.", False: ""},
        "legal_advice": {True: "What lawyers advise is a confidence.", False: ""},
    },
    "exempt_paper": {
        "claimed_severity": "{claimed_severity} where the writer says that there is a need to know.",
    },
    "withheld": {
        "posts": "The posts that count: {posts}.",
    },
    "remark_on_officer": {
        "acts": "What counts: {acts}.",
        "matters": "Only where it is about {matters}.",
        "weighs_more": "Weighs in full where only who is meant is not certain, {weighs_more}.",
        "doubt_severity": DOUBT,
    },
    "criticism_of_officer": {
        "audience": {
            "off-route": "Only what is not before the press, the public, a committee or all Members.",
            "public": "Only what is before the press, the public, a committee or all Members.",
        },
        "route": "Quiet towards {route}.",
        "direct": {
            "counts": "Counts where only the Officer concerned is told.",
            "allowed": "Quiet where only the Officer concerned is told.",
        },
        "doubt_severity": DOUBT,
    },
    "discourtesy": {
        "towards": "Only towards {towards}.",
        "kind": {"any": "", "attack": "Only a personal attack or comment."},
        "doubt_severity": DOUBT,
    },
}
PLAIN: Mapping[str, str] = {
    "abuse": "insults",
    "derogation": "belittling words",
    "threat_violence": "threats of violence",
    "threat_job": "threats to a job",
    "direction": "orders",
    "agenda": "an agenda",
    "advice": "advice or a recommendation",
    "authority": "going beyond policies or authority",
    "work": "a Member's ward work",
    "other": "anything else",
    "junior": "about a junior officer",
    "public": "before the press, the public, a committee or all Members",
    "manager": "the Officer's manager",
    "chief-officer": "Chief Officers",
    "director": "Directors",
    "chief-executive": "the Chief Executive",
    "monitoring-officer": "the Monitoring Officer",
    "town-clerk": "the Town Clerk",
    "human-resources": "human resources",
}
"""Words of council files that are no English, as sentences have them."""
TOWARDS: Mapping[str, str] = {"members": "Members", "public": "the public"}


def cases(each: InForce) -> Iterator[str]:
    """Every case that the rule judges by a setting of its own; a kind without words here shows its bare settings."""
    values = {field.name: getattr(each.check, field.name) for field in fields(each.check)}  # type: ignore[arg-type]  # every kind is a dataclass
    shown = {name: _listed(name, value) if isinstance(value, tuple) else value for name, value in values.items()}
    words = CASES.get(each.rule.kind, {})
    for name in (*values, *([""] if each.severity > Severity.REVIEW else [])):
        if name in values and values[name] == ():
            continue  # nothing is narrowed
        said = words.get(name, f"{name}: {values[name]}." if name in values else "")
        sentence = (said if isinstance(said, str) else said[values[name]]).format_map(shown)
        if sentence:
            yield sentence[:1].upper() + sentence[1:]


def _listed(name: str, values: tuple[str, ...]) -> str:
    plain = TOWARDS if name == "towards" else PLAIN
    return ", ".join(plain.get(value, value) for value in values)
