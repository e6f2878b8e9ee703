"""How mail programs lay out replies, in English and Welsh; each style holds {own}, {quoted} and perhaps {oldest}."""

RULE = "_" * 32
JANE = "Jane Hart <jane-hart@ambleford.example>"

SINGLE = {
    "all in one line": f"{{own}}\n\nFrom: {JANE} Sent: 12 May 2026 09:14 To: Tom Cc: A Subject: F\n\n{{quoted}}\n",
    "all in one line, Welsh": "{own}\n\nOddi wrth: Jane Anfonwyd: 12 Mai 2026 09:14 At: Tom Pwnc: F\n\n{quoted}\n",
    "name first": "{own}\n\nJane Hart wrote on 12/05/2026 09:14:\n> {quoted}\n",
    "outlook": "{own}\n\nFrom: Hart, Jane (Cllr) <jane-hart@ambleford.example>\n"
    "Sent: 12 May 2026 09:14\nTo: Tom Birch\n"
    "Subject: RE: Fence\n\n{quoted}\n",
    "outlook with a rule": f"{{own}}\n\n{RULE}\nFrom: {JANE}\nSent: Tuesday, May 12, 2026 9:14 AM\n"
    f"To: Tom Birch\nCc: A; B\n"
    "Subject: RE: Fence\n\n{quoted}\n",
    "outlook in bold": "{own}\n\n*From:* Jane Hart\n*Sent:* 12 May 2026 09:14\n*To:* Tom\n"
    "*Subject:* Fence\n\n{quoted}\n",
    "outlook with two stars": "{own}\n\n**From:** Jane Hart\n**Date:** 12 May 2026\n\n{quoted}\n",
    "outlook without addresses": "{own}\nFrom: Jane Hart\nSent: Tuesday\nTo: Tom\nSubject: RE\n\n{quoted}\n",
    "outlook on a mac": f"{{own}}\n\nFrom: {JANE}\nDate: Tuesday, 12 May 2026 at 09:14\n"
    f"To: Tom Birch\nSubject: F\n{{quoted}}\n",
    "outlook, folded": "{own}\n\nFrom: Jane Hart\nSent: 12 May 2026 09:14\n"
    "To: Tom Birch <tom@ambleford.example>; Wynne,\n"
    "Catrin <catrin@ambleford.example>; Colley, Maeve\n<maeve@ambleford.example>\nBcc: B\n"
    "Subject: Fence\n\n{quoted}\n",
    "outlook, blank lines between": "{own}\n\nFrom: Jane Hart\n\nSent: 12 May 2026 09:14\n\n"
    "To: Tom\n\nSubject: F\n\n{quoted}\n",
    "outlook, importance": "{own}\n\nFrom: Jane Hart\nSent: 12 May 2026 09:14\nTo: Tom\nSubject: F\n"
    "Importance: High\n\n{quoted}\n",
    "outlook in Welsh": "{own}\n\nOddi wrth: Jane Hart\nAnfonwyd: 12 Mai 2026 09:14\nAt: Tom\nPwnc: RE\n\n{quoted}\n",
    "outlook in Welsh, bold": "{own}\n\n*Oddi wrth:* Jane\n*Anfonwyd:* 12 Mai 2026 09:14\n*At:* T\n"
    "*Copi:* C\n*Pwnc:* R\n\n{quoted}",
    "gmail header in Welsh": f"{{own}}\n\nO: {JANE}\nDyddiad: Maw, 12 Mai 2026 am 09:14\nPwnc: F\n"
    f"I: Tom\n\n{{quoted}}\n",
    "date first": f"{{own}}\n\nDate: Tue, 12 May 2026 09:14:00 +0100\nFrom: {JANE}\nTo: T\nSubject: F\n\n{{quoted}}\n",
    "subject first": f"{{own}}\n\nSubject: Fence\nFrom: {JANE}\nTo: Tom\nDate: 12 May 2026 09:14\n\n{{quoted}}\n",
    "to first": f"{{own}}\n\nTo: Tom\nFrom: {JANE}\nSubject: Fence\nSent: 12 May 2026 09:14\n\n{{quoted}}\n",
    "dashes": "{own}\n\n-----Original Message-----\nFrom: Jane\nSent: Tuesday\nTo: Tom\n\n{quoted}\n",
    "dashes in Welsh": "{own}\n\n-----Neges Wreiddiol-----\nOddi wrth: Jane\nAnfonwyd: Mawrth\nAt: Tom\n\n{quoted}\n",
    "dashes alone": "{own}\n\n-----Original Message-----\n\n{quoted}\n",
    "a phone": "{own}\n\nSent from my Galaxy\n\n-------- Original message --------\n"
    "From: Jane Hart <jane-hart@ambleford.example>\n"
    "Date: 12/05/2026 09:14 (GMT+00:00)\nTo: Tom\nSubject: F\n\n{quoted}\n",
    "a phone's bare word": "{own}\n\nSent from my phone\n\nwrote:\n\n{quoted}\n",
    "a phone's name": f"{{own}}\n\n{JANE} wrote:\n\n{{quoted}}\n",
    "gmail": f"{{own}}\n\nOn Tue, 12 May 2026 at 09:14, {JANE} wrote:\n\n> {{quoted}}\n",
    "gmail over two lines": "{own}\n\nOn Tue, 12 May 2026 at 09:14, Jane Hart\n"
    "<jane-hart@ambleford.example> wrote:\n\n> {quoted}\n",
    "gmail over three lines": "{own}\n\nOn Tue, 12 May 2026 at\n09:14, Jane Hart\n"
    "<jane-hart@ambleford.example> wrote:\n\n> {quoted}",
    "gmail, no marks": f"{{own}}\n\nOn Tue, 12 May 2026 at 09:14, {JANE} wrote:\n\n{{quoted}}\n",
    "gmail in Welsh": f"{{own}}\n\nAr Maw, 12 Mai 2026 am 09:14, {JANE} ysgrifennodd:\n\n> {{quoted}}\n",
    "gmail in Welsh, verb first": f"{{own}}\n\nAr 12 Mai 2026 am 09:14, ysgrifennodd {JANE}:\n\n{{quoted}}\n",
    "verb before all": f"{{own}}\n\nYsgrifennodd {JANE} ar 12 Mai 2026 09:14:\n{{quoted}}\n",
    "apple": f"{{own}}\n\n> On 12 May 2026, at 09:14, {JANE} wrote:\n> \n> {{quoted}}\n",
    "apple, no blanks": f"{{own}}\n\nOn 12 May 2026, at 09:14, {JANE} wrote:\n\n>{{quoted}}\n",
    "thunderbird": "{own}\n\nOn 12/05/2026 09:14, Jane Hart wrote:\n> {quoted}\n",
    "answer below": "On 12/05/2026 09:14, Jane Hart wrote:\n> {quoted}\n\n{own}\n",
    "yahoo": f"{{own}}\n\nOn Tuesday, 12 May 2026, 09:14:22 BST, {JANE} wrote:\n\n{{quoted}}\n",
    "proton": f"{{own}}\n\n------- Original Message -------\n"
    f"On Tuesday, May 12th, 2026 at 9:14 AM, {JANE} wrote:\n\n> {{quoted}}",
    "old gmail": f"{{own}}\n\n2026-05-12 9:14 GMT+01:00 {JANE}:\n\n> {{quoted}}\n",
    "groupwise": f"{{own}}\n\n>>> {JANE} 12/05/2026 09:14 >>>\n{{quoted}}\n",
    "groupwise, over two lines": "{own}\n\n>>> On 12/05/2026 at 09:14, in message\n"
    f"<4B9A2C7E.6F0.0012.0@ambleford.example>, {JANE} wrote:\n> {{quoted}}\n",
    "groupwise, over three lines": "{own}\n\n>>> On 12/05/2026 at 09:14, in message\n<4B9A2C7E.6F0 : 5 : 12>, Jane\n"
    "Hart <jane-hart@ambleford.example> wrote:\n> {quoted}\n",
    "groupwise over two lines, no marks": "{own}\n\n>>> On 12/05/2026 at 09:14, in message\n"
    f"<4B9A2C7E.6F0.0012.0@ambleford.example>, {JANE} wrote:\n{{quoted}}\n",
    "yahoo on android": "{own}\n\nSent from Yahoo Mail on Android \n \n"
    "  On Tue, 12 May 2026 at 9:14, Jane Hart<jane-hart@ambleford.example> wrote:   {quoted}\n",
    "yahoo on android, with a blank": f"{{own}}\n\n  On Tue, 12 May 2026 at 9:14, {JANE} wrote:   {{quoted}}\n",
    "yahoo on android, broken": "{own}\n\n  On Tue, 12 May 2026 at 9:14, Jane Hart<jane-hart@ambleford.example>\n"
    "wrote:   {quoted}\n",
    "horde": f"{{own}}\n\nQuoting {JANE}:\n\n> {{quoted}}\n",
    "horde, a name alone": "{own}\n\nQuoting Jane Hart:\n\n> {quoted}\n",
    "mutt, name and date": f"{{own}}\n\n* {JANE} [2026-05-12 09:14]:\n> {{quoted}}\n",
    "name and date in brackets": f"{{own}}\n\n{JANE} (12 May 2026 09:14):\n\n> {{quoted}}\n",
    "a news reader": f"{{own}}\n\nIn article <1@x>, {JANE} wrote:\n\n> {{quoted}}\n",
    "em client": "{own}\n\n------ Original Message ------\n"
    'From "Jane Hart" <jane-hart@ambleford.example>\nTo "Tom Birch" <tom@ambleford.example>\n'
    "Date 12/05/2026 09:14:05\nSubject Fence\n\n{quoted}\n",
    "em client, marked": "{own}\n\n> ------ Original Message ------\n"
    '> From "Jane Hart" <jane-hart@ambleford.example>\n> To tom@ambleford.example\n> Cc "A" <a@ambleford.example>\n'
    "> Date 12/05/2026 09:14:05\n> Subject \n> \n> {quoted}\n",
    "both languages": f"{{own}}\n\nOddi wrth / From: {JANE}\nAnfonwyd / Sent: 12 May 2026 09:14\nAt / To: Tom\n"
    "Pwnc / Subject: Fence\n\n{quoted}\n",
    "both languages, English first": f"{{own}}\n\nFrom/Oddi wrth: {JANE}\nDate/Dyddiad: 12 May 2026 09:14\n"
    "To/At: Tom\nSubject/Pwnc: Fence\n\n{quoted}\n",
    "both languages in bold": f"{{own}}\n\n*O | From:* {JANE}\n*Anfonwyd | Sent:* 12 May 2026 09:14\n*I | To:* Tom\n"
    "*Testun | Subject:* Fence\n\n{quoted}\n",
    "dashes in both languages": f"{{own}}\n\n-----Neges Wreiddiol / Original Message-----\nOddi wrth / From: {JANE}\n"
    "Dyddiad / Date: 12 Mai 2026 09:14\nAt / To: Tom\n\n{quoted}\n",
    "marks alone": "{own}\n\n> {quoted}\n",
    "marks before header lines": "{own}\n\n> From: Jane Hart\n> Sent: 12 May 2026 09:14\n> To: Tom\n"
    "> Subject: F\n> \n> {quoted}\n",
    "indented marks": "{own}\n\n  > {quoted}\n",
    "between lines": "> Did you call him?\nYes. {own}\n> {quoted}\nI disagree.\n",
    "between lines, with blanks": f"On 12/05/2026 09:14, {JANE} wrote:\n> One?\n\n{{own}}\n\n> {{quoted}}\n\nNo.\n",
    "between lines in Welsh": f"Ar 12 Mai 2026 am 09:14, {JANE} ysgrifennodd:\n> Un?\n\n{{own}}\n\n"
    f"> {{quoted}}\n\nNa.\n",
}
FORWARDED = {
    "gmail": f"{{own}}\n\n---------- Forwarded message ---------\nFrom: {JANE}\n"
    f"Date: Tue, 12 May 2026 at 09:14\nSubject: F\n"
    "To: Tom\n\n\n{quoted}\n",
    "apple": f"{{own}}\n\nBegin forwarded message:\n\nFrom: {JANE}\nSubject: Fence\n"
    f"Date: 12 May 2026 at 09:14\nTo: T\n\n{{quoted}}\n",
    "apple, marked": f"{{own}}\n\nBegin forwarded message:\n\n> From: {JANE}\n"
    f"> Date: 12 May 2026 at 09:14\n> To: T\n> \n> {{quoted}}\n",
    "thunderbird": f"{{own}}\n\n-------- Forwarded Message --------\nSubject: Fence\n"
    f"Date: 12 May 2026 09:14\nFrom: {JANE}\n"
    "To: Tom\n\n{quoted}\n",
    "notes": f"{{own}}\n\n----- Forwarded by Tom Birch/Ambleford on 13/05/2026 10:00 -----\n"
    f"From: {JANE}\nTo: T\nDate: 12/05/2026 09:14\n"
    "Subject: F\n\n{quoted}\n",
    "gmail in Welsh": f"{{own}}\n\n---------- Neges wedi'i hanfon ymlaen ---------\nO: {JANE}\n"
    f"Dyddiad: 12 Mai 2026 09:14\n"
    "Pwnc: F\nAt: Tom\n\n{quoted}\n",
}
NESTED = {
    "outlook twice": f"{{own}}\n\nFrom: {JANE}\nSent: 12 May 2026 09:14\nTo: T\nSubject: RE: F\n\n"
    f"{{quoted}}\n\n{RULE}\n"
    "From: Tom\nSent: 11 May 2026 08:00\nTo: J\nSubject: F\n\n{oldest}\n",
    "English, then Welsh": f"{{own}}\n\nFrom: {JANE}\nSent: 12 May 2026 09:14\nTo: T\n"
    f"Subject: RE: F\n\n{{quoted}}\n\n"
    "Oddi wrth: Tom\nAnfonwyd: 11 Mai 2026 08:00\nAt: J\nPwnc: F\n\n{oldest}\n",
    "marks twice": f"{{own}}\n\nOn 12 May 2026 at 09:14, {JANE} wrote:\n> {{quoted}}\n>\n"
    "> On 11 May 2026 at 08:00, Tom wrote:\n>> {oldest}\n",
    "marks, oldest first": f"{{own}}\n\nOn 12 May 2026 at 09:14, {JANE} wrote:\n"
    f"> On 11 May 2026 at 08:00, Tom wrote:\n> > {{oldest}}\n"
    "> {quoted}\n",
    "header lines within marks": f"{{own}}\n\nOn 12 May 2026 at 09:14, {JANE} wrote:\n> {{quoted}}\n"
    f"> \n> From: Tom\n"
    "> Sent: 11 May 2026 08:00\n> To: J\n> Subject: F\n> \n> {oldest}\n",
    "outlook, then gmail": f"{{own}}\n\nFrom: {JANE}\nSent: 12 May 2026 09:14\nTo: T\n"
    f"Subject: RE: F\n\n{{quoted}}\n\n"
    "On Mon, 11 May 2026 at 08:00, Tom <tom@ambleford.example> wrote:\n\n{oldest}\n",
}
# What a person writes and no mail program: all of it is the writer's own.
PROSE = [
    "From: here to there it is two miles.",
    "From: here to there\nSent: yes\nTo: the point",
    "Sent: yes",
    "To: the point, please.",
    "Date: to be agreed",
    "O: the fence",
    "Oddi wrth y bont",
    "On balance I wrote: no",
    "On balance, and for the reasons which I wrote:",
    "On 4 March you wrote:\nthe fence is down, and I agree.",
    "Ar y cyfan: na",
    "a > b",
    "If a > b then\nc > d",
    "--- agenda ---",
    "---- Original plans ----",
    "____",
    "Before\n" + RULE + "\nAfter",
    "Dear Tom, he regards the matter as closed.",
    "Forwarded message from the depot: none.",
    "The original message was lost.",
    "I wrote: stop. He wrote: go.",
    "As Jane wrote:\nno.",
    "Time: 10:00\nDate: 4 March 2026\nVenue: Town Hall",
    "From: the bridge To: the hill Subject: none",
    "Jane wrote on Monday:\nno.",
    "From: 9am\nTo: 5pm\nDate: 4 March 2026\nSubject: site visit",
    "From: Ambleford\nTo: Millbrook\nDate: 4 March 2026\nMiles: 12",
    "To: All Members\nFrom: Jane Hart, Clerk\nDate: 4 March 2026\nSubject: Parking\n\nPlease note.",
    "Thank you. I will arrange it.",
    "For information.",
    "Noted.",
    "Thanks",
    "Yes",
    "Best of luck with the meeting.",
    "Regards the fence: no.",
    "Yours is the third house.",
    "Members present:\n\nJane Hart\nLeader of the Council\nTom Birch\nPlanning Officer",
    "This email is confidential and legally privileged. Do not show it to Councillor Birch.",
    "The letter may be disclosed and the meeting may be recorded.",
    "CAUTION: the ladder is loose.",
    "He is from outside the borough.",
    "Sent from the depot yesterday, the letter is here.",
    "From my phone call with her I know that it is done.",
    "-- the fence --",
    "On Monday Sam wrote: the fence is down, and I agree.",
    "On 4 March 2026 at 09:14 Sam Okoro <sam@ambleford.example> wrote: the fence is down. I do not believe it.",
    "On Wed, 10 Feb 2027 at 10:10, Sam Okoro wrote:   the fence is down.\nThat is wrong.",
    "On the web see Sam Okoro<sam@ambleford.example> wrote:   who knows\nThat is wrong.",
    "Quoting the policy: no dogs.\nI agree.",
    "Quoting the policy:\n\nno dogs.",
    "Quoting Tom Birch:\n\nno dogs.",
    "Quoting Tom Birch <tom@ambleford.example>:\n\nno dogs, he says, and I agree.",
    "From Monday to Friday\nTo the bridge\nDate 4 March 2026\nSubject to weather",
    'From "Jane" <jane@ambleford.example>\nTo all\nDate 4 March 2026\nI have this.',
    "Who said what:\n* Raj Patel [2027-02-14 20:15]:\nno.\n"
    "* Tom Birch <tom@ambleford.example> [2027-02-14 20:15]:\nyes.",
    "Where / When: the hall\nTo / From: the depot\nDate: 4 March 2026",
    "In message boxes, Jane wrote: no.",
]
