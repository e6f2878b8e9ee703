"""The rules there are or will be: their ids, and in plain words what a clause about each would be on.

The ids are the contract's. A protocol that has no clause on a topic is silent on it, and the digest says so in these
words: "This protocol has no clause on …".
"""

from collections.abc import Mapping
from types import MappingProxyType

TOPICS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "copies of letters between a Member and an Officer": {
            "blind-copy": "blind copies",
            "blind-copy-unseen-list": "blind copies to a list that cannot be seen into",
            "undeclared-forward": "passing on a Member's correspondence without saying so",
            "open-copy": "open copies to a second Member",
        },
        "a Member's request for confidence": {
            "confidence-broken": "a Member's request for confidence",
        },
        "letters in a Member's name": {
            "letter-in-members-name": "letters in a Member's name",
            "members-name-convenes-meeting": "meetings convened in a Member's name",
            "members-name-creates-obligation": "obligations created in a Member's name",
            "members-name-gives-instruction": "instructions given in a Member's name",
        },
        "decisions said to be one Member's": {
            "decision-attributed-to-member": "decisions said to be one Member's",
        },
        "confidential and exempt information": {
            "regulatory-confidential-to-third-party": "confidential regulatory letters sent to third parties",
            "confidential-not-marked": "marking what is confidential",
            "exempt-beyond-need-to-know": "exempt papers and the need to know",
            "confidential-to-outsider": "confidential information sent outside",
        },
        "giving all Members the same information": {
            "withheld-from-other-members": "giving all Members the same information",
        },
        "how Members treat Officers": {
            "abuse-of-officer": "personal abuse of Officers",
            "pressure-on-officer": "pressure on Officers",
            "direction-to-officer": "directions to Officers",
            "criticism-outside-route": "direct criticism of Officers",
            "public-criticism-of-officer": "criticism of Officers in public",
        },
        "Officers' courtesy": {
            "discourtesy-by-officer": "Officers' courtesy",
        },
        "political neutrality": {
            "political-opinion": "Officers' political opinions",
            "party-business": "work on party business",
            "campaign-support": "support for campaigns",
            "group-meeting-unauthorised": "Officers at political group meetings",
            "pre-election-publicity": "publicity before elections",
        },
        "Officers' own employment": {
            "employment-approach": "approaches to Members about an Officer's own employment",
        },
        "who answers the press and signs off press releases": {
            "press-release-unsigned": "who signs off press releases",
            "press-enquiry-not-nominated": "who answers the press",
        },
        "one-to-one meetings and public meetings called by Members": {
            "one-to-one-meeting": "one-to-one meetings",
            "members-meeting-unauthorised": "public meetings called by Members",
        },
        "telling ward Members": {
            "ward-member-not-told": "telling ward Members",
        },
        "chasing and office hours": {
            "urgent-chasing": "chasing for an urgent answer",
            "out-of-hours-contact": "contact outside office hours",
        },
        "how soon Officers reply": {
            "late-reply": "how soon Officers reply",
        },
        "where a complaint about an Officer goes": {
            "complaint-misrouted": "where a complaint about an Officer goes",
        },
    }
)

RULE_IDS: tuple[str, ...] = tuple(rule for rules in TOPICS.values() for rule in rules)
