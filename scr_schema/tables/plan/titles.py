"""What stands above a heading: whose plan it is, the recommendation that its table answers, and other titles."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from scr_schema.codelists.bodies import Register
from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.place import Place
from scr_schema.tables.plan.agencies import labelled_agency, named_agency
from scr_schema.tables.plan.banners import Banner, opens, telling
from scr_schema.tables.plan.page_marks import is_page_mark
from scr_schema.tables.plan.parts import Piece
from scr_schema.tables.plan.status_key import key_of
from scr_schema.tables.source import SourceRow


@dataclass(frozen=True, slots=True)
class Title:
    """A paragraph above a table, or a row above its heading; ``row`` is absent for a paragraph."""

    text: str
    place: Place
    row: SourceRow | None = None

    @property
    def key(self) -> str:
        """What is alike where the same title is printed again."""
        return key_of_title(self.text)

    @property
    def colours(self) -> Mapping[str, ActionStatusCode]:
        """What it says of colours, as a sentence or as a colour and its meaning in cells of their own."""
        cells = [self.row.cells[index].strip() for index in telling(self.row)] if self.row else []
        return key_of((self.text, " = ".join(cells))) if len(cells) == 2 else key_of((self.text,))

    @property
    def recommends(self) -> bool:
        """Whether it begins as recommendations do; reports number all of their paragraphs, so one must ask as well."""
        line = Banner(Piece(self.text, self.place))
        return opens(self.text) and (self.row is not None or line.says_recommendation or line.asks)

    def agency(self, register: Register) -> str | None:
        """The agency that it names, if it does."""
        labelled = labelled_agency(self.row.cells) if self.row else None
        return labelled or named_agency(self.text, register)


@dataclass(frozen=True, slots=True)
class Titles:
    """What the titles above one heading say.

    ``agency`` is the nearest one that is named, and ``recommendation`` the one right above the heading. ``new`` are the
    titles that say neither, nor what colours mean, and stood above no other heading. ``beside`` are those that only
    number pages or say what colours mean, and ``keys`` those of all that may be printed again above the next heading.
    """

    agency: str | None
    recommendation: Banner | None
    colours: Mapping[str, ActionStatusCode]
    new: tuple[Title, ...]
    beside: tuple[Title, ...]
    keys: frozenset[str]


def key_of_title(text: str) -> str:
    """What is alike where the same title is printed again."""
    return " ".join(text.casefold().split())


def titles_above(paragraphs: Iterable[str], rows: Iterable[SourceRow], heading: SourceRow) -> list[Title]:
    """The titles above a heading: first the paragraphs above its table, if any, then the rows."""
    return [
        *(Title(text, heading.place()) for text in paragraphs if text.strip()),
        *(Title(" ".join(row.cells[at].strip() for at in telling(row)), row.place(), row) for row in rows),
    ]


def read_titles(titles: Sequence[Title], register: Register, seen: Collection[str], *, recommend: bool) -> Titles:
    """What titles say; ``seen`` are the keys of those that stood above another heading and named no agency there.

    ``recommend``: the table has no column of recommendations, so that one may stand above it.
    """
    marks = tuple(title for title in titles if is_page_mark(title.text))
    left = [title for title in titles if title not in marks]
    start = _recommendation_at(left, register) if recommend else len(left)
    before = left[:start]
    unseen = [title for title in before if title.key not in seen]
    naming, agency = next(
        ((title, name) for title in reversed(unseen) if (name := title.agency(register))), (None, None)
    )
    colours: dict[str, ActionStatusCode] = {}
    for title in before:
        colours.update(title.colours)
    return Titles(
        agency=agency,
        recommendation=_recommendation(left[start:]),
        colours=colours,
        new=tuple(title for title in unseen if title is not naming and not title.colours),
        beside=(*marks, *(title for title in unseen if title is not naming and title.colours)),
        keys=frozenset(title.key for title in before if title is not naming),
    )


def _recommendation_at(titles: Sequence[Title], register: Register) -> int:
    """Where the recommendation begins that stands above a table: at the last line that begins as one does."""
    places = range(len(titles) - 1, -1, -1)
    begins = (at for at in places if titles[at].recommends and not titles[at].agency(register))
    return next(begins, len(titles))


def _recommendation(titles: Sequence[Title]) -> Banner | None:
    if not titles:
        return None
    return Banner(Piece("\n".join(title.text for title in titles), titles[0].place), is_wide=True)
