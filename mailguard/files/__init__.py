"""Files that people write (YAML, TOML, CSV) → checked values, or a refusal with file, line and remedy.

Nothing in such a file is ever ignored: an unknown key, a key written twice, an anchor or a tag is refused.
"""

from mailguard.files.checked import Entry, Wrong, key_name, refuse_at, validated
from mailguard.files.places import Span, Steps, toml_line, yaml_line, yaml_spans
from mailguard.files.plain import DEPTH_LIMIT, load_yaml
from mailguard.files.reading import read_text, read_toml, read_yaml
from mailguard.files.shipped import shipped

__all__ = [
    "DEPTH_LIMIT",
    "Entry",
    "Span",
    "Steps",
    "Wrong",
    "key_name",
    "load_yaml",
    "read_text",
    "read_toml",
    "read_yaml",
    "refuse_at",
    "shipped",
    "toml_line",
    "validated",
    "yaml_line",
    "yaml_spans",
]
