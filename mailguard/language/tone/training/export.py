"""Trained weights → the files that mailguard reads: tone.onnx in one-byte numbers, and the tokenizer.

By hand: `python -m mailguard.language.tone.training.export WEIGHTS.pt TOKENIZER.json INTO`.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from mailguard.language.tone.training import net
from mailguard.language.tone.training.labels import HEADS, HELPING
from mailguard.language.tone.training.onebyte import one_byte
from mailguard.language.tone.training.optional import library

INPUTS: Final = ("ids", "kinds", "mask")
OPSET: Final = 17
_HELPING: Final = tuple(f"heads.{head}." for head in HELPING)


def export(weights: net.Weights, tokenizer: Path, into: Path) -> Path:
    """Write tone.onnx and tokenizer.json into the folder, and give back the first; raises NotInstalled."""
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        graph(weights, whole)
        one_byte(whole, into / "tone.onnx")
    if tokenizer.resolve() != (into / "tokenizer.json").resolve():
        shutil.copyfile(tokenizer, into / "tokenizer.json")
    return into / "tone.onnx"


def keep(weights: net.Weights, into: Path) -> Path:
    """Write weights.pt, from which training can go on; it does not travel with mailguard."""
    into.mkdir(parents=True, exist_ok=True)
    library("torch").save(weights, into / "weights.pt")
    return into / "weights.pt"


def graph(weights: net.Weights, file: Path) -> None:
    """Write the network as an ONNX graph in four-byte numbers, for any number of passages of any length up to 512."""
    torch = library("torch")
    names = {name: name.replace(".", "_") for name in weights if not name.startswith(_HELPING)}

    def forward(self: Any, ids: Any, kinds: Any, mask: Any) -> tuple[Any, ...]:
        own = {name: getattr(self, plain) for name, plain in names.items()}
        return tuple(net.read(own, ids, kinds, mask).values())

    module = type("Graph", (torch.nn.Module,), {"forward": forward})()
    for name, plain in names.items():
        module.register_buffer(plain, weights[name].detach().float().cpu())
    sample = torch.ones(2, 7, dtype=torch.long)
    axes = {name: {0: "passages", 1: "tokens"} for name in INPUTS} | {head: {0: "passages"} for head in HEADS}
    torch.onnx.export(
        module.eval(),
        (sample, sample, sample),
        str(file),
        input_names=list(INPUTS),
        output_names=list(HEADS),
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def main(arguments: list[str]) -> int:
    """`WEIGHTS.pt TOKENIZER.json INTO`: export weights that training left behind."""
    weights, tokenizer, into = (Path(each) for each in arguments)
    file = export(library("torch").load(weights, weights_only=True), tokenizer, into)
    print(f"{file}: {file.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
