"""What a council gives and how: the word classes of an obligation."""

MONEY = (
    r"(?:grant|funding|loan|money|sum|compensation|refund|rebate|discount|payment|contribution|subsidy|indemnity"
    r"|award|reimbursement|bursary|sponsorship)"
)
PAPER = (
    r"(?:leases?|licen[cs]es?|contracts?|tenancy|loan|agreement|permits?|grants?|funding|hire|let|permission"
    r"|consent|lettings?|sale|purchase|transfer|refund|extension|renewal|booking|payment|invoices?"
    r"|appointment|settlement|planning permission|underlease|wayleave|easement|concession|franchise|pitch|allotment"
    r"|plot|blue badge|exemption|relief)"
)
"""Papers and rights that a council grants."""
THING = (
    r"(?:applications?|requests?|tenders?|bids?|quotations?|quotes?|estimates?|offers?|claims?|proposals?|rent"
    r"|fees?|charges?|arrears|debts?|(?:council )?tax|rates|penalty|fine|expenditure|spending|variation|surrender"
    r"|release"
    r"|costs?|expenses|bill|deposit|discount|rebate|compensation|sum|price|appeal|use of the [\w ]{1,30}|£ ?[\d,.]+k?)"
)
"""What is asked of a council, and money."""
_DET = (
    r"(?:the |your |all |any |its |this |that |an? |our |half |whole |full |entire |of |both |these |those |such |one "
    r"|two |three |thirds? |quarters? |fifths? |tenths? |per cent |percent |\d+% |up to ){0,6}"
)
_COSTS = (
    r"(?:[\w'-]+ ){0,5}?(?:costs?|expenses?|shortfall|bills?|excess|fees?|charges?|deficit|damage|loss|losses|price"
    r"|rent|rates|claims?|debts?|arrears|invoices?|premium|balance|outlay|hire|fares?|travel|postage|wages|printing"
    r"|accommodation)\b"
)
_NOT_PAID = (
    r"(?!tribute|attention|heed|you a visit|a visit|our respects|court|a fair|its (?:bills|staff)|close|more if"
    r"|regard|a call|particular|careful|for itself)"
)

