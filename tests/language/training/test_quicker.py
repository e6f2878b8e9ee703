"""The graph that is exported: products in one byte, quicker, and the same answers."""

from copy import deepcopy
from typing import Any

import numpy as np
import pytest

from mailguard.files import shipped
from mailguard.language.tone.training.onebyte import products_in_one_byte
from mailguard.language.tone.training.quicker import (
    dims_known,
    gelu_at_once,
    quicker,
    rounded_at_once,
    scaled_at_once,
    unused_gone,
)
from tests.language.training.graphs import ONNX, answers, fixed, graph, node

WIDTH = 12
CHANCE = np.random.default_rng(7)
WEIGHT = CHANCE.normal(size=(WIDTH, WIDTH)).astype(np.float32)


@pytest.fixture
def product() -> Any:
    """One product with fixed weights, in one byte."""
    made = graph([node("MatMul", ["seen", "w"], ["out"])], ["ids", "seen"], ["out"], w=WEIGHT)
    products_in_one_byte(made, ONNX)
    return made


def kinds(made: Any) -> list[str]:
    return [each.op_type for each in made.node]


def given(passages: int, tokens: int) -> dict[str, Any]:
    """Tokens of very different sizes, one of them nothing at all."""
    sizes = 10.0 ** CHANCE.integers(-3, 4, (passages, tokens, 1))
    seen = (CHANCE.normal(size=(passages, tokens, WIDTH)) * sizes).astype(np.float32)
    seen[0, 0] = 0
    return {"ids": np.zeros((passages, tokens), np.int64), "seen": seen}


def test_rounding_at_once_answers_the_same(product: Any) -> None:
    before = deepcopy(product)
    quicker(product, WIDTH, ONNX)
    for shape in ((1, 1), (1, 9), (4, 5), (8, 1)):
        asked = given(*shape)
        (was,), (now,) = answers(before, asked), answers(product, asked)
        assert np.array_equal(was, now)
        assert np.abs(now - asked["seen"] @ WEIGHT).max() <= 0.1 * np.abs(now).max()
    assert {"Round", "Div", "Add"} <= set(kinds(before))
    assert not {"Round", "Div", "Add"} & set(kinds(product))
    assert kinds(product).count("QuantizeLinear") == 1
    assert "MatMulIntegerToFloat" in kinds(product)
    assert not {"MatMulInteger", "Cast"} & set(kinds(product))


def test_a_passage_is_read_the_same_alone_and_beside_others(product: Any) -> None:
    quicker(product, WIDTH, ONNX)
    asked = given(5, 6)
    (together,) = answers(product, asked)
    for place in range(5):
        (alone,) = answers(product, {name: value[place : place + 1] for name, value in asked.items()})
        assert np.array_equal(alone[0], together[place])


def test_a_product_that_rounds_in_another_way_stays(product: Any) -> None:
    for each in product.node:
        each.op_type = {"Round": "Floor"}.get(each.op_type, each.op_type)
    rounded_at_once(product, ONNX)
    assert "Floor" in kinds(product)
    assert "QuantizeLinear" not in kinds(product)


def test_a_product_that_is_scaled_by_what_is_worked_out_stays(product: Any) -> None:
    for each in product.node:
        if each.op_type == "Mul" and each.input[1].endswith("_scale"):
            each.input[1] = "ids"
    before = kinds(product)
    scaled_at_once(product, ONNX)
    assert kinds(product) == before


def gelu(of: str = "seen") -> Any:
    """What torch makes of GELU; `of` is what the last product but one takes."""
    nodes = [
        node("Div", ["seen", "root"], ["less"]),
        node("Erf", ["less"], ["error"]),
        node("Add", ["error", "one"], ["more"]),
        node("Mul", [of, "more"], ["twice"]),
        node("Mul", ["twice", "half"], ["out"]),
    ]
    return graph(nodes, ["ids", "seen", "other"], ["out"], root=np.sqrt(2), one=np.array(1), half=np.array(0.5))


def test_gelu_is_taken_by_one_operation() -> None:
    made = gelu()
    asked = {"ids": np.zeros((4, 5)), "seen": CHANCE.normal(size=(4, 5, WIDTH)) * 3, "other": np.ones(1)}
    (was,) = answers(made, asked)
    quicker(made, WIDTH, ONNX)
    assert kinds(made)[-1] == "FastGelu"
    assert "Erf" not in kinds(made)
    assert np.abs(answers(made, asked)[0] - was).max() < 0.001


def test_what_only_looks_like_it_stays() -> None:
    made = gelu(of="other")
    gelu_at_once(made, ONNX)
    assert "FastGelu" not in kinds(made)


def parted(places: tuple[int, int] = (0, 1)) -> Any:
    """What torch makes of `seen.view(passages, tokens, 3, 2, part)`: every length worked out, or a Constant."""
    nodes = [node("Constant", [], [name], value=fixed(np.array(value))) for name, value in _CONSTANTS.items()]
    for number, place in enumerate(places):
        nodes += [
            node("Shape", ["ids"], [f"shape{number}"]),
            node("Gather", [f"shape{number}", f"k{place}"], [f"length{number}"]),
            node("Unsqueeze", [f"length{number}", "k[0]"], [f"row{number}"]),
        ]
    nodes += [
        node("Div", ["whole", "k[6]"], ["part"]),
        node("Cast", ["part"], ["whole_part"], to=np.int64),
        node("Concat", ["row0", "row1", "k[3]", "k[2]", "whole_part"], ["lengths"], axis=0),
        node("Reshape", ["seen", "lengths"], ["out"]),
    ]
    return graph(nodes, ["ids", "seen"], ["out"], whole=np.array([3 * WIDTH]))


_CONSTANTS = {"k0": 0, "k1": 1, "k[0]": [0], "k[2]": [2], "k[3]": [3], "k[6]": [6]}


def test_lengths_that_are_known_are_not_worked_out() -> None:
    made = parted()
    asked = {"ids": np.zeros((4, 5)), "seen": CHANCE.normal(size=(4, 5, 3 * WIDTH))}
    (was,) = answers(made, asked)
    dims_known(made, WIDTH, ONNX)
    unused_gone(made)
    assert kinds(made) == ["Reshape"]
    assert [each.value.tolist() for each in made.initializer] == [[0, 0, 3, 2, WIDTH // 2]]
    assert np.array_equal(answers(made, asked)[0], was)


def test_lengths_of_another_order_stay_as_they_are() -> None:
    made = parted(places=(1, 0))
    dims_known(made, WIDTH, ONNX)
    assert made.node[-1].input == ["seen", "lengths"]


def test_the_model_that_ships_is_small() -> None:
    assert (shipped("models") / "tone" / "tone.onnx").stat().st_size < 23.5e6
