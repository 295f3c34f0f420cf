"""In which nation each type of review is held, since when, and what came after it.

One name can mean two things: SCR is a serious case review in England and a significant case review in Scotland.
So nation and code together are the key, and Scotland's has a code of its own.
Dates are EDTF and stand only where guidance or an Act gives them; else they are empty.
"""

from dataclasses import dataclass

from scr_schema.codelists.reviews import NationCode, ReviewTypeCode


@dataclass(frozen=True, slots=True)
class ReviewTypeUse:
    """A type of review as one nation uses it.

    ``from_`` and ``to`` bound when such reviews were called for; one begun in that time may end later.
    ``successor`` is what the nation holds in its place, and is absent where the type is still held.
    """

    code: ReviewTypeCode
    nation: NationCode
    from_: str = ""
    to: str = ""
    successor: ReviewTypeCode | None = None


#: Every use, in the order of the code list; `other` and `not-known` belong to no nation.
REVIEW_TYPE_USES = (
    ReviewTypeUse(ReviewTypeCode.SCR, NationCode.ENGLAND, successor=ReviewTypeCode.LCSPR),
    ReviewTypeUse(ReviewTypeCode.RAPID_REVIEW, NationCode.ENGLAND, from_="2018-06-29"),
    ReviewTypeUse(ReviewTypeCode.LCSPR, NationCode.ENGLAND, from_="2018-06-29"),
    ReviewTypeUse(ReviewTypeCode.NATIONAL_CSPR, NationCode.ENGLAND, from_="2018-06-29"),
    ReviewTypeUse(ReviewTypeCode.CPR_CONCISE, NationCode.WALES, successor=ReviewTypeCode.SUSR),
    ReviewTypeUse(ReviewTypeCode.CPR_EXTENDED, NationCode.WALES, successor=ReviewTypeCode.SUSR),
    ReviewTypeUse(ReviewTypeCode.SUSR, NationCode.WALES, from_="2024-10-01"),
    ReviewTypeUse(
        ReviewTypeCode.SCOTTISH_ICR, NationCode.SCOTLAND, to="2021", successor=ReviewTypeCode.LEARNING_REVIEW
    ),
    ReviewTypeUse(
        ReviewTypeCode.SCOTTISH_SCR, NationCode.SCOTLAND, to="2021", successor=ReviewTypeCode.LEARNING_REVIEW
    ),
    ReviewTypeUse(ReviewTypeCode.LEARNING_REVIEW, NationCode.SCOTLAND, from_="2021"),
    ReviewTypeUse(ReviewTypeCode.CASE_MANAGEMENT_REVIEW, NationCode.NORTHERN_IRELAND),
    ReviewTypeUse(ReviewTypeCode.SAR, NationCode.ENGLAND),
    ReviewTypeUse(ReviewTypeCode.DHR, NationCode.ENGLAND, from_="2011-04-13", successor=ReviewTypeCode.DARDR),
    ReviewTypeUse(ReviewTypeCode.DHR, NationCode.WALES, from_="2011-04-13", successor=ReviewTypeCode.SUSR),
    ReviewTypeUse(ReviewTypeCode.DHR, NationCode.NORTHERN_IRELAND),
    ReviewTypeUse(ReviewTypeCode.DARDR, NationCode.ENGLAND),
    ReviewTypeUse(ReviewTypeCode.MENTAL_HEALTH_HOMICIDE_REVIEW, NationCode.ENGLAND),
    ReviewTypeUse(ReviewTypeCode.MENTAL_HEALTH_HOMICIDE_REVIEW, NationCode.WALES, successor=ReviewTypeCode.SUSR),
    ReviewTypeUse(ReviewTypeCode.OFFENSIVE_WEAPONS_HOMICIDE_REVIEW, NationCode.ENGLAND),
    ReviewTypeUse(ReviewTypeCode.OFFENSIVE_WEAPONS_HOMICIDE_REVIEW, NationCode.WALES, successor=ReviewTypeCode.SUSR),
    ReviewTypeUse(ReviewTypeCode.ADULT_PRACTICE_REVIEW, NationCode.WALES, successor=ReviewTypeCode.SUSR),
)
