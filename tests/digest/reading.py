"""The digest's HTML as a test reads it: its tags, and the text that a person sees."""

from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "img", "link", "input"}
BLOCKS = {"p", "h1", "h2", "h3", "td", "th", "tr", "li", "caption", "table"}


class Tags(HTMLParser):
    """Every opened tag with its attributes, whether all were closed in order, and the visible text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.opened: list[tuple[str, dict[str, str | None]]] = []
        self.stack: list[str] = []
        self.crossed = False
        self.words: list[str] = []
        self.texts: list[tuple[tuple[int, ...], str]] = []
        self.open: list[int] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens."""
        self.opened.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append(tag)
            self.open.append(len(self.opened) - 1)
        if tag in BLOCKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """A tag closes."""
        if not self.stack or self.stack.pop() != tag:
            self.crossed = True
        else:
            self.open.pop()
        if tag in BLOCKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        """Text, which is seen unless it stands in the head."""
        if not {"head", "style", "script"} & set(self.stack):
            self.words.append(data)
            if data.strip():
                self.texts.append((tuple(self.open), data.strip()))


def seen(html: str) -> str:
    """What a person reads."""
    return "".join(Tags(html).words)
