"""GetMemberGroup → each person's political group, and those who are co-opted."""

from dataclasses import replace

from mailguard.errors import WebsiteError
from mailguard.register.moderngov.answer import below, rooted, text_of
from mailguard.register.moderngov.posts import co_opted
from mailguard.register.moderngov.published import Councillor, Fault
from mailguard.register.moderngov.text import public
from mailguard.register.moderngov.titles import vacant
from mailguard.register.moderngov.wards import kept_back, read_person

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
        faults = dict.fromkeys(found.faults)
        group = kept_back(text_of(element, "politicalgrouptitle"), Fault.GROUP, faults)
        if found.number and (found.name or Fault.NAME in faults):
            people[found.number] = replace(
                found,
                faults=tuple(faults),
                group=public(group) or None,
                co_opted=apart,
                posts=() if apart else found.posts,
            )
    if not people:
        raise WebsiteError(source, "there is not one Member in it", "Fetch it again later; nothing was changed")
    return tuple(people.values())
