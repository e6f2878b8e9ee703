"""A graph in one-byte numbers → the same answers, sooner: bit for bit but for GELU, which takes its tanh form.

A token is rounded by one operation instead of four, a product is made a number and scaled by the operation that
multiplies, and shapes that are the same in every layer are made once. This comes last of all, when the shapes of all
values have been noted in the graph: by these onnxruntime decides which operations it puts together, and with others it
would add in another order and answer a little otherwise.
"""

from collections.abc import Iterator
from typing import Any, Final

import numpy as np

_ROUNDING: Final = ("Cast", "Add", "Round", "Div")
"""What stands before a product, from the last to the first."""
_ZERO: Final = 128
DOMAIN: Final = "com.microsoft"
"""Where onnxruntime keeps operations of its own."""
_ONE: Final = "no_scale"
_GELU: Final = ("Mul", "Add", "Erf", "Div")
"""What stands before the halving that ends a GELU, from the last to the first."""
_WHOLE_ROW: Final = "whole_row"
_AS_IT_WAS: Final = 0
"""Tells a Reshape to keep the length that the tensor has there already."""


_Step = tuple[str, list[str], str, dict[str, Any]]
"""An operation, what it takes, what it gives, and its settings."""


def quicker(graph: Any, width: int, onnx: Any) -> None:
    """Change the graph in place; `width` values stand for each token between its layers."""
    rounded_at_once(graph, onnx)
    scaled_at_once(graph, onnx)
    gelu_at_once(graph, onnx)
    dims_known(graph, width, onnx)
    unused_gone(graph)


def rounded_at_once(graph: Any, onnx: Any) -> None:
    """Round each token before a product by one QuantizeLinear, in place.

    Its scales stand in one row: the passages lie one behind the other for it, and side by side again after it. What is
    multiplied is [passages, tokens, values], and the graph's first input [passages, tokens].
    """
    makers = {out: node for node in graph.node for out in node.output}
    nodes = [_node(step, onnx) for step in _once(graph.input[0].name, onnx)]
    for node in graph.node:
        divided = _divided(node, makers)
        if divided is None:
            nodes.append(node)
            continue
        seen, row = divided.input
        nodes += [_node(step, onnx) for step in _steps(seen, row, node.input[0])]
        node.input[0] += "_again"
        nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    graph.initializer.append(onnx.numpy_helper.from_array(np.array([-1], np.int64), _WHOLE_ROW))


def scaled_at_once(graph: Any, onnx: Any) -> None:
    """Multiply, make a number of it and scale its columns by one MatMulIntegerToFloat, which does so as it multiplies.

    The operations that it stands for stay where they are, of no use to anybody: see `unused_gone`.
    """
    makers = {out: node for node in graph.node for out in node.output}
    fixed = {each.name for each in graph.initializer}
    nodes = []
    for node in graph.node:
        product = _scaled(node, makers) if node.op_type == "Mul" and node.input[1] in fixed else None
        if product is None:
            nodes.append(node)
            continue
        seen, weight, zero = product.input
        takes = [seen, weight, _ONE, node.input[1], zero]
        nodes.append(_node(("MatMulIntegerToFloat", takes, node.output[0], {"domain": DOMAIN}), onnx))
    del graph.node[:]
    graph.node.extend(nodes)
    graph.initializer.append(onnx.numpy_helper.from_array(np.array(1, np.float32), _ONE))


def _scaled(node: Any, makers: dict[str, Any]) -> Any | None:
    """The product of whole numbers that is made a number and scaled here."""
    for kind in ("Cast", "MatMulInteger"):
        node = makers.get(node.input[0])
        if node is None or node.op_type != kind:
            return None
    return node


def gelu_at_once(graph: Any, onnx: Any) -> None:
    """Take GELU by one FastGelu, its tanh form, which is within 0.001 of it (Hendrycks, Gimpel 2016), in place."""
    makers = {out: node for node in graph.node for out in node.output}
    nodes = []
    for node in graph.node:
        seen = _halved(node, makers)
        nodes.append(node if seen is None else _node(("FastGelu", [seen], node.output[0], {"domain": DOMAIN}), onnx))
    del graph.node[:]
    graph.node.extend(nodes)


def _halved(node: Any, makers: dict[str, Any]) -> str | None:
    """What a GELU is taken of, where this is the halving at its end: x · (1 + erf(x / √2)) · ½."""
    if node.op_type != "Mul":
        return None
    found = []
    for kind in _GELU:
        before = [makers[name] for name in node.input if name in makers and makers[name].op_type == kind]
        if not before:
            return None
        node = before[-1]
        found.append(node)
    seen: str = node.input[0]
    return seen if seen in found[0].input else None


