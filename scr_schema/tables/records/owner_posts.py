"""The posts that an owner's words name, each with its relation to the action.

All words are understood, or none are taken for posts: what is left over might be somebody's name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from scr_schema.codelists.bodies import Register
from scr_schema.codelists.organisations import OwnerRelationCode, PostRoleCode
from scr_schema.tables.plan.owner_phrases import Kind
from scr_schema.tables.records.made import present
from scr_schema.tables.records.owner_clauses import clauses_of
from scr_schema.tables.records.owner_pieces import Mark, Piece, pieces_of

_SET_OFF = (Mark.COMMA, Mark.DASH, Mark.BRACKET)
_BESIDE = (*_SET_OFF, Mark.NONE)
#: Who acts: not a body, nor what a post deals with, nor a name.
_ACTING = (Kind.POST, Kind.GROUP, Kind.UNIT)
#: What a bracket behind a post says of its part.
_PARTS = {
    "lead": OwnerRelationCode.LEAD,
    "joint": OwnerRelationCode.JOINT,
    "support": OwnerRelationCode.SUPPORTED_BY,
    "supporting": OwnerRelationCode.SUPPORTED_BY,
    "accountable": OwnerRelationCode.ACCOUNTABLE,
}


@dataclass(slots=True)
class _Draft:
    """A post while its pieces are read; its title stands from ``start`` to ``end`` of the text.

    ``kind`` is absent while only a person or a body is named. ``has_field``: behind the title it began to be told what
    the post deals with.
    """

    mark: Mark
    kind: Kind | None = None
    start: int = 0
    end: int = 0
    role: PostRoleCode = PostRoleCode.NOT_KNOWN
    plural: bool = False
    person: str | None = None
    organisation: dict[str, Any] | None = None
    relation: OwnerRelationCode | None = None
    has_field: bool = False


def posts_of(text: str, register: Register) -> list[dict[str, Any]]:
    """The posts that a line names, as a record holds them, in order; none where some words are not understood."""
    posts: list[dict[str, Any]] = []
    for clause in clauses_of(text):
        drafts = _Reading(clause.text).drafts(list(pieces_of(clause.text, register)))
        if not drafts:
            return []
        unsaid = clause.relation or _unsaid(drafts)
        posts += [_post(clause.text, draft, draft.relation or unsaid) for draft in drafts]
    return posts


def _unsaid(drafts: Sequence[_Draft]) -> OwnerRelationCode:
    """The relation that no word says: the only one leads, and those that ``and`` joins share."""
    if len(drafts) == 1:
        return OwnerRelationCode.LEAD
    marks = {draft.mark for draft in drafts[1:]}
    joined = Mark.AND in marks and marks <= {Mark.AND, Mark.COMMA} and not any(draft.relation for draft in drafts)
    return OwnerRelationCode.JOINT if joined else OwnerRelationCode.NOT_STATED


def _post(text: str, draft: _Draft, relation: OwnerRelationCode) -> dict[str, Any]:
    title = _words(text, draft.start, draft.end)
    is_group = draft.plural or draft.kind in (Kind.GROUP, Kind.UNIT)
    has_words = draft.kind is Kind.POST and draft.role is PostRoleCode.OTHER
    return present(
        {
            "relation": relation.value,
            "role": draft.role.value,
            "role_text": title if has_words else None,
            "organisation": draft.organisation,
            "person_name": draft.person,
            "group": title if is_group else None,
        }
    )


class _Reading:
    """The pieces of a clause on their way to posts; each step says whether the piece found its place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._drafts: list[_Draft] = []
        #: A field or a body that belongs to the post behind it.
        self._field: Piece | None = None
        self._body: Piece | None = None

    def drafts(self, pieces: Sequence[Piece]) -> list[_Draft]:
        """The posts that all pieces make together; none where one of them has no place."""
        for piece, following in zip_longest(pieces, pieces[1:]):
            if not (self._part_of_post(piece) or self._take(piece, following)):
                return []
        return [] if self._field or self._body else self._drafts

    def _take(self, piece: Piece, following: Piece | None) -> bool:
        match piece.kind:
            case Kind.POST | Kind.GROUP | Kind.UNIT:
                return self._take_acting(piece)
            case Kind.BODY:
                return self._take_body(piece, following)
            case Kind.FIELD:
                return self._take_field(piece, following)
            case Kind.NAME:
                return self._take_name(piece, following)
        return False

    @property
    def _last(self) -> _Draft | None:
        return self._drafts[-1] if self._drafts else None

    def _part_of_post(self, piece: Piece) -> bool:
        """``Team manager (lead)``: the part that the post in front of the bracket has."""
        words = self._text[piece.start : piece.end].casefold()
        if self._last is None or piece.mark is not Mark.BRACKET or words not in _PARTS:
            return False
        self._last.relation = _PARTS[words]
        return True

    def _take_acting(self, piece: Piece) -> bool:
        last = self._last
        if self._field or self._body or last is None or piece.mark is Mark.STOP:
            return self._begin(piece)
        if piece.mark is Mark.AND:
            if last.has_field and piece.kind is Kind.UNIT:  # "Manager, Fostering and Adoption Services"
                last.end = piece.end
                return True
            return self._begin(piece)
        if last.kind is None and last.person:
            last.kind, last.start, last.end = piece.kind, piece.start, piece.end
            last.role, last.plural = piece.role or last.role, piece.plural
            return True
        return self._take_beside(last, piece)

    def _take_beside(self, last: _Draft, piece: Piece) -> bool:
        """A post or group that no word joins to what stands in front of it."""
        if piece.kind is Kind.UNIT and piece.mark is Mark.NONE and last.organisation:
            last.organisation = {**last.organisation, "unit": _words(self._text, piece.start, piece.end)}
            return True
        is_place = piece.kind is not Kind.POST and last.kind is Kind.POST and not piece.plural
        if is_place and last.organisation is None and piece.mark in _SET_OFF:  # "Team manager, fostering team"
            last.end = piece.end
            return True
        return piece.mark is Mark.COMMA and self._begin(piece)

    def _begin(self, piece: Piece) -> bool:
        """Another post, with the field or the body in front of it."""
        if self._field and piece.mark is Mark.STOP:
            return False
        front = self._field or self._body or piece
        organisation = self._body.organisation if self._body else None
        start = self._field.start if self._field else piece.start
        role = piece.role or PostRoleCode.OTHER
        self._drafts.append(
            _Draft(front.mark, piece.kind, start, piece.end, role, piece.plural, organisation=organisation)
        )
        self._field = self._body = None
        return True

    def _take_body(self, piece: Piece, following: Piece | None) -> bool:
        """A body: that of the post in front of it, that of the post behind it, or an owner by itself."""
        last = self._last
        if self._field or self._body:
            return False
        runs_on = following is not None and following.kind in _ACTING and following.mark is Mark.NONE
        is_unit_next = following is not None and following.kind is Kind.UNIT
        if last and piece.mark in _BESIDE and last.organisation is None and (not runs_on or is_unit_next):
            last.organisation = piece.organisation
            return True
        is_heading = following is not None and following.kind is Kind.POST and following.mark in (Mark.COMMA, Mark.DASH)
        if runs_on or (last is None and is_heading):
            self._body = piece
            return True
        if last and piece.mark in _BESIDE and (last.kind or last.person):
            return False  # it has its body already
        self._drafts.append(_Draft(piece.mark, organisation=piece.organisation))
        return True

    def _take_field(self, piece: Piece, following: Piece | None) -> bool:
        """What a post deals with: behind its title, or in front of it."""
        last = self._last
        if last is None or piece.mark is Mark.STOP or self._field:
            self._field = self._field or piece
            return following is not None and following.kind in (*_ACTING, Kind.FIELD)
        is_between = following is not None and following.kind in _ACTING and following.mark is Mark.AND
        if last.kind is None or last.organisation or (is_between and not last.has_field):
            return False  # "Nurse, Adoption and Fostering Manager" may be read in two ways
        last.end, last.has_field = piece.end, True
        return True

    def _take_name(self, piece: Piece, following: Piece | None) -> bool:
        """A name: the holder's of the post beside it, or an owner's by itself where it surely is a person's."""
        last = self._last
        name = _words(self._text, piece.start, piece.end)
        if self._field or self._body:
            return False
        if last and piece.mark in _SET_OFF:
            if not piece.titled or last.person or not last.kind:
                return False
            last.person = name
            return True
        has_post = following is not None and following.kind is Kind.POST and following.mark in _SET_OFF
        if (last and piece.mark is Mark.NONE) or not (piece.titled or has_post):
            return False
        self._drafts.append(_Draft(piece.mark, role=piece.role or PostRoleCode.NOT_KNOWN, person=name))
        return True


def _words(text: str, start: int, end: int) -> str:
    """A part of a text in one line, with the end of a bracket that was opened in it."""
    words = " ".join(text[start:end].split()).strip(" .,;:")
    return f"{words})" if words.count("(") > words.count(")") else words
