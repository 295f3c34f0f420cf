"""Where records name whoever holds a post, but for the cells of owners, of which ACT-016 speaks."""

NAMED_POSTS = (
    "panel.post.person_name",
    "panel_chair.person_name",
    "authors.person_name",
    "board_chair.person_name",
    "contributions.by.person_name",
    "contributions.feedback_by.person_name",
    "signed_off.by.person_name",
    "progress.by.person_name",
    "disclosures.asked.by.person_name",
    "gradings.assessor_role.person_name",
    "oversight.by.person_name",
    "distribution.deliveries.by.person_name",
    "distribution.acknowledgement.by.person_name",
    "distribution.decisions.by.person_name",
    "distribution.filings.reviewed_by.person_name",
    "items.acknowledgement.by.person_name",
    "items.decisions.by.person_name",
    "items.filings.reviewed_by.person_name",
)
"""The members, as rules name what they read."""