def _divided(node: Any, makers: dict[str, Any]) -> Any | None:
    """The division that rounding begins with, where this is a product of rounded tokens."""
    if node.op_type != "MatMulInteger":
        return None
    for kind in _ROUNDING:
        node = makers.get(node.input[0])
        if node is None or node.op_type != kind:
            return None
    return node


def _node(step: _Step, onnx: Any) -> Any:
    operation, takes, gives, settings = step
    return onnx.helper.make_node(operation, takes, [gives], **settings)


def _once(ids: str, onnx: Any) -> Iterator[_Step]:
    """What every product needs to know of the batch: its shape, and as many zeros as it has tokens."""
    zero = onnx.numpy_helper.from_array(np.array([_ZERO], np.uint8))
    yield "Shape", [ids], "batch", {}
    yield "Concat", ["batch", _WHOLE_ROW], "batch_again", {"axis": 0}
    yield "ReduceProd", ["batch"], "batch_tokens", {"keepdims": 1}
    yield "ConstantOfShape", ["batch_tokens"], "batch_zeros", {"value": zero}


def _steps(seen: str, row: str, name: str) -> Iterator[_Step]:
    """Round what is seen, each token by its own step."""
    yield "Flatten", [seen], f"{name}_tokens", {"axis": 2}
    yield "Reshape", [row, _WHOLE_ROW], f"{name}_rows", {}
    yield "QuantizeLinear", [f"{name}_tokens", f"{name}_rows", "batch_zeros"], f"{name}_rounded", {"axis": 0}
    yield "Reshape", [f"{name}_rounded", "batch_again"], f"{name}_again", {}


def dims_known(graph: Any, width: int, onnx: Any) -> None:
    """Give every Reshape to passages, tokens and more its lengths as plain numbers, in place.

    torch works them out anew in each layer: how many passages, how many tokens, how wide a part. Every tensor that it
    reshapes so has passages and tokens first and `width` values last, or one of equal parts of them, whose number
    stands before.
    """
    makers = {out: node for node in graph.node for out in node.output}
    made: dict[str, Any] = {}
    for node in graph.node:
        concat = makers.get(node.input[1]) if node.op_type == "Reshape" else None
        if concat is None or concat.op_type != "Concat" or not _of_the_batch(concat, makers, onnx):
            continue
        further = [_number(name, makers, onnx) for name in concat.input[2:]]
        if further and None not in further[:-1]:
            last = width if len(further) == 1 else width // (further[-2] or 1)
            lengths = [_AS_IT_WAS, _AS_IT_WAS, *further[:-1], last]
            name = "_".join(["lengths", *map(str, lengths)])
            made[name] = onnx.numpy_helper.from_array(np.array(lengths, np.int64), name)
            node.input[1] = name
    graph.initializer.extend(made.values())


def unused_gone(graph: Any) -> None:
    """Drop the nodes and the fixed values that no output of the graph needs, in place."""
    needed = {each.name for each in graph.output}
    kept = []
    for node in reversed(list(graph.node)):  # what makes a value stands before what takes it
        if needed.intersection(node.output):
            kept.append(node)
            needed.update(node.input)
    fixed = [each for each in graph.initializer if each.name in needed]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(reversed(kept))
    graph.initializer.extend(fixed)


def _of_the_batch(concat: Any, makers: dict[str, Any], onnx: Any) -> bool:
    """Whether the first two lengths are the first two of a tensor that is there: passages and tokens."""
    return [_place(name, makers, onnx) for name in concat.input[:2]] == [0, 1]


def _place(name: str, makers: dict[str, Any], onnx: Any) -> int | None:
    """Which length of another tensor this one is; None where it is none."""
    steps = []
    for kind in ("Unsqueeze", "Gather", "Shape"):
        node = makers.get(name)
        if node is None or node.op_type != kind:
            return None
        steps.append(node)
        name = node.input[0]
    return _number(steps[1].input[1], makers, onnx)


def _number(name: str, makers: dict[str, Any], onnx: Any) -> int | None:
    """The one whole number that a Constant holds; None where it is worked out."""
    node = makers.get(name)
    if node is None or node.op_type != "Constant":
        return None
    return int(onnx.numpy_helper.to_array(node.attribute[0].t).item())
