"""A Member's request for confidence and the reply to it, on which several tests build."""

from tests.checks.house import Letter, Quote

PLEASE = "I may give up my seat on the panel. Please keep this between us."

ASKED = Letter(by="edmund-birch", to=("stefan-kowalczyk",), text=PLEASE, subject="The panel", at="2026-03-02 14:00")

REPLY = Letter(text="Thank you. I will arrange it.", subject="RE: The panel", cc=("jane-hart",))

BELOW = Quote(by="edmund-birch", to=("stefan-kowalczyk",), text=PLEASE, subject="The panel")

BROKEN = {"confidence-broken": "serious"}

GENERAL = {"confidence-broken": "advice"}

OPEN = {"open-copy": "advice"}
