"""Libraries that only training and comparing need."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mailguard.errors import MailguardError

if TYPE_CHECKING:  # never run: it tells the import contracts which libraries are meant, and mypy has none of them
    import onnx as onnx  # type: ignore[import-not-found]  # installed where a model is trained
    import safetensors as safetensors  # type: ignore[import-not-found]  # installed where a model is trained
    import sklearn as sklearn  # type: ignore[import-not-found]  # installed where a model is trained
    import torch as torch  # type: ignore[import-not-found]  # installed where a model is trained


class NotInstalled(MailguardError):
    """A library that reading mail does not need, and this command does, is not installed."""

    def __init__(self, name: str) -> None:
        run = "In a checkout of mailguard run `.venv/bin/pip install -e '.[train]'`"
        super().__init__(f"{name} is not installed. {run}, and then this again")
        self.name = name


def library(name: str) -> Any:
    """The module of this name, such as `torch` or `sklearn.metrics`; raises NotInstalled."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != name.partition(".")[0]:
            raise  # it is there and lacks something of its own
        raise NotInstalled(name.partition(".")[0]) from None
