"""What a rule in force makes of the cases that a clause rules differently, one plain sentence each."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from mailguard.finding import Severity
from mailguard.rulebook.council import InForce

PUBLIC = "Quiet where {public_from} outsiders or more have a blind copy: that is a public mailing."
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
}


def cases(each: InForce) -> Iterator[str]:
    """Every case that the rule judges by a setting of its own; a kind without words here shows its bare settings."""
    values = {field.name: getattr(each.check, field.name) for field in fields(each.check)}  # type: ignore[arg-type]  # every kind is a dataclass
    words = CASES.get(each.rule.kind, {})
    for name in (*values, *([""] if each.severity > Severity.REVIEW else [])):
        said = words.get(name, f"{name}: {values[name]}." if name in values else "")
        sentence = (said if isinstance(said, str) else said[values[name]]).format(**values)
        if sentence:
            yield sentence[:1].upper() + sentence[1:]
