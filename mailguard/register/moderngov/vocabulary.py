"""The small words that published names and addresses are told apart by."""

from mailguard.register.words import COUNCILLOR, COURTESY


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONOURS = _words(
    """
    OBE MBE CBE BEM KBE DBE KCB KCMG CMG GBE JP MP AM MS MSP MEP MSYP QPM KFSM QFSM KC QC DL KSG TD RD VRD FCA FRICS
    MRICS MRTPI FRSA FCIPD FCCA ACCA ACA CENG MBA BA MA BSC MSC BENG MENG LLB LLM PHD DPHIL MPHIL BED MED PGCE RGN SRN
    HONS
    """
)
NAMES_TOO = _words("MA MS AM MED BED BA TD RD")  # in a name all in capitals these may be the surname
IN_DEGREES = _words("hons lond london oxon cantab dist open edin wales dunelm")
RANKS = _words("major captain col colonel lt lieutenant sqn ldr cdr canon father fr")
PEERS = _words("lord lady baroness baron viscount earl countess")
TITLES = (
    COUNCILLOR
    | COURTESY
    | _words("the y yr right rt very hon honourable worshipful deputy depute mayor mayoress provost convener mister")
    | _words("baillie bailie")
)
ROLES = _words(
    """
    leader leaders deputyleader deputy mayor mayors deputymayor lordmayor mayoress chair chairman provost convener
    opposition oppositionleader clerk townclerk parishclerk council councillors councillor cllrs members member
    memberservices membersservices memberservice democraticservices democratic services service committee committees
    enquiries info contact office pa pas secretary support civic civicoffice group labour conservative conservatives
    libdem libdems liberaldemocrats greens independents admin mail customer customerservices cabinet executive lead the
    of and to
    """
)
OF_YAML = _words("null true false yes no on off y n")  # what YAML takes for something else than text
