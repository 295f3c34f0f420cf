import io

import pytest

from scr_schema.readers.office.looks_like import looks_like

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def office(main: str, kind: str) -> dict[str, str]:
    override = f'<Override PartName="/{main}" ContentType="application/vnd.{kind}.main+xml"/>'
    return {
        "[Content_Types].xml": f"<Types>{override}</Types>",
        "_rels/.rels": f'<a><Relationship Id="a" Type="a/officeDocument" Target="{main}"/></a>',
        main: "",
    }


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        (office("xl/workbook.xml", "openxmlformats-officedocument.spreadsheetml.sheet"), "xlsx"),
        (office("xl/workbook.xml", "ms-excel.sheet.macroEnabled"), "xlsx"),
        (office("xl/workbook.bin", "ms-excel.sheet.binary.macroEnabled"), "xlsb"),
        (office("main.xml", "openxmlformats-officedocument.wordprocessingml.template"), "docx"),
        (office("word/document.xml", "ms-word.document.macroEnabled"), "docx"),
        (office("ppt/presentation.xml", "openxmlformats-officedocument.presentationml.presentation"), "pptx"),
        ({"xl/workbook.xml": ""}, "xlsx"),
        ({"xl/workbook.bin": ""}, "xlsb"),
        ({"word/document.xml": ""}, "docx"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "ods"),
        ({"mimetype": "application/vnd.oasis.opendocument.text-template"}, "odt"),
        ({"mimetype": "application/vnd.oasis.opendocument.presentation"}, "odf"),
        ({"a.csv": ""}, "zip"),
        ({"[Content_Types].xml": "<not XML"}, "zip"),
    ],
)
def test_packages_are_known_by_their_parts(zipped, members, kind):
    file = zipped(members)
    file.seek(3)
    assert looks_like(file) == kind
    assert file.tell() == 0


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (OLE2 + "Workbook".encode("utf-16-le") + bytes(2), "xls"),
        (OLE2 + "WordDocument".encode("utf-16-le") + bytes(2), "doc"),
        (OLE2 + "EncryptedPackage".encode("utf-16-le") + bytes(2), "protected"),
        (OLE2, "ole2"),
        (b"%PDF-1.7", "pdf"),
        (b"{\\rtf1", "rtf"),
        (b"\xef\xbb\xbf <!-- a --><!-- b -->\n<TABLE><tr>", "html"),
        (b'<?xml version="1.0"?><!DOCTYPE html>', "html"),
        (b'<?xml version="1.0"?><Workbook>', "xml"),
        (b"Recommendation,Action\n", None),
        (b"<tablet> of stone", None),
        (b"", None),
        (b"PK\3\4 cut off xl/workbook.xml", "xlsx"),
        (b"PK\3\4 cut off word/document.xml", "docx"),
        (b"PK\3\4mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ods"),
        (b"PK\3\4 cut off", "zip"),
    ],
)
def test_other_files_are_known_by_their_first_bytes(content, kind):
    assert looks_like(io.BytesIO(content)) == kind


def test_an_archive_under_a_password_is_known(zipped):
    raw = bytearray(zipped({"a": "words"}).getvalue())
    raw[raw.index(b"PK\1\2") + 8] |= 1
    assert looks_like(io.BytesIO(bytes(raw))) == "protected"


def test_many_comments_are_looked_through_in_no_time():
    assert looks_like(io.BytesIO(b"<!---->" * 600 + b"<wrong>")) is None
