"""Which harmless sentences earlier weights would take for something: they teach most, and are learnt from most."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from mailguard.language.tone.training import net
from mailguard.language.tone.training.labels import LABELS
from mailguard.language.tone.training.optional import library
from mailguard.language.tone.training.rows import harmless
from mailguard.language.tone.training.tokens import batch

_TOGETHER: Final = 64
_DISCOURTESY: Final = LABELS["act"].index("discourtesy")


def hardness(weights: net.Weights, texts: Sequence[str], tokenizer: Tokenizer, by: str) -> NDArray[np.float64]:
    """For each text how likely these weights would flag it, 0 to 1, were it a Member's to an officer.

    For `by` "officer" how likely they would call it discourteous, were it an officer's to a resident.
    """
    torch = library("torch")
    to = "officer" if by == "member" else "outsider"
    rows = [harmless(text, by, to) for text in texts]
    found = np.zeros(len(rows))
    order = np.argsort([len(text) for text in texts], kind="stable")
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), _TOGETHER):
            places = order[start : start + _TOGETHER]
            ids, kinds, mask = map(torch.from_numpy, batch(tokenizer, [rows[place] for place in places]))
            read = net.read(weights, ids, kinds, mask)
            if by == "member":
                found[places] = torch.sigmoid(read["flag"].float()[:, 0]).numpy()
            else:
                found[places] = torch.softmax(read["act"].float(), -1)[:, _DISCOURTESY].numpy()
    return found
