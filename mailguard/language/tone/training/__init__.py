"""The recipe of the model in models/tone: rows → split → network → ONNX file and its figures.

It runs by hand, on a machine that holds torch (`.venv/bin/pip install -e '.[train]'`); nothing that reads mail imports
it.
"""
