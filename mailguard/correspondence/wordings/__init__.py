"""How Members and officers put it: one file an idea, in classes of words (who, what, act, polarity), not sentences.

Everything here reads one plain sentence (see `plain`): lower case, contractions written out, people as tokens N0, N1.
"""
