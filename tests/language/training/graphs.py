"""A graph without onnx, for tests: what of onnx the recipe needs, and an answer by numpy."""

import math
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import numpy as np


def node(operation: str, takes: list[str], gives: list[str], **settings: Any) -> Any:
    """A node as onnx makes one; a Constant keeps its value where onnx does."""
    kept = [SimpleNamespace(t=settings["value"])] if operation == "Constant" else []
    return SimpleNamespace(
        op_type=operation, name=gives[0], input=list(takes), output=list(gives), settings=settings, attribute=kept
    )


def fixed(value: Any, name: str = "") -> Any:
    """A fixed value of a graph."""
    return SimpleNamespace(name=name, value=value)


def graph(nodes: list[Any], takes: list[str], gives: list[str], **values: Any) -> Any:
    """A graph of these nodes."""
    return SimpleNamespace(
        node=nodes,
        input=[fixed(None, name) for name in takes],
        output=[fixed(None, name) for name in gives],
        initializer=[fixed(value, name) for name, value in values.items()],
    )


ONNX: Any = SimpleNamespace(
    helper=SimpleNamespace(make_node=node),
    numpy_helper=SimpleNamespace(from_array=fixed, to_array=lambda tensor: tensor.value),
    TensorProto=SimpleNamespace(FLOAT=np.float32, UINT8=np.uint8),
)


def answers(made: Any, given: Mapping[str, Any]) -> list[Any]:
    """What the graph's outputs are, by numpy."""
    values = {each.name: each.value for each in made.initializer} | dict(given)
    for each in made.node:
        takes = [values[name] for name in each.input]
        values[each.output[0]] = _ANSWERS[each.op_type](*takes, **each.settings)
    return [values[each.name] for each in made.output]


def _reshaped(seen: Any, lengths: Any) -> Any:
    return seen.reshape([seen.shape[place] if length == 0 else length for place, length in enumerate(lengths)])


def _quantized(seen: Any, scale: Any, zero: Any, axis: int) -> Any:
    assert (axis, seen.ndim, scale.shape, zero.shape) == (0, 2, seen.shape[:1], seen.shape[:1])
    return np.clip(np.round(seen / scale[:, None]) + zero[:, None], 0, 255).astype(np.uint8)


def _scaled(seen: Any, weight: Any, one: Any, scale: Any, zero: Any, domain: str) -> Any:
    assert (domain, one, zero.dtype, weight.dtype) == ("com.microsoft", 1, np.uint8, np.int8)
    return ((seen.astype(np.int32) - zero) @ weight.astype(np.int32)).astype(np.float32) * (one * scale)


_ANSWERS: dict[str, Any] = {
    "Abs": np.abs,
    "Add": np.add,
    "Cast": lambda seen, to: seen.astype(to),
    "Concat": lambda *parts, axis: np.concatenate(parts, axis),
    "Constant": lambda value: value.value,
    "ConstantOfShape": lambda shape, value: np.full(shape, value.value),
    "Div": np.divide,
    "Erf": np.vectorize(math.erf),
    "FastGelu": lambda seen, domain: seen / 2 * (1 + np.tanh(math.sqrt(2 / math.pi) * (seen + 0.044715 * seen**3))),
    "Flatten": lambda seen, axis: seen.reshape(int(np.prod(seen.shape[:axis])), -1),
    "Gather": lambda seen, place: seen[place],
    "MatMulInteger": lambda seen, weight, zero: (seen.astype(np.int32) - zero) @ weight.astype(np.int32),
    "MatMulIntegerToFloat": _scaled,
    "Max": np.maximum,
    "Mul": np.multiply,
    "QuantizeLinear": _quantized,
    "ReduceMax": lambda seen, axes, keepdims: seen.max(axis=tuple(axes), keepdims=bool(keepdims)),
    "ReduceProd": lambda seen, keepdims: np.prod(seen, keepdims=bool(keepdims)),
    "Reshape": _reshaped,
    "Round": np.round,
    "Shape": lambda seen: np.array(seen.shape),
    "Unsqueeze": lambda seen, axes: np.expand_dims(seen, tuple(axes)),
}
