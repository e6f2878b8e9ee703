"""A Member who warns an officer of what somebody else threatens or spreads is not the one who does it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from mailguard.correspondence.remarks import Remark
from mailguard.correspondence.remarks.telling import tellable
from mailguard.language.tone import UNREMARKABLE, About, Act, Passage, Reading, Stance
from tests.correspondence.opened import opened
from tests.correspondence.remarks.asked import ids, member_says

REPORTED = "may report what somebody else said"
_VIOLENT = ("smash", "kill", "break your", "burn", "knife", "threat", "knows where", "stay away", "be waiting")
_INSULTING = ("corrupt", "a thief", "a liar")


class Violent:
    """Takes every sentence with such a word for a threat of violence, or an insult, to an officer."""

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """One reading a passage."""
        return [self._read(each.text) for each in passages]

    @staticmethod
    def _read(text: str) -> Reading:
        if any(word in text.lower() for word in _VIOLENT):
            return Reading(Act.THREAT_OF_VIOLENCE, About.OFFICER, Stance.SAID, 0.9, True, text, "")
        if any(word in text.lower() for word in _INSULTING):
            return Reading(Act.ABUSE, About.OFFICER, Stance.SAID, 0.9, True, text, "")
        return UNREMARKABLE


def remarks_in(said: str) -> tuple[Remark, ...]:
    """What is remarked in a Member's words to Stefan Kowalczyk."""
    found = replace(opened(member_says(said)), tone=Violent()).remarks
    assert found, "the words are remarked, whatever becomes of it"
    return found


@pytest.mark.parametrize(
    "said",
    [
        "Mr Dunn has threatened to kill you and the police have been told. Please do not go to the yard alone.",
        "Mrs Okafor is threatening to burn your house down.",
        "A resident has written to me that he is going to come to the office and smash your face in. I am sending it"
        " to the police now. Please stay away from the front desk.",
        "Please stay away from the front desk. A resident told me that he will smash your face in.",
        "I had a man in my surgery who says he is going to burn your office down with you in it. I rang 101.",
        "He told me that he knows where you live and will be waiting. Please talk to the police today.",
        "The landlord of 4 Fish Lane said to me he would break your nose if you came back. I was horrified.",
        'Stefan, be careful: Terry Dunn told me that he will "smash your face in" if you knock at his door again.',
        "There is a man in the Crown telling everybody that he is going to break your legs.",
        "A trader at the market keeps saying he'll kill you. He will be waiting at the gate for you.",
        "Mr Dunn rang me to say that he will kill you.",
        "I was sent a video in which a man says he will break your neck.",
        "I have received a letter threatening to kill you.",
        "You have been threatened by a developer and I have told the police.",
        "There have been threats against you at the market.",
        'Mr Dunn shouted "I will kill him" outside the hall. I have told the police.',
        "Mr Dunn is going to smash your face in. Please do not go to the yard alone.",
        "Cllr Crook told me on Monday that he will break your legs. I have told the Monitoring Officer.",
    ],
)
def test_whoever_warns_of_a_threat_does_not_threaten(said: str) -> None:
    assert not any(map(tellable, remarks_in(said)))


@pytest.mark.parametrize(
    "said",
    [
        "Your name is on a leaflet that calls you corrupt and says where you park. I have sent it to the police.",
        "Stefan, somebody wrote on the wall of the Ship that you are corrupt. I have asked for it to be painted over.",
        "Somebody has sprayed on the depot gate that you are a thief.",
        "Somebody painted on your gate that you are a thief.",
        "There is a poster at the bus stop saying that you are a liar.",
        "Graffiti on the bridge says you are a thief.",
        "An anonymous letter says you are corrupt.",
        "A man posted online that you are a thief and the page has been taken down.",
    ],
)
def test_whoever_tells_of_what_is_put_about_does_not_put_it_about(said: str) -> None:
    assert not any(map(tellable, remarks_in(said)))


