"""The council files, and the protocols' own texts with what is no clause taken out or listed."""

import re
from pathlib import Path

from mailguard.files import shipped
from mailguard.rulebook import Rulebook, load_council

DATA = Path(__file__).parent.parent / "data"
NAMES = ("allerdale", "borough-2019", "gedling", "town-2020")

FURNITURE = {
    "borough-2019": ("Constitution adopted by Council on 19 February 2019 (version 2)",),
    "gedling": ("Gedling Borough Council Constitution", "Page 4 of 7", "Page 5 of 7"),
}
"""Lines that a page has and a clause has not."""

BEFORE: dict[str, dict[str, str]] = {
    "borough-2019": {
        "1.1": "1. PURPOSE AND STATUS",
        "2.1": "2. THE MEMBER/OFFICER RELATIONSHIP GENERAL PRINCIPLES",
        "2.7": "MUTUAL RESPECT",
        "2.8": "ROLE OF MEMBERS",
        "2.12": "ROLE OF OFFICERS",
        "2.17": "Officers’ Attendance at Political Group Meetings",
        "2.19": "OFFICER RELATIONSHIPS WITH CHAIRS/VICE CHAIRS, POLITICAL GROUP LEADERS AND LEAD AND SUPPORT MEMBERS",
        "2.25": "MEMBER/OFFICER COMPLAINTS",
        "2.27": "BEHAVIOUR",
        "2.31": "HONESTY AND INTEGRITY",
        "2.32": "PUBLIC CONFIDENCE",
        "2.33": "MEMBERS ACTING AGAINST THE COUNCIL",
        "3.1": "3. ACCESS TO INFORMATION Rights of Members to Information/Documents",
        "3.4": "Refusal of Access",
        "3.7": "Use of Confidential Information",
        "4.1": "4. CORRESPONDENCE No “Blind” Copies",
        "4.2": "Official Correspondence",
        "5.1": "5. LOCAL MEMBERS AND OFFICERS",
        "5.4": "Member Requests",
        "5.5": "Public Meetings",
        "5.6": "Meetings Called by Members",
    },
    "town-2020": {
        "1.1": (
            "MEMBER / OFFICER PROTOCOL GUIDANCE FOR AN EFFECTIVE WORKING RELATIONSHIP BASED ON MUTUAL RESPECT AND "
            "UNDERSTANDING <b>Member/Officer Protocol</b> Last Reviewed Date 15.05.2020 To Be Reviewed Annually "
            "Document Reference BTC008 Status ADOPTED Adopted by Council 02.11.2020-9620 Next Review Date May 2021 "
            "Protocol for Member/Officer Relations 1. Introduction"
        ),
        "2.1": "2. Members",
        "3.1": "3. Officers",
        "4.1": "4. The Relationship: General",
        "5.1": "5. Members' Access to Information and to Council Documents",
        "6.1": "6. Officer/Mayor Relationship",
        "7.1": "7. Correspondence",
        "8.1": "8. Press Comments and Press Releases",
        "9.1": "9. Involvement of Ward Councillors",
        "10.1": "10. Breaches of the Protocol",
    },
    "allerdale": {
        "1.1": "Allerdale Borough Council Protocol for Member/Officer Relations 1. Introduction",
        "2.1": "2. General Principles",
        "3(a)": "3. The role of Members",
        "4(a)": "4. The role of Officers",
        "5.1": "5. Relationship between Members and Officers",
        "6.1": "6. Members’ Access to Information and to Council Documents",
        "7.1": "7. Confidentiality",
        "8.1": "8. Administrative Support to Members",
        "9.1": "9. Media",
        "10.1": "10. Complaints",
    },
}
"""Headings, by the clause that follows them."""

AFTER: dict[str, dict[str, str]] = {
    "gedling": {
        "27.1": "Purpose",
        "27.2": "Expectations",
        "27.3": "Principles",
        "27.4": "Roles",
        "27.5": "Personal Relationships",
        "27.6": "Officer Support to Individual Members and Party Groups",
        "27.7": "Publicity and Media Relations",
        "27.8": "Use of Council Resources",
        "27.9": "Advice from Officers",
        "27.10": "Access to Officers",
        "27.11": "When things go wrong",
        "27.11.1": "Conduct of Officers",
        "27.11.2": "Conduct of Members",
        "27.12": "Interpretation of this Protocol",
    }
}
"""Headings that stand between a clause's number and its words."""


def rulebook(name: str) -> Rulebook:
    """One of the four, with the rules as they are shipped."""
    rules = shipped("rules")
    return load_council(rules / "councils" / f"{name}.yml", rules)


def seed(name: str) -> str:
    """The protocol's own text as one line: no page furniture, no Markdown, no list marks."""
    lines = (DATA / "protocols" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.strip() not in FURNITURE.get(name, ())]
    return one_line("\n".join(re.sub(r"^\s*(?:-|o)\s+", "", line) for line in kept))


def one_line(text: str) -> str:
    """White space collapsed, Markdown and list marks gone, a word that was cut at a hyphen joined."""
    return re.sub(r"(?<=\w)- (?=\w)", "-", " ".join(re.sub(r"[*#•]", "", text).split()))


def label(name: str, number: str) -> str:
    """How the protocol itself numbers the clause: 2.4(h) stands there as "h."."""
    letter = re.search(r"\((\w)\)$", number)
    if letter is None:
        return number
    return f"{letter[1]}." if name == "borough-2019" else f"{letter[1]})"
