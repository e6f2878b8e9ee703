"""GetMemberGroup → each person's political group, and those who are co-opted."""

from dataclasses import replace

from mailguard.errors import WebsiteError
from mailguard.register.moderngov.answer import below, rooted, text_of
from mailguard.register.moderngov.posts import co_opted
from mailguard.register.moderngov.published import Councillor
from mailguard.register.moderngov.text import public
from mailguard.register.moderngov.titles import vacant
from mailguard.register.moderngov.wards import read_person

CALL = "GetMemberGroup"


def read_groups(data: bytes, source: str) -> tuple[Councillor, ...]:
    """Read the answer of GetMemberGroup; raises WebsiteError where there is nobody in it."""
    root = rooted(data, source, "memberlist")
    people: dict[str, Councillor] = {}
    for element in below(root, "members", "member"):
        if vacant(text_of(element, "fullusername")):
            continue
        found = read_person(element, "memberid")
        posts = text_of(element, "keyposts")
        apart = co_opted(posts)
        if found.name and found.number:
            people[found.number] = replace(
                found,
                group=public(text_of(element, "politicalgrouptitle")) or None,
                co_opted=apart,
                posts=() if apart else found.posts,
            )
    if not people:
        raise WebsiteError(source, "there is not one Member in it", "Fetch it again later; nothing was changed")
    return tuple(people.values())