@pytest.mark.parametrize(
    "said",
    [
        "My brother says he will break your legs.",
        "Mr Dunn says he will break your legs unless you sign it.",
        "Mr Dunn is going to smash your face in.",
        "Mrs Patel says you are corrupt. I have told the police.",
        "I met a man in Heron Way who says you are a liar.",
        "The Gazette says you are corrupt.",
    ],
)
def test_what_may_be_the_members_own_too_is_in_doubt(said: str) -> None:
    (remark,) = remarks_in(said)
    assert (remark.unsure, tellable(remark)) == (REPORTED, True)


@pytest.mark.parametrize(
    "said",
    [
        "I am going to kill you.",
        "I told you that I will smash your face in.",
        "I am threatening you.",
        "Mr Dunn has threatened to kill you and I hope he does.",
        "Mr Dunn has threatened to kill you. You deserve it.",
        "Mr Dunn told me he will smash your face in and so will I.",
        "Mr Dunn says he will break your legs and I will hold you down for him.",
        "Mr Dunn says he will kill you and I would not blame him.",
        "You told me that he will come, and I am going to break your neck.",
        "Somebody is going to smash your face in.",
        "My lads are going to smash your face in.",
        "A leaflet says you are corrupt. It is the truth.",
        "Somebody wrote on the wall of the Ship that you are corrupt, and whoever wrote it is right.",
        "My newsletter says that you are a liar.",
        "You are corrupt and I have told the police.",
        "I have told the police that you are a thief.",
        "You are a man who says he will do it and never does, and a liar.",
        "She told me that she had been there, and you are a liar.",
        "I have a leaflet here and you are a liar.",
        "I have read the letter that you wrote and you are a liar.",
    ],
)
def test_what_the_member_threatens_or_makes_their_own_is_theirs(said: str) -> None:
    remark = remarks_in(said)[0]
    assert (remark.unsure, tellable(remark)) == ("", True)


def test_a_threat_beside_a_warning_is_the_members_own() -> None:
    warning, threat = remarks_in("Mr Dunn has threatened to kill you. It was in May. I will smash your face in.")
    assert (threat.unsure, tellable(threat)) == ("", True)
    assert warning.unsure == ""


@pytest.mark.parametrize(
    "said",
    [
        "I am going to come to the office and smash your face in.",
        "I will come down to your office and break your neck.",
        "Come outside the planning office and I will break your legs.",
        "I will be at the front desk at nine and break your neck.",
        "Everybody in the office knows that you are a liar.",
    ],
)
def test_a_place_is_no_team_where_the_reader_is_meant(said: str) -> None:
    (remark,) = remarks_in(said)
    assert (ids(remark), remark.doubt) == (["stefan-kowalczyk"], "")


@pytest.mark.parametrize(
    ("said", "doubt"),
    [
        ("The office is corrupt.", "it is said of a team: “The office”"),
        ("Your office is corrupt and you know it.", "it is said of a team: “Your office”"),
        ("I gather that your people in revenues are corrupt.", "it is said of a team: “your people in revenues”"),
        (
            "Your lot in the enforcement office are corrupt.",
            "it is said of a team: “Your lot in the enforcement office”",
        ),
        ("That clown at the front desk is a liar.", "it does not say who “That clown at the front desk” is"),
        ("Tell that halfwit on your front desk: a liar.", "it does not say who “that halfwit on your front desk” is"),
        ("I sent that budget note three times. Those two are corrupt.", "it does not say who “Those two” is"),
    ],
)
def test_whom_a_note_quotes_is_a_whole_name_of_somebody(said: str, doubt: str) -> None:
    (remark,) = remarks_in(said)
    assert (ids(remark), remark.doubt) == ([], doubt)


def test_a_number_of_times_is_nobody() -> None:
    (remark,) = remarks_in("I have read your budget note three times and it is corrupt.")
    assert "budget note three" not in remark.doubt
