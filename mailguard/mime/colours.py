"""Colours as pages write them (CSS Color 4, as far as mail uses it): which are near white, and which transparent."""

import re
from functools import lru_cache

PALE_NAMES = (
    "white",
    "snow",
    "ivory",
    "azure",
    "mintcream",
    "ghostwhite",
    "floralwhite",
    "aliceblue",
    "seashell",
    "honeydew",
    "lavenderblush",
    "linen",
    "oldlace",
)
_LIGHTEST = 0xE6  # every channel at least this: a contrast with white below 1.25
_HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![0-9a-f])")
_CALL = re.compile(r"(rgb|hsl)a?\(([^()]{1,80})\)")
_NUMBER = re.compile(r"(-?\d*\.?\d+)(%?)")
_BARE = re.compile(r"[0-9a-f]{6}|[0-9a-f]{3}")
_NAME = re.compile(rf"(?<![\w-])(?:{'|'.join(PALE_NAMES)})(?![\w-])")
_NOTHING = ("none", "transparent", "inherit", "initial", "unset", "0", "0%")
_FAINT = 0.1


def attribute(value: str) -> str:
    """A colour as an old attribute has it, `FFFFFF` without its mark included, as CSS writes it."""
    value = value.strip().lower()[:80]
    return f"#{value}" if _BARE.fullmatch(value) else value


def picture(value: str) -> bool:
    """Whether a background is a picture or a gradient, whose colours nobody knows."""
    return "url(" in value or "gradient" in value


def light(value: str) -> bool:
    """Whether a colour, or a background that is one, is near white. A picture or a gradient is not."""
    if picture(value):
        return False
    channels = _channels(value)
    if channels is None:
        return _NAME.search(value) is not None
    return min(channels[:3]) >= _LIGHTEST


def transparent(value: str) -> bool:
    """Whether a colour cannot be seen on anything."""
    channels = _channels(value)
    return value == "transparent" if channels is None else channels[3] < _FAINT


def nothing(value: str) -> bool:
    """Whether a background changes nothing of what lies behind it."""
    if picture(value):
        return False
    return value.split()[0] in _NOTHING or transparent(value)


@lru_cache(maxsize=512)
def _channels(value: str) -> tuple[float, float, float, float] | None:
    """Red, green, blue from 0 to 255 and opacity from 0 to 1; None where no number says them."""
    written = _HEX.search(value)
    if written:
        digits = written[1] if len(written[1]) > 4 else "".join(digit * 2 for digit in written[1])
        red, green, blue, *rest = (float(int(digits[at : at + 2], 16)) for at in range(0, len(digits), 2))
        return red, green, blue, rest[0] / 255 if rest else 1.0
    call = _CALL.search(value)
    numbers = _NUMBER.findall(call[2]) if call else []
    if call is None or len(numbers) < 3:
        return None
    alpha = float(numbers[3][0]) / (100 if numbers[3][1] else 1) if len(numbers) > 3 else 1.0
    if call[1] == "hsl":
        return *_from_hsl(float(numbers[1][0]) / 100, float(numbers[2][0]) / 100), alpha
    red, green, blue = (float(number) * (2.55 if percent else 1) for number, percent in numbers[:3])
    return red, green, blue, alpha


def _from_hsl(saturation: float, lightness: float) -> tuple[float, float, float]:
    """The darkest channel and the lightest, whatever the hue: all that is asked here."""
    spread = saturation * min(lightness, 1 - lightness)
    lowest, highest = 255 * (lightness - spread), 255 * (lightness + spread)
    return lowest, highest, highest
