"""Codes that several parts read alike; as texts, since loading whole lists would cost every run some milliseconds."""

FOLLOWED_UP = ("followed-up", "closed")
"""Stages at which what recipients did with a notification is to be in it: of `notification-stage`."""

SOCIAL_CARE = frozenset({"childrens-social-care", "emergency-duty-team"})
"""What recipients do through whom an authority's social care is told: of `recipient-function`."""

LOST = ("failed", "bounced")
"""Outcomes of deliveries that never arrived: of `delivery-outcome`."""

FROM_A_DOCUMENT = ("converted", "transcribed")
"""How a record came about that was read from a document: of `provenance-basis`."""

NAMES_NOBODY = frozenset({"pseudonymised", "published"})
"""What a bundle says of itself whose records hold no `identity`: of `identification`."""

MARKING_LEVELS = {"unmarked": 0, "official": 1, "legacy": 2, "official-sensitive": 2}
"""How high each `marking` is, from the lowest; words of an older scheme may be as high as the highest of today's."""
