"""The words of a sign-off that tell a Member from an officer."""

import re

from mailguard.language.patterns import regex

TITLE = regex(
    r"\b(?:cllrs?|councillor|councilor|coun|cyng(?:horydd)?|cynghorydd|alderman|ald|baillie)\b\.?(?! (?:services"
    r"|support))",
    re.IGNORECASE,
)
"""A councillor's title."""

_MEMBER = (
    r"(?:(?:the )?(?:acting |interim |joint )?(?:leader\b(?! (?:programme|project))|deputy leader\b"
    r"|(?:(?:right )?worshipful )?(?:the )?(?:lord |town |city |deputy )*mayor(?:ess)?\b|provost\b|convener\b"
    r"|(?:vice[- ]?|deputy )?chair(?:man|woman|person)?(?= (?:of|,|-|–)|,|\s*$)"
    r"|(?:cabinet|executive|lead|support|ward|opposition|county|borough|district|town|parish|city) (?:member"
    r"|councillor)\b"
    r"|portfolio holder\b|member for\b|councillor for\b|(?:\w+ )?group leader\b"
    r"|arweinydd\b|dirprwy arweinydd\b|(?:y )?(?:dirprwy )?faer\b|maer\b|cadeirydd\b|aelod\b))"
)
MEMBER_ROLE = regex(rf"\A(?:{_MEMBER})", re.IGNORECASE)
"""An office that Members hold, at the head of a line."""

MEMBER_OFFICE = regex(rf"\b{_MEMBER}(?!['’]s\b)", re.IGNORECASE)
"""The same anywhere in a line."""

AIDE = regex(
    r"\b(?:p\.?a\.?|personal assistant|assistant|secretary|aide|adviser|advisor|support(?:ing)?|working|clerk"
    r"|officer|office|team"
    r"|speechwriter|researcher|chaplain|consort|cadet|attendant|sergeant|driver|diary)\b[^\n]{0,20}?"
    r"\b(?:to|of|for)\b[^\n]{0,12}\b(?:the |y )?(?=cllr|councillor|leader|deputy|mayor|chair|lord|cabinet|provost)"
    r"|\b(?:leader|mayor|mayoral|chair(?:man|woman|person)?|cllr[\w .]{0,60}|councillor[\w .]{0,60}|civic)['’]?s?['’]? "
    r"(?:private |diary |personal )?(?:office|secretary|pa\b|p\.a\.|assistant|support|team|aide|parlour|chaplain|cadet"
    r"|consort|sergeant|attendant|officer|manager|services)",
    re.IGNORECASE,
)
"""Somebody who works for a Member, or their office."""

OFFICER_ROLE = regex(
    r"\b(?:officer|manager|head of|director|directorate|(?:town |parish |council )?clerk|assistant|secretary|solicitor"
    r"|chief executive|engineer|surveyor|planner|inspector|adviser|advisor|administrator|co-?ordinator|team\b"
    r"|department|lawyer|accountant|auditor|registrar|warden|ranger|librarian|technician|apprentice|supervisor"
    r"|proper officer|swyddog|pennaeth|rheolwr|cyfarwyddwr|clerc|prif weithredwr)\b",
    re.IGNORECASE,
)
"""A post that officers hold."""

POST = regex(
    r"(?:chief executive|town clerk|monitoring officer|prif weithredwr"
    r"|(?:the |our )(?:chief officer|(?:parish |council )?clerk|(?:assistant |corporate )?director|head of"
    r"|chief executive|town clerk|monitoring officer|proper officer|returning officer))\b(?! to\b)",
    re.IGNORECASE,
)
"""Such a post that stands for its holder, at the head of a line."""

PP = regex(r"\A[ \t]*\(?(?:p\.?[ ]?p\.?|per pro\.?|dictated by)[ \t:]+(?P<who>\S.*)$", re.IGNORECASE)
"""A line of somebody in whose name another hand signs."""

FOR = regex(
    r"\A[ \t]*(?:[(/|–-][ \t]*)?(?:(?:signed |sent |written |issued )?(?:for and )?on behalf of"
    r"|for(?= (?:cllr|councillor|the (?:leader|mayor|deputy|chair)|leader|mayor))|ar ran|dros)[ \t:]+(?P<who>\S.*)$",
    re.IGNORECASE,
)
"""A line of somebody for whom another signs."""

_HOW = r"(?:[/|(–-][ \t]*)?(?P<how>p\.?[ ]?p\.?|per pro\.?|(?:for and )?on behalf of|in the absence of|for)"
INLINE = regex(
    rf"(?P<by>\S.{{1,60}}?),?[ \t]+{_HOW}[ \t]+"
    r"(?P<who>(?:the )?(?:cllr|councillor|leader of|mayor\b|deputy mayor|deputy leader|chair)\b.*)$",
    re.IGNORECASE,
)
"""One line that names both."""

BETWEEN = regex(rf"(?P<by>\S.{{1,60}}?),?[ \t]+{_HOW}[ \t]+(?P<who>\S.*)$", re.IGNORECASE)
"""The same, whoever is named."""

IN_ABSENCE = regex(
    r"\A[ \t]*(?:[(/|–-][ \t]*)?in (?:the absence of (?P<who>\S.{2,80}?)|(?P<whose>(?!his\b|her\b|their\b|my\b|our\b)"
    r"\S.{2,80}?)['’]s? absence)(?: by (?P<by>\S.{2,80}))?\)?$",
    re.IGNORECASE,
)
"""A line of somebody in whose absence another signs."""

ABSENT = regex(
    r"(?<![ \t])(?:[ \t]*[,(])?[ \t]*\b(?:(?:dictated|approved|typed|signed|sent|issued|and|but|not)[ ,]+){0,6}"
    r"in (?:his|her|their) absence\)?",
    re.IGNORECASE,
)
"""Words that say no more than that another hand signs."""

PLURAL = regex(
    r"\A(?:the |y )?(?:councillors|councilors|cllrs|cynghorwyr|aldermen)\.?\s+(?P<names>\S.*)$", re.IGNORECASE
)
"""One title for several."""

SIGNED = regex(r"\A[ \t]*(?:\(?(?:e-?)?signed\)?(?: by)?|signature|llofnodwyd)[ \t]*[:.-]?[ \t]*", re.IGNORECASE)
"""A label before a name."""
