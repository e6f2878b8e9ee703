"""The digest's colours, each for a light and a dark screen; every text keeps 4.5:1 against what lies behind it.

Colour never says anything by itself: words and figures stand beside every bar (WCAG 1.4.1).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shade:
    """One colour on a light screen and on a dark one, as `#rrggbb`."""

    light: str
    dark: str


COLOURS = {
    "page": Shade("#edf1f4", "#0f151b"),
    "card": Shade("#ffffff", "#19212a"),
    "tint": Shade("#f3f6f9", "#222c37"),
    "line": Shade("#d3dae1", "#3a4754"),
    "text": Shade("#1b2631", "#e9eef3"),
    "soft": Shade("#4a5764", "#b3bec9"),
    "band": Shade("#123b52", "#0c2c40"),
    "bandtext": Shade("#ffffff", "#ffffff"),
    "bandsoft": Shade("#cfe0ea", "#c4d8e4"),
    "grave": Shade("#8e1b2b", "#ff9ca8"),
    "serious": Shade("#a5460d", "#f8b47d"),
    "review": Shade("#1d5a96", "#93c4f7"),
    "clear": Shade("#1b6a49", "#82d3a9"),
    "quiet": Shade("#5a6672", "#a3afba"),
}

TEXT_ON = (
    *((text, ground) for ground in ("card", "tint") for text in ("text", "soft", "grave", "serious", "review")),
    ("soft", "page"),
    ("bandtext", "band"),
    ("bandsoft", "band"),
)
