"""Rows → trained weights: every head at once, with ordinary sentences between them, so that ordinary mail stays so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from tokenizers import Tokenizer

from mailguard.language.tone.training import net
from mailguard.language.tone.training.hardness import hardness
from mailguard.language.tone.training.labels import HEADS, HELPING, KINDS, LABELS
from mailguard.language.tone.training.lessons import SIDES, Chance, Drawing, Lesson, Material, batches, lessons
from mailguard.language.tone.training.optional import library
from mailguard.language.tone.training.tokens import batch

Told = Callable[[int, int, float], None]
"""Called with the step, how many there are, and how far off the last one was."""
_SOFT: Final = 0.02
_SOFT_LABELS: Final = 0.05
_FLAG_WEIGHS: Final = 2.0
_LABELS_WEIGH: Final = 0.6
_KIND_WEIGHS: Final = 0.3
_SOFT_KINDS: Final = 0.1


@dataclass(frozen=True, slots=True)
class Plan:
    """How it is learnt. `ordinary`, `public`, `feelings` and `turned` are how many such sentences each epoch draws.

    Where it starts from earlier weights, so many public sentences are looked at, and those that the weights would take
    for something are drawn the more often.

    `rate` is the pace of the encoder; the heads learn so many times as fast.
    """

    epochs: int = 4
    seed: int = 1
    size: int = 32
    rate: float = 1e-4
    heads_faster: float = 8.0
    warming: float = 0.06
    ordinary: int = 4000
    public: int = 8000
    feelings: int = 3000
    turned: int = 500
    looked: int = 20_000


def train(material: Material, base: Path, plan: Plan, told: Told, start: Path | None = None) -> net.Weights:
    """The weights after `plan.epochs` rounds, the same for the same seed on the same machine. Raises NotInstalled.

    `base` is a folder with MiniLM's model.safetensors and tokenizer.json; `start` are weights of an earlier run.
    """
    torch = library("torch")
    torch.manual_seed(plan.seed)
    chance = np.random.default_rng(plan.seed)
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    first = torch.load(start, weights_only=True) if start else net.started(base, plan.seed)
    first = net.headed(first, HELPING, plan.seed)
    drawing = Drawing(plan.ordinary, plan.public, plan.feelings, plan.turned)
    if start:
        material = replace(material, public=_some(material.public, plan.looked, chance))
        drawing = _harder(drawing, first, material, tokenizer)
    weights = {name: each.clone().requires_grad_() for name, each in first.items()}
    epochs = [list(batches(lessons(material, drawing, chance), plan.size, chance)) for _ in range(plan.epochs)]
    steps = sum(map(len, epochs))
    optimiser, pace = _optimiser(weights, plan, steps, torch)
    done = 0
    for epoch in epochs:
        for each in epoch:
            loss = _loss(weights, each, tokenizer, torch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights.values(), 1.0)
            optimiser.step()
            pace.step()
            optimiser.zero_grad()
            done += 1
            told(done, steps, float(loss))
    return {name: each.detach() for name, each in weights.items()}


def _some(texts: Sequence[str], most: int, chance: Chance) -> list[str]:
    return [texts[place] for place in chance.permutation(len(texts))[:most]]


def _harder(given: Drawing, first: net.Weights, material: Material, tokenizer: Tokenizer) -> Drawing:
    """The drawing with how hard each sentence is for these weights, on either side."""
    pools = {"ordinary": material.ordinary, "public": material.public}
    hard = {(pool, side): hardness(first, pools[pool], tokenizer, side) for pool in pools for side in SIDES}
    return replace(given, hard=hard)


def _optimiser(weights: net.Weights, plan: Plan, steps: int, torch: Any) -> tuple[Any, Any]:
    heads = [each for name, each in weights.items() if name.startswith("heads.")]
    body = [each for name, each in weights.items() if not name.startswith("heads.")]
    groups = [{"params": body, "lr": plan.rate}, {"params": heads, "lr": plan.rate * plan.heads_faster}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    warm = plan.warming * steps

    def pace(step: int) -> float:
        return min(1.0, (step + 1) / warm) * max(0.02, 1 - step / steps)

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, pace)


def _loss(weights: net.Weights, learnt: Sequence[Lesson], tokenizer: Tokenizer, torch: Any) -> Any:
    """How far the answers are off; what is not known does not count."""
    functional = torch.nn.functional
    ids, kinds, mask = map(torch.from_numpy, batch(tokenizer, [each.row for each in learnt]))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        read = net.read(weights, ids, kinds, mask, net.DROPPED, HEADS | HELPING)

    def off(head: str, right: Sequence[int], soft: float) -> Any:
        known = torch.tensor([float(head in each.known) for each in learnt])
        lost = functional.cross_entropy(read[head].float(), torch.tensor(right), reduction="none", label_smoothing=soft)
        return (lost * known).mean()

    def unlike(head: str, right: Sequence[float], known: Sequence[bool]) -> Any:
        logits = read[head].float()[:, 0]
        lost = functional.binary_cross_entropy_with_logits(logits, torch.tensor(right), reduction="none")
        return (lost * torch.tensor(known).float()).mean()

    flags = [1 - _SOFT if each.row.flagged else _SOFT for each in learnt]
    loss = unlike("flag", flags, ["flag" in each.known for each in learnt]) * _FLAG_WEIGHS
    for head, names in LABELS.items():
        right = [names.index(getattr(each.row, head)) for each in learnt]
        loss = loss + off(head, right, _SOFT_LABELS) * _LABELS_WEIGH
    loss = loss + off("kind", [KINDS.index(each.row.functionality) for each in learnt], _SOFT_KINDS) * _KIND_WEIGHS
    return loss + unlike(
        "kindly", [float(each.kindly or False) for each in learnt], [each.kindly is not None for each in learnt]
    )
