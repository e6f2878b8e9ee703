"""What it is to decide, and what there is to decide about: the word classes of a decision."""

DECIDED = (
    r"(?:approved?|approves|approving|refuse[sd]?|refusing|reject(?:ed|s|ing)?|grant(?:ed|s|ing)?|authori[sz](?:ed?"
    r"|es|ing)|award(?:ed|s|ing)?|determined|determining|revok(?:ed|es|ing)|cancel(?:led|s|ling)|waiv(?:ed|es|ing)"
    r"|allocat(?:ed|es|ing)"
    r"|sign(?:ed|s|ing) off(?: on)?|overturn(?:ed|s|ing)|overrul(?:ed|es|ing)|overridden|overrode|sanction(?:ed|s"
    r"|ing)|agreed|agrees|agreeing|allow(?:ed|s|ing)|renew(?:ed|s|ing)|terminat(?:ed|es|ing)|permit(?:ted|s|ting)"
    r"|veto(?:ed|es|ing)"
    r"|suspend(?:ed|s|ing)|reduc(?:ed|es|ing)|increas(?:ed|es|ing)|dismiss(?:ed|es|ing)|upheld|upholds|upholding"
    r"|disallow(?:ed|s|ing)|impos(?:ed|es|ing)|revers(?:ed|es|ing)|blocked|blocks|blocking|quashed|quashes|set "
    r"aside|licensed|rubber-stamped|ratified|shelved|vired|relaxed|reinstated|adjudicated(?: on)?"
    r"|ruled out|ruled on|decided|okayed|ok'd|nodded through|green-?lit|banned|barred|evicted|commissioned"
    r"|instructed|directed|consented to|assented to|acceded to|written off|wrote off|turn(?:ed|s|ing) down|cut"
    r"|halved|slashed)"
)
"""What a Member is said to have done to a matter that is another's to decide."""
SLIGHT = (
    r"(?:withdrawn|withdrew|withdraws|chosen|chose|chooses|ordered|orders|declin(?:ed|es|ing)|confirm(?:ed|s|ing)"
    r"|appoint(?:ed|s|ing)|releas(?:ed|es|ing)|extend(?:ed|s|ing)|halted|halts|stopped|stops|accept(?:ed|s|ing)"
    r"|select(?:ed|s|ing)|picked|cleared|passed|thrown out|threw out|struck (?:out|off|down)|knocked back|endorsed"
    r"|fixed|settled|closed|ended|scrapped|axed|abandoned|committed|earmarked|freed up|lifted|varied|amended"
    r"|altered|changed|restored|deferred|postponed|given away|sold|let|leased|bought|purchased|dropped|discharged"
    r"|doubled|trimmed|raised|placed|signed)"
)
"""The same, of what may as well be done to other things: the matter must follow at once."""
DONE = (
    r"(?:approved|refused|rejected|granted|authori[sz]ed|awarded|determined|revoked|cancelled|waived|allocated"
    r"|turned down|signed off|overturned|overruled|overridden|sanctioned|agreed(?: to)?|renewed|terminated|ended"
    r"|taken|made|decided(?: on| upon)?|permitted|dismissed|upheld|disallowed|declined|confirmed|imposed|released"
    r"|extended|reversed|blocked|halted|stopped|quashed|set aside|accepted|selected|chosen|picked|licensed|cleared"
    r"|passed|thrown out|struck (?:out|off|down)|suspended|withdrawn|vetoed|ordered|fixed|settled|closed|scrapped"
    r"|axed|shelved|varied|reinstated|deferred|ruled (?:out|on|invalid|inadmissible)"
    r"|given|issued|reduced|increased|allowed|ratified|endorsed|commissioned|appointed|sealed|nodded through"
    r"|knocked back|okayed|resolved|removed|lifted|set|directed|instructed|adjudicated|remitted|quashed|conceded)"
)
"""The same, of the matter: it was refused by somebody."""
MATTER = (
    r"(?:applications?|requests?|grants?|licen[cs]es?|permits?|permission|consent|funding|funds?|payments?|spending"
    r"|expenditure|refunds?|fees?|charges?|contracts?|tenders?|bids?|leases?|schemes?|closures?|works?|purchase"
    r"|sale|appeals?"
    r"|claims?|projects?|events?|market|invoices?|budgets?|awards?|hire|extension|change of use|tenancy|tenancies"
    r"|orders?|rent|discount|exemption|decision|matter|overspend|polic(?:y|ies)|proposals?|plans?|£[\d,.]+k?|money"
    r"|transfer|allocation|felling|demolition|sum|quotations?|estimate|offer"
    r"|options?|routes?|site|contractor|supplier|firm|company|developer|complaint|objections?|concession|waiver"
    r"|release|renewal|closing|opening hours|hours|condition|restriction|ban|limit|route|crossing|development"
    r"|planning|conversion|appointment|redundanc(?:y|ies)|dismissal|secondment|variation|writ(?:e|ing)[- ]off"
    r"|write-off|disposal|acquisition|relief|reduction|concession|swap|exchange|enforcement|prosecution|notice"
    r"|penalty|fine|case|recommendations?|bond|loan|sponsorship|pitch|stall|garage|flat|allotment|plot|bay|blue "
    r"badge|officers?|officer's \w+|head of \w+|post|use of (?:the|our|C's)|building|field|hall|land|depot|pool"
    r"|library|car park)"
)
"""What councils, committees and officers decide about."""
OBJECT = (
    r"(?!to\b|with\b|of\b|for\b|on\b|in\b|by\b|that\b|from\b|at\b|off\b|her\b|his\b|their\b)(?:you |us )?(?:(?:your"
    r"|the|a|an|this|these|that|those|our|any|further|all|both|its|my|another|no|C's|half|another|such|every) "
    r"){0,5}"
    rf"(?!(?:own|invitation|press|photograph|minutes|agenda|wording|caption|surgery|visit|taxi|flowers|interview"
    rf"|apolog|date|own|seating|menu|guest|dinner|programme|logo)\b)(?:[\w'£,.-]+ ){{0,6}}?{MATTER}\b(?! (?:to "
    rf"(?:speak|address)|form|for a (?:photograph|photo|meeting|visit|chat|selfie|drink)|to (?:me|us|you|officers"
    rf"|the clerk)\b|committee|meeting|panel|group|officer|team|itself))"
)
"""The matter as the object of a verb."""
AT_ONCE = (
    r"(?:your|the|this|our|any|all|another|a|an)(?! (?:matter|award)\b) (?:(?!(?:copy|copies|statement|matter|on"
    r"|about|of|for|behalf|with|and|to|in|by|at|from|over|her|his|own|same|certificates?|new|seat|draft"
    r"|item)\b)[\w'-]+ ){0,3}?"
    r"(?:applications?|grants?|licen[cs]es?|permits?|permission|funding|funds|payments?|spending|refunds?|fees?"
    r"|charges?|contracts?|contractor|tenders?|bids?|bidder|supplier|leases?|scheme|closure|works?|purchase|sale"
    r"|appeals?|claims?|project|market|budget|tenancy|rent|discount|exemption|offer|quotation|site|route|option"
    r"|prosecution|penalty"
    r"|dismissal|redundancy|condition|ban|order|restriction|policy|service|depot|pool|company|firm|library|hall"
    r"|car park|land|field|road|street|footpath|flat|plot|pitch|hours|van|officer|clerk|allotment|tree "
    r"preservation order|parking \w+|land|building|choice|complaint|post|case|fine|enforcement|notice)\b(?! "
    r"(?:meeting|party|group|committee|form|forms|papers|file|address|number|gate|door|window|of (?:the )?(?:plan"
    r"|letter)))"
)
"""A matter that follows its verb at once."""
IN_FAVOUR = (
    r"(?:(?:against|in favour of|on|upon|between|for|to back|the fate of) (?:your|the|this|that|a|an|any)\b(?! "
    r"(?:date|quiet|career|holiday|charity|outfit|group))|(?:your|the|this) (?:matter|application|appeal|claim|case"
    r"|question|outcome|issue|request|point)\b)"
)
"""For or against what."""
OWN_ACTS = (
    r"(?:speak|win|fight|finish|find|get|do\b|stand\b|stand down|step (?:down|back|aside)|hold a|write|attend|meet"
    r"|leave|join|raise|ask|call\b|speak|visit|resign|abstain|support|vote|retire|declare|come|publish|propose"
    r"|recommend|donate|chair|move (?:a|the|house|to)|look|wait|take (?:advice|part|time|up|a\b|the matter|it)"
    r"|consult|refer|keep"
    r"|go\b|seek|see|give (?:the (?:proceeds|prize)|up|a|an|her|his|your letter)|be\b|have\b|contact|talk|discuss"
    r"|campaign|run|bring|invite|thank|send|reply|respond|let(?! you (?:off|have|use|keep|stay))|tell|report|launch"
    r"|organise|set up|host|open|remain"
    r"|stay|sit|object|appeal|complain|listen|apologise|withdraw (?:from|her|his|the (?:remark|motion|question))"
    r"|not (?:to )?(?:stand|speak|vote|attend|seek|comment|take|run|be|reply|sit|contest)|spend|make (?:a|her|his)"
    r"|put (?:a|the|her|his|down)|read|study|share|back|follow|pursue|press|lobby|table|submit|question|query|walk"
    r"|learn|wear|buy (?:a (?:house|car|bike|dog|drink|ticket)|her|his|herself|himself)|sell her|cycle|help|lend"
    r"|accept (?:the|your|an) invitation|sponsor|convene|use her|work|become|forgo her)"
)
"""What Members may decide to do themselves."""
RULED = (
    r"(?:decid(?:ed|es|ing)|determin(?:ed|es)|resolv(?:ed|es)|rul(?:ed|es|ing)|conclud(?:ed|es)|directed|directs"
    r"|ordered|orders|order|instructed|instructs|decreed|stipulated|ordained|laid down|dictated|insisted|adjudged"
    r"|elected|opted|chosen|chose|elects|opts|chooses|made up (?:her|his) mind|seen fit|saw fit)"
)
"""Verbs that a decision follows as a clause."""
GO = (
    r"(?:(?:the |a |official |formal |final |full |her |his |their |your |provisional |written |verbal "
    r"){0,5}(?:approval|permission|consent|go-?ahead|authority|authorisation|green light|agreement|blessing"
    r"|clearance|sign-off|sanction|nod|thumbs[- ](?:up|down)|leave|ok|okay|seal of approval|assent|all-clear|veto"
    r"|refusal|final say-so))"
)
"""A leave that somebody gives."""
RULING = (
    r"(?:decision|ruling|refusal|approval|orders?|determination|rejection|authority|instructions?|authorisation"
    r"|consent|say-so|direction|veto|verdict|permission|sign-off|edict|judgement|judgment|agreement|signature|call"
    r"|choice|resolution|go-ahead|behest)"
)
"""A decision by its noun."""
BENIGN = (
    r"received|supported|mentioned|raised|discussed|considered|noted|forwarded|passed|opposed|objected|championed"
    r"|praised|attached|welcomed|looked|studied|copied|enclosed|explained|followed|examined|questioned|queried"
    r"|criticised|sponsored|endorsed|signed|witnessed|delivered|presented|introduced|moved|seconded|reported"
    r"|checked|shared|promoted|publicised"
    r"|advertised|defended|missed|remembered|described|called|wanted|asked|wished|posted|emailed|shown|showed"
    r"|reviewed|handled|enjoyed|liked|loved|admired|appreciated|acknowledged|answered|returned|helped|recommended"
    r"|backed|commended|kicked|visited|watched|circulated|tabled|submitted|completed|filled|filed|printed"
    r"|photographed|inspected|scrutinised"
    r"|proposed|debated|drafted|needed|anticipated|expected|predicted|observed|read|referred|commented|escalated"
    r"|chased|tracked|monitored|assessed|audited|flagged|highlighted|pressed|pursued|contested|challenged|doubted"
    r"|used"
)
"""What anybody may do to the reader's application without deciding it."""
MEANWHILE = (
    r"(?:(?:yesterday|today|last [\w-]+|on \w+|on \d+ \w+|alone|herself|himself|in principle|after [^;,.]{1,30}"
    r"|without [^;,.]{1,40}|in \w+|unilaterally|instead|there and then),? )?"
)
"""When or how, between the verb and the decision."""
WILL_BE = (
    r"(?:will|shall|should|must|may|can|is to|are to|is|are|be|would|has|have|goes?|come|stands?|remains?|closes?"
    r"|not|no|nothing|cannot|does|do|was|were|came|fell|failed|fails|succeeds|means)"
)
"""What is so by the decision."""
