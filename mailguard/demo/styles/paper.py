"""The HTML that Outlook puts round a mail: Word's paragraphs, or the web page's divisions."""

from collections.abc import Iterable, Sequence
from html import escape

from mailguard.demo.styles.mail import Mail
from mailguard.demo.styles.wire import token

Hop = tuple[list[tuple[str, str]], tuple[str, ...]]

_HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="Generator" content="Microsoft Word 15 (filtered medium)">
<style><!--
/* Font Definitions */
@font-face
\t{font-family:"Cambria Math";
\tpanose-1:2 4 5 3 5 4 6 3 2 4;}
@font-face
\t{font-family:Calibri;
\tpanose-1:2 15 5 2 2 2 4 3 2 4;}
/* Style Definitions */
p.MsoNormal, li.MsoNormal, div.MsoNormal
\t{margin:0cm;
\tfont-size:11.0pt;
\tfont-family:"Calibri",sans-serif;
\tmso-fareast-language:EN-US;}
a:link, span.MsoHyperlink
\t{mso-style-priority:99;
\tcolor:#0563C1;
\ttext-decoration:underline;}
span.EmailStyle18
\t{mso-style-type:personal-reply;
\tfont-family:"Calibri",sans-serif;
\tcolor:windowtext;}
.MsoChpDefault
\t{mso-style-type:export-only;
\tfont-size:10.0pt;}
@page WordSection1
\t{size:612.0pt 792.0pt;
\tmargin:72.0pt 72.0pt 72.0pt 72.0pt;}
div.WordSection1
\t{page:WordSection1;}
--></style>
</head>
"""
_EMPTY = '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n'
_WEB_STYLE = '<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style>'
_FACE = "font-family: Aptos, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);"


def outlook_html(mail: Mail, hops: Sequence[Hop], language: str) -> str:
    """The mail as Word writes it, a thin grey line above each mail that is quoted."""
    own = _EMPTY.join(map(_normal, mail.written)) + _EMPTY + _EMPTY.join(map(_signature, mail.standing))
    if mail.logo:
        cid = token(mail.author.email, size=8)
        picture = f'<img width="120" height="48" src="cid:image001.png@{cid}" alt="Ambleford Borough Council">'
        own += f'<p class="MsoNormal">{picture}<o:p></o:p></p>\n'
    quoted = "".join(_EMPTY + _bordered(pairs) + _EMPTY + _EMPTY.join(map(_normal, text)) for pairs, text in hops)
    tag = f'<body lang="{language.upper()}" link="#0563C1" vlink="#954F72" style="word-wrap:break-word">\n'
    return f'{_HEAD}{tag}<div class="WordSection1">\n{own}{quoted}</div>\n</body>\n</html>\n'


def web_html(mail: Mail, hops: Sequence[Hop]) -> str:
    """The mail as Outlook on the web writes it."""
    own = "".join(
        f'<div style="{_FACE}">{_lines(block)}</div>\n<div style="{_FACE}"><br></div>\n' for block in mail.written
    )
    standing = "".join(f'<div id="Signature"><div style="{_FACE}">{_lines(b)}</div></div>\n' for b in mail.standing)
    head = (
        f'<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n{_WEB_STYLE}\n</head>\n'
    )
    return f'{head}<body dir="ltr">\n{own}{standing}{"".join(map(_divided, hops))}</body>\n</html>\n'


def _divided(hop: Hop) -> str:
    pairs, text = hop
    head = "<br>\n".join(f"<b>{escape(label)}:</b> {escape(value)}" for label, value in pairs)
    face = '<font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">'
    body = "<div><br></div>\n".join(f"<div>{_lines(block)}</div>\n" for block in text)
    return (
        '<div id="appendonsend"></div>\n<hr style="display:inline-block;width:98%" tabindex="-1">\n'
        f'<div id="divRplyFwdMsg" dir="ltr">{face}{head}</font>\n<div>&nbsp;</div>\n</div>\n<div>\n{body}</div>\n'
    )


def _bordered(pairs: Iterable[tuple[str, str]]) -> str:
    first, *rest = pairs
    lines = f'<b><span lang="EN-US">{escape(first[0])}:</span></b><span lang="EN-US"> {escape(first[1])}'
    lines += "".join(f"\n<br>\n<b>{escape(label)}:</b> {escape(value)}" for label, value in rest)
    style = "border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"
    return f'<div>\n<div style="{style}">\n<p class="MsoNormal">{lines}<o:p></o:p></span></p>\n</div>\n</div>\n'


def _normal(block: str) -> str:
    return "".join(f'<p class="MsoNormal">{escape(line, quote=False)}<o:p></o:p></p>\n' for line in block.split("\n"))


def _signature(block: str) -> str:
    if "\n" not in block:
        return _normal(block)
    first, *rest = (escape(line, quote=False) for line in block.split("\n"))
    style = 'style="font-size:10.0pt;font-family:&quot;Arial&quot;,sans-serif;color:#404040"'
    lines = "".join(f"<br>\n{line}" for line in rest)
    return f'<p class="MsoNormal"><b><span {style}>{first}</span></b><span {style}>{lines}<o:p></o:p></span></p>\n'


def _lines(block: str) -> str:
    return escape(block, quote=False).replace("\n", "<br>\n")
