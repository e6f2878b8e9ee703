"""MiniLM with six layers of 384, and its heads, in plain torch: weights are a dictionary, reading is a function.

The passage is told from what stands before it by its token kind (1 and 0), as MiniLM tells its two texts apart. The
heads see the mean of the passage's own tokens beside the first token.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from mailguard.language.tone.training.labels import HEADS, HELPING
from mailguard.language.tone.training.optional import library

LAYERS: Final = 6
WIDTH: Final = 384
PARTS: Final = 12
DROPPED: Final = 0.1
Weights = dict[str, Any]


def started(base: Path, seed: int) -> Weights:
    """MiniLM's weights out of `base`/model.safetensors, with heads that know nothing yet. Raises NotInstalled."""
    torch = library("torch")
    theirs = library("safetensors.torch").load_file(base / "model.safetensors")
    theirs = {name.removeprefix("bert."): tensor.float() for name, tensor in theirs.items()}
    return headed(_taken(theirs, torch), HEADS | HELPING, seed)


def headed(weights: Weights, heads: Mapping[str, int], seed: int) -> Weights:
    """The weights with those of these heads that they lack, which know nothing yet."""
    torch = library("torch")
    chance = torch.Generator().manual_seed(seed)
    found = dict(weights)
    for head, width in heads.items():
        if f"heads.{head}.weight" not in weights:
            reach = (2 * WIDTH) ** -0.5
            found[f"heads.{head}.weight"] = (torch.rand(width, 2 * WIDTH, generator=chance) * 2 - 1) * reach
            found[f"heads.{head}.bias"] = torch.zeros(width)
    return found


def _taken(theirs: Mapping[str, Any], torch: Any) -> Weights:
    """The weights under our names; query, key and value lie in one matrix, which is quicker."""
    embeddings = {
        "word.weight": "word_embeddings.weight",
        "place.weight": "position_embeddings.weight",
        "kind.weight": "token_type_embeddings.weight",
        "norm.weight": "LayerNorm.weight",
        "norm.bias": "LayerNorm.bias",
    }
    weights = {ours: theirs[f"embeddings.{name}"] for ours, name in embeddings.items()}
    within = {
        "out": "attention.output.dense",
        "n1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "n2": "output.LayerNorm",
    }
    for layer in range(LAYERS):
        source, ours = f"encoder.layer.{layer}.", f"layers.{layer}."
        for kind in ("weight", "bias"):
            three = [theirs[f"{source}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
            weights[f"{ours}qkv.{kind}"] = torch.cat(three)
            weights |= {f"{ours}{own}.{kind}": theirs[f"{source}{name}.{kind}"] for own, name in within.items()}
    return weights


def read(
    weights: Weights, ids: Any, kinds: Any, mask: Any, dropped: float = 0.0, heads: Mapping[str, int] = HEADS
) -> dict[str, Any]:
    """The logits of each of `heads`; `ids`, `kinds` and `mask` are int64 [passages, tokens].

    `dropped` is the share of values set to nothing while learning; 0 is reading.
    """
    torch = library("torch")
    functional = torch.nn.functional
    words = functional.embedding(ids, weights["word.weight"]) + functional.embedding(kinds, weights["kind.weight"])
    # What is taken by index can be kept in one byte in the exported file; a slice could not.
    places = functional.embedding(torch.arange(ids.shape[1], device=ids.device), weights["place.weight"])
    seen = _dropped(_norm(words + places[None], weights, "norm"), dropped)
    hidden = ((1 - mask.float()) * -1e4)[:, None, None, :].to(seen.dtype)
    for layer in range(LAYERS):
        seen = _layer(weights, f"layers.{layer}.", seen, hidden, dropped)
    own = (mask * kinds).unsqueeze(-1).to(seen.dtype)
    mean = (seen * own).sum(1) / own.sum(1).clamp(min=1)
    told = _dropped(torch.cat([mean, seen[:, 0]], -1), dropped)
    return {head: _linear(told, weights, f"heads.{head}") for head in heads}


def _layer(weights: Weights, at: str, seen: Any, hidden: Any, dropped: float) -> Any:
    torch = library("torch")
    passages, tokens, width = seen.shape
    part = width // PARTS
    three = _linear(seen, weights, f"{at}qkv").view(passages, tokens, 3, PARTS, part).permute(2, 0, 3, 1, 4)
    query, key, value = three[0], three[1], three[2]
    heed = torch.softmax(query @ key.transpose(-1, -2) * part**-0.5 + hidden, -1)
    mixed = (heed @ value).transpose(1, 2).reshape(passages, tokens, width)
    seen = _norm(seen + _dropped(_linear(mixed, weights, f"{at}out"), dropped), weights, f"{at}n1")
    wide = torch.nn.functional.gelu(_linear(seen, weights, f"{at}up"))
    return _norm(seen + _dropped(_linear(wide, weights, f"{at}down"), dropped), weights, f"{at}n2")


def _linear(seen: Any, weights: Weights, name: str) -> Any:
    return library("torch").nn.functional.linear(seen, weights[f"{name}.weight"], weights[f"{name}.bias"])


def _norm(seen: Any, weights: Weights, name: str) -> Any:
    functional = library("torch").nn.functional
    return functional.layer_norm(seen, (WIDTH,), weights[f"{name}.weight"], weights[f"{name}.bias"], 1e-12)


def _dropped(seen: Any, share: float) -> Any:
    return library("torch").nn.functional.dropout(seen, share) if share else seen