GIVES = (
    rf"(?:pay {_NOT_PAID}|fund\b|finance\b|reimburse|refund|compensate|indemnify|repay|subsidise|underwrite|match\b"
    rf"|sponsor|recompense|remunerate"
    rf"|(?:meet|cover|bear|settle|clear|discharge|stand|defray|absorb|pick up|shoulder|underwrite) {_DET}{_COSTS}"
    rf"|foot the bill|make good (?:the|any|all|your)|make up the (?:shortfall|difference)"
    rf"|stand (?:as )?(?:guarantor|surety)|(?:take (?:on|over)|assume|adopt) (?:the |your |full |all )?(?:[\w-]+ "
    rf"){{0,2}}?(?:lease|debt|loan|maintenance|running|upkeep|responsibility|liability|ownership|costs?|road"
    rf"|management|tenancy)"
    r"|contribute (?=£|an? |half|one|two|three|\d|to |towards|the |up |equally|in full|any |all |your |any)|(?:put "
    r"(?:up|in|aside)|set aside|find|provide|advance|commit"
    r"|contribute|chip in|invest|release|allocate|earmark) (?:you |your \w+ |a further |up to |the (?:full |other "
    r")?|another )?(?:sum of )?£"
    rf"|make (?:you |over |your \w+ )?(?:an? |the |this |your )?(?:[\w-]+ )?(?:payment|contribution|grant|offer"
    rf"|award|gift|loan|refund)\b"
    r"|(?:grant|award|allot|allocate|allow) (?:you|the (?!time|public)|an? (?!hearing)|your|£)|donate|lend\b"
    r"|advance (?:you|£)"
    r"|give (?:you |your \w+ |the \w+ )(?:£|an? (?:\w+ )?(?:grant|loan|lease|licence|refund|discount|sum|contract"
    r"|tenancy|permit|rebate)|the (?:land|money|sum|use|contract|lease|tenancy)|[\w-]+ (?:years|months)|first "
    r"refusal|back)"
    rf"|provide (?:you |your \w+ |the \w+ )?(?:with )?(?:(?:the|an?|some|further|your) )?(?:\w+ )?(?:{MONEY}|£)"
    r"|(?:sell|buy|purchase|acquire|lease|rent|transfer|assign|hire|buy back|give up) (?:you |the |your |it |this "
    r"|that |its |all |from you )"
    r"|let (?:you have |you use |you (?:stay|keep|off)|the [\w ]{1,40} to you|it to you|your \w+ (?:use|have|stay"
    r"|keep))"
    rf"|waive|write off|forgo\b|remit\b|stand surety|take out a loan|be liable|be responsible for (?:the|all|any) "
    rf"(?:\w+ )?costs?"
    rf"|(?:extend|renew|prolong|continue|honour|vary|amend|roll over) (?:your|the|this|that|its|our) (?:[\w'-]+ "
    rf"){{0,2}}?(?:{PAPER}|arrangement|terms|deal|commitment|undertaking|promise|pledge|offer|bargain|guarantee)"
    rf"|enter into|sign (?:the|your|a) (?:[\w-]+ )?{PAPER}|appoint (?:you|your)|employ (?:you|your)|engage (?:you"
    rf"|your)|commission (?:you|your)|rehouse|rehome|house (?:you|your)"
    r"|accept (?:your|the|liability|full) (?:\w+ )?(?:offer|tender|quotation|quote|bid|price|terms|claim|liability"
    r"|responsibility)|accept liability|reinstate your|restore your|reduce your (?:rent|rates|bill|charge|fee)"
    r"|freeze (?:your|the) (?:rent|fee|charge)"
    r"|cancel (?:your|the) (?:\w+ )?(?:charge|debt|fine|penalty|arrears|bill|invoice|notice)|release (?:you|your"
    r"|the (?:funds?|money|land|deposit|sum|site|retention))|take (?:your|the) [\w' ]{1,40}? (?:at|for) (?:£|the "
    r"(?:rent|price|sum|figure)|that (?:rent|price))|see (?:your|the) [\w' ]{1,40}? (?:paid|refunded|reimbursed"
    r"|made good|settled|repaired|put right)"
    rf"|stand (?:by|behind) (?:its|our|the) (?:\w+ )?(?:offer|word|promise|pledge"
    r"|undertaking|commitment)|see (?:you|your \w+) right|see to it that you are (?:paid|refunded)|see that you "
    r"are (?:paid|refunded|compensated)"
    r"|(?:increase|raise|double|top up) your (?:grant|funding|award|share|discount|allowance|fee|bursary)|supply "
    r"(?:you|your)|do the work|carry the cost|return (?:your|the) (?:deposit|money|fee)|settle (?:with you|for £"
    r"|at £|your|the (?:matter|dispute) (?:for|at|by))|licen[cs]e (?:you|your)|permit you|take (?:you|your \w+) on"
    r"|guarantee)"
)
"""What a promise says that the Council will do."""
GIVING = (
    r"(?:paying|funding|reimbursing|refunding|compensating|contributing|awarding|granting|lending|donating|covering"
    r"|meeting (?:the|your|all)|making (?:an? |you )|settling|waiving|writing off|giving you"
    r"|buying|selling|letting you|extending your|renewing your|sponsoring|providing (?:you|the (?:money|funding))"
    r"|taking on)"
)
BUILDS = (
    r"(?:build|rebuild|repair|replace|resurface|maintain|reinstate|install|construct|restore|mend|reopen|relay"
    r"|renovate|fix|fit|refurbish|re-?lay|re-?roof|repaint|widen|replant|put (?:it |this )?right)"
    r" (?:an? |the |your |its |it\b|new |this |that |these |every |all )"
)
"""What a council does to bricks and roads."""
GIVEN = (
    r"(?:approved|granted|accepted|agreed|successful|renewed|awarded|authorised|confirmed|extended|waived|written "
    r"off|allowed|cancelled|remitted|refunded|paid|sanctioned|settled|signed off|upheld in full|yours)"
)
"""What is done to the reader's application, claim or rent."""
