"""The posts that an owner's words name, each with its relation to the action.

All words are understood, or none are taken for posts: what is left over might be somebody's name.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from scr_schema.codelists.bodies import Register
from scr_schema.codelists.organisations import OwnerRelationCode, PostRoleCode
from scr_schema.tables.plan.owner_words import Kind
from scr_schema.tables.records.made import present
from scr_schema.tables.records.owner_clauses import Clause, clauses_of
from scr_schema.tables.records.owner_pieces import Mark, Piece, pieces_of

_SETS_OFF = (Mark.COMMA, Mark.DASH, Mark.BRACKET)
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

    ``fields``: what it deals with has begun to be told.
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
    fields: bool = False


def posts_of(text: str, register: Register) -> list[dict[str, Any]]:
    """The posts that words name, as a record holds them, in order; none where some words are not understood."""
    posts: list[dict[str, Any]] = []
    for clause in clauses_of(text):
        drafts = _Reading(clause.text).drafts(list(pieces_of(clause.text, register)))
        if not drafts:
            return []
        posts += [_post(clause, drafts, draft) for draft in drafts]
    return posts


def _post(clause: Clause, drafts: Sequence[_Draft], draft: _Draft) -> dict[str, Any]:
    title = _words(clause.text, draft.start, draft.end)
    is_group = draft.plural or draft.kind in (Kind.GROUP, Kind.UNIT)
    has_words = draft.kind is Kind.POST and draft.role is PostRoleCode.OTHER
    return present(
        {
            "relation": (draft.relation or clause.relation or _unsaid(drafts)).value,
            "role": draft.role.value,
            "role_text": title if has_words else None,
            "organisation": draft.organisation,
            "person_name": draft.person,
            "group": title if is_group else None,
        }
    )


def _unsaid(drafts: Sequence[_Draft]) -> OwnerRelationCode:
    """The relation where no word says it: the only one leads, those with ``and`` between them share."""
    if len(drafts) == 1:
        return OwnerRelationCode.LEAD
    marks = {draft.mark for draft in drafts[1:]}
    said = any(draft.relation for draft in drafts)
    return OwnerRelationCode.JOINT if marks <= {Mark.AND, Mark.COMMA} and Mark.AND in marks and not said else (
        OwnerRelationCode.NOT_STATED
    )


class _Reading:
    """The pieces of a clause on their way to posts."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._drafts: list[_Draft] = []
        self._field: Piece | None = None
        self._body: Piece | None = None
        self._take: dict[Kind, Callable[[Piece, Piece | None], bool]] = {
            Kind.POST: self._acting,
            Kind.GROUP: self._acting,
            Kind.UNIT: self._acting,
            Kind.BODY: self._of_body,
            Kind.FIELD: self._of_field,
            Kind.NAME: self._of_person,
        }

    def drafts(self, pieces: Sequence[Piece]) -> list[_Draft]:
        """The posts that all pieces make together; none where one of them has no place."""
        for piece, following in zip(pieces, (*pieces[1:], None), strict=True):
            take = self._take.get(piece.kind)
            if take is None or not (self._says_part(piece) or take(piece, following)):
                return []
        if self._body:
            self._drafts.append(_Draft(self._body.mark, organisation=self._body.organisation))
        return [] if self._field else self._drafts

    def _says_part(self, piece: Piece) -> bool:
        part = _PARTS.get(self._text[piece.start : piece.end].casefold()) if piece.mark is Mark.BRACKET else None
        if part and self._drafts:
            self._drafts[-1].relation = part
        return part is not None and bool(self._drafts)

    def _acting(self, piece: Piece, following: Piece | None) -> bool:
        """A post, a group or a part of a body: of a person or body that was named, with its field, or another one."""
        draft = self._drafts[-1] if self._drafts else None
        if self._field or self._body:
            return self._begin(piece)
        if draft is None or piece.mark in (Mark.AND, Mark.STOP):
            if draft and draft.fields and piece.kind is Kind.UNIT and piece.mark is Mark.AND:
                draft.end = piece.end
                return True
            return self._begin(piece)
        if draft.kind is None and draft.person and draft.organisation is None:
            draft.kind, draft.start, draft.end = piece.kind, piece.start, piece.end
            draft.role, draft.plural = piece.role or draft.role, piece.plural
            return True
        return self._beside(draft, piece)

    def _beside(self, draft: _Draft, piece: Piece) -> bool:
        """A post or group that no word joins to the post in front of it."""
        if piece.kind is Kind.UNIT and piece.mark is Mark.NONE and draft.organisation:
            draft.organisation = {**draft.organisation, "unit": _words(self._text, piece.start, piece.end)}
            return True
        is_place = piece.kind is not Kind.POST and draft.kind is Kind.POST and not piece.plural
        if is_place and draft.organisation is None and piece.mark is not Mark.NONE:
            draft.end = piece.end
            return True
        return piece.mark is Mark.COMMA and self._begin(piece)

    def _begin(self, piece: Piece) -> bool:
        front = self._field or self._body or piece
        if self._field and piece.mark is Mark.STOP:
            return False
        self._drafts.append(
            _Draft(
                front.mark,
                piece.kind,
                self._field.start if self._field else piece.start,
                piece.end,
                piece.role or PostRoleCode.OTHER,
                piece.plural,
                organisation=self._body.organisation if self._body else None,
            )
        )
        self._field = self._body = None
        return True

    def _of_body(self, piece: Piece, following: Piece | None) -> bool:
        """A body: that of the post in front of it, that of the post behind it, or an owner by itself."""
        draft = self._drafts[-1] if self._drafts else None
        if self._field or self._body:
            return False
        beside = piece.mark in (*_SETS_OFF, Mark.NONE)
        adjacent = following is not None and following.kind in _ACTING and following.mark is Mark.NONE
        is_free = draft is not None and beside and draft.organisation is None
        if draft and is_free and (not adjacent or (following and following.kind is Kind.UNIT)):
            draft.organisation = piece.organisation
            return True
        set_off = following is not None and following.kind is Kind.POST and following.mark in (Mark.COMMA, Mark.DASH)
        if adjacent or (draft is None and set_off):
            self._body = piece
            return True
        if draft and beside and (draft.kind or draft.person):
            return False
        self._drafts.append(_Draft(piece.mark, organisation=piece.organisation))
        return True

    def _of_field(self, piece: Piece, following: Piece | None) -> bool:
        """What a post deals with: behind its title, or in front of it."""
        draft = self._drafts[-1] if self._drafts else None
        if draft is None or piece.mark is Mark.STOP:
            self._field = self._field or piece
            return following is not None and following.kind in (*_ACTING, Kind.FIELD)
        is_between = following is not None and following.kind in _ACTING and following.mark is Mark.AND
        if draft.kind is None or draft.organisation or (is_between and not draft.fields):
            return False
        draft.end, draft.fields = piece.end, True
        return True

    def _of_person(self, piece: Piece, following: Piece | None) -> bool:
        """A name: of the holder of a post that stands beside it, or of an owner by itself where it surely is one."""
        draft = self._drafts[-1] if self._drafts else None
        name = _words(self._text, piece.start, piece.end)
        if self._field or self._body:
            return False
        if draft and piece.mark in _SETS_OFF:
            if not piece.titled or draft.person or not draft.kind:
                return False
            draft.person = name
            return True
        has_post = following is not None and following.kind is Kind.POST and following.mark in _SETS_OFF
        if (draft and piece.mark is Mark.NONE) or not (piece.titled or has_post):
            return False
        self._drafts.append(_Draft(piece.mark, person=name, role=piece.role or PostRoleCode.NOT_KNOWN))
        return True


def _words(text: str, start: int, end: int) -> str:
    """A part of a text in one line, with the end of a bracket that was opened in it."""
    words = " ".join(text[start:end].split()).strip(" .,;:")
    return f"{words})" if words.count("(") > words.count(")") else words
