"""Words about a job that set a mind at rest, beside threats in the same words."""

import pytest

from mailguard.correspondence.conduct.reassuring import reassures


@pytest.mark.parametrize(
    "line",
    [
        "Do not worry, you will not lose your job.",
        "Nobody is going to lose their job over this, Sam.",
        "Your job is safe, whatever Councillor Birch says.",
        "You need not fear for your job.",
        "I will fight to keep your post in the budget.",
        "If anybody threatens your job again, tell me at once.",
        "Her post is not at risk.",
        "You won't lose your pension over a late report.",
    ],
)
def test_a_job_that_is_safe(line: str) -> None:
    assert reassures(line)


@pytest.mark.parametrize(
    "line",
    [
        "Your job is safe as long as you do what I say.",
        "You will not lose your job if you change the report.",
        "Your job is safe, for now.",
        "You will lose your job over this.",
        "Do you want to lose your job?",
        "Your post is not safe.",
        "I will not fight to keep your post.",
        "Nobody will weep when you lose your job.",
        "Pity that nobody is going to lose their job over this.",
        "",
    ],
)
def test_a_threat_in_the_same_words(line: str) -> None:
    assert not reassures(line)
