"""Forwards of one Member's correspondence, on which several tests build."""

from dataclasses import replace

from mailguard.correspondence import Permission
from tests.checks.house import Letter, Quote

OWN = Quote(by="edmund-birch", to=("stefan-kowalczyk",), text="When will the fence in Mill Lane come down?")

ANSWER = Quote(
    by="stefan-kowalczyk", to=("edmund-birch",), text="The fence comes down on Friday.", at="2 March 2026 16:00"
)

SHARE = replace(OWN, text="Please share your reply with Councillor Hart.")

FORWARD = Letter(to=("jane-hart",), subject="FW: Fence in Mill Lane", text="For your information.", quoted=(OWN,))

CHAIN = replace(FORWARD, quoted=(ANSWER, OWN))

REVIEW = {"undeclared-forward": "review"}

SERIOUS = {"undeclared-forward": "serious"}


def leave(**parts: object) -> tuple[Permission, ...]:
    held = Permission(rule="undeclared-forward", person="edmund-birch", granted_by="meera-balasubramaniam")
    return (replace(held, **parts),)  # type: ignore[arg-type]  # the parts are those of a permission
