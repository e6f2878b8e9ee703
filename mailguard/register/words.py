"""The small words of names, and surnames that are ordinary words too."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COUNCILLOR = _words(
    """
    cllr cllrs clr clrs councillor councillors councilor councilors councillour councelor councellor counciller cllor
    cyng cynghorydd cynghorwyr coun
    """
)
PLURAL = _words("cllrs clrs councillors councilors cynghorwyr")
COURTESY = _words("mr mrs ms miss mx dr prof professor rev revd reverend sir dame lady lord capt alderman ald")
LEADING = _words("the y yr right very hon honourable worshipful mayor mayors mayoress deputy")
PARTICLES = _words("ap ab ferch van von der den de di da du del della la le ter ten bin ibn al el dos das af")
SUFFIXES = _words(
    """
    obe mbe cbe bem kbe dbe jp mp am ms msp mep qpm kc qc dl ksg ba bsc ma msc phd llb fca frics mrtpi esq jr
    """
)
HONOURS = _words("obe mbe cbe bem jp mrtpi ksg")
WORDS = _words(
    """
    abbey abbot acres alder apple archer ash ashes badger baker ball bank banks barber barn baron barrow bay beach
    bean bear beck bell birch bird bishop black blue bolt bond book booth bow bowl box bradley bridge bridges bright
    brook brooks brown buck bull burn bush butcher butler byrd cable canon care carpenter carter case cash castle
    central chambers chance chase church clay clerk close coach coal coats cole cook coombes cooper cope cotton
    court cox crane crook cross crow dale day dean dear dell drake drew drink driver duke early east elder ellis
    english farmer field fields finch fish fisher fleet fleming flood flower flowers foot ford forest foster
    fountain fowler fox franks free freeman french friend frost gale gardener gardner garland gates gibbs glass
    glover gold good grace grange grant grave graves gray green grey grove guest guy hall ham hammer hand hands
    harbour hardy hare hart harvest hawk hay head heath hedges hill hills hobbs holder holiday holly holmes holt
    home hood hooper hope horn house hunt hunter hurst ivory ivy jewel judge keen kettle key king kitchen knight
    knot lake lamb lance land lane large law leach leaf leech lever lightfoot lilly lily little lock long lord love
    low luck main major male mann march mark market marks marsh marshall martin mason may maynard mead meadows
    mercer miles mill miller mills mole monday moon moor moore moss mount mutch nail nash new newman noble noon
    north nunn nurse oak oakes oaks old orchard page pain painter park parks parrot parsons pastor peace peacock
    pell penny pepper perch piper pitt place plant plum pool pope porter pound power prat pratt price priest prince
    prior proud pugh quick quiet rain ranger reader reed reeves rice rich ring rivers roach road rock rook root rose
    rowe royal rush sage sanders savage seal sharp shepherd ship short silver singer skinner slack smart smith snow
    somers south spark sparks speed spencer spring square staff star steel steele stern stone street strong summer
    summers swan sweet swift tailor tanner taylor temple thorn tower town trotter turner underhill underwood vale
    vicar wade walker wall wally ward warden warner waters way weaver webb wells west wheeler white whitehouse wick
    wild will wills winter wise wolf wood woods worth wren wright yard young
    """
)
