import pytest

from scr_schema.readers.office import opc
from scr_schema.readers.office.opc import Relationship, content_types, main_part, relationships
from scr_schema.readers.office.package import BadPackage, open_package


def ties(*listed: str) -> str:
    return f"<Relationships>{''.join(listed)}</Relationships>"


def tie(target: str, kind: str = "worksheet", number: str = "rId1", more: str = "") -> str:
    return f'<Relationship Id="{number}" Type="http://example.org/relationships/{kind}" Target="{target}" {more}/>'


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("sheets/a.xml", "xl/sheets/a.xml"),
        ("/xl/a.xml", "xl/a.xml"),
        ("../a.xml", "a.xml"),
        ("../../../a.xml", "a.xml"),
        ("./a.xml#place", "xl/a.xml"),
        ("b\\a.xml", "xl/b/a.xml"),
    ],
)
def test_targets_stand_relative_to_the_part(zipped, target, part):
    package = open_package(zipped({"xl/_rels/workbook.xml.rels": ties(tie(target))}))
    assert relationships(package, "xl/workbook.xml") == {"rId1": Relationship("rId1", "worksheet", part)}


def test_what_lies_outside_is_not_kept(zipped):
    outside = tie("file:///etc/passwd", "hyperlink", more='TargetMode="External"')
    package = open_package(zipped({"_rels/a.xml.rels": ties(outside)}))
    assert relationships(package, "a.xml")["rId1"] == Relationship("rId1", "hyperlink", "", external=True)


def test_a_part_without_ties_has_none(zipped):
    assert relationships(open_package(zipped({"a.xml": ""})), "a.xml") == {}


def test_the_main_part_is_found_or_missed(zipped):
    listed = ties(tie("xl/workbook.xml", "officeDocument"))
    assert main_part(open_package(zipped({"_rels/.rels": listed, "xl/workbook.xml": ""}))) == "xl/workbook.xml"
    for members in ({"_rels/.rels": listed}, {"_rels/.rels": ties()}, {"xl/workbook.xml": ""}):
        with pytest.raises(BadPackage):
            main_part(open_package(zipped(members)))


def test_content_types_are_found_by_name_then_by_ending(zipped):
    listed = (
        '<Types><Default Extension="XML" ContentType="any"/><Override PartName="/A.xml" ContentType="one"/></Types>'
    )
    types = content_types(open_package(zipped({"[Content_Types].xml": listed})))
    assert [types.of(name) for name in ("a.XML", "b.xml", "c.bin")] == ["one", "any", ""]
    assert content_types(open_package(zipped({"a": ""}))).of("a.xml") == ""


def test_more_ties_than_a_package_has_are_refused(zipped, monkeypatch):
    monkeypatch.setattr(opc, "MOST_LISTED", 2)
    package = open_package(zipped({"_rels/.rels": ties(*(tie("a", number=str(number)) for number in range(3)))}))
    with pytest.raises(BadPackage):
        relationships(package)
