"""The fictional council: eight weeks of its mail, scanned like any other, with the departures known beforehand.

Whoever wrote the plants had not read the checks, save for those about conduct.
"""
