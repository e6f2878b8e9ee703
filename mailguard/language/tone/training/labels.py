"""The words of the data and of the graph, in the order of the network's outputs."""

from typing import Final

ACTS: Final = (
    "none",
    "criticism",
    "direction",
    "discourtesy",
    "pressure",
    "threat_job",
    "threat_violence",
    "derogation",
    "abuse",
)
ABOUTS: Final = ("nobody", "work", "speaker", "group", "outsider", "member", "officer")
STANCES: Final = ("said", "quoted", "denied", "asked")
SPEAKERS: Final = ("member", "officer", "outsider")
LABELS: Final = {"act": ACTS, "about": ABOUTS, "stance": STANCES}
HEADS: Final = {"flag": 1} | {head: len(names) for head, names in LABELS.items()}
"""The outputs of the network and how wide each is."""
ABUSIVE: Final = (
    "insult_noun",
    "insult_adjective",
    "competence_belittled",
    "honesty_impugned",
    "motive_bad_faith",
    "character_belittled",
    "sarcasm_at_person",
    "understatement_idiom",
    "rank_pulling_condescension",
    "job_as_leverage",
    "complaint_as_leverage",
    "veiled_threat",
    "violence",
    "pressure_on_advice",
    "capitals_or_obfuscated",
    "endorsed_report",
    "pronoun_continues",
    "role_or_team_named",
    "backhanded_praise",
    "polite_threat",
    "rhetorical_question",
    "belittling_of_age_sex_origin_or_dialect_word",
    "noun_phrase_for_person",
    "wish_harm_or_gone",
)
BENIGN: Final = (
    "criticism_of_work",
    "disagreement",
    "complaint_right_route",
    "negated",
    "quoted_or_reported",
    "condemned",
    "self_deprecation",
    "object_or_system",
    "about_member",
    "about_outsider_or_contractor",
    "apology",
    "domain_words",
    "victim_tells",
    "asked_or_supposed",
    "praise_and_thanks",
    "ordinary_business",
    "firm_demand_for_service",
    "council_or_group_at_large",
    "chasing_and_deadline",
    "formal_process",
    "name_collision",
    "robust_question",
    "humour_among_friends",
    "officer_writes",
    "direction_plain",
    "criticism_of_officer_civil",
    "discourtesy_by_officer",
)
"""The functionalities of models/tone/data/BRIEF.md: what is to be flagged, and what is allowed or not ours."""
KINDS: Final = ABUSIVE + BENIGN
HELPING: Final = {"kind": len(KINDS), "kindly": 1}
"""Outputs that are learnt beside the others, because they help with those, and are not exported."""
