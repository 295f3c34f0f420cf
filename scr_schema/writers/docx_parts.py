"""The parts of a Word document around its text: styles, settings, the page and how they hang together."""

from collections.abc import Iterable, Iterator, Sequence

from scr_schema.writers.office import CORE_PART, core_properties, xml

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{_OFFICE}"'
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_STYLES = """\
<w:styles {word}><w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>\
<w:sz w:val="18"/><w:szCs w:val="18"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>\
</w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="40" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
<w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>\
<w:pPr><w:keepNext/><w:spacing w:after="120"/><w:outlineLvl w:val="0"/></w:pPr>\
<w:rPr><w:b/><w:color w:val="1F3A54"/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>\
<w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>\
<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/></w:pPr>\
<w:rPr><w:b/><w:color w:val="1F3A54"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
<w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/>\
<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>\
<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>
</w:styles>"""
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDER = '<w:{side} w:val="single" w:sz="4" w:space="0" w:color="6B7780"/>'

_SETTINGS = """\
<w:settings {word}><w:defaultTabStop w:val="360"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
<w:themeFontLang w:val="{language}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>"""

# A4 on its side; lengths in twentieths of a point.
_SECTION = (
    "<w:sectPr>{header}"
    '<w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="850" w:right="720" w:bottom="850" w:left="720" w:header="400" w:footer="400" w:gutter="0"/>'
    "</w:sectPr>"
)
_HEADER_REFERENCE = '<w:headerReference w:type="default" r:id="header"/>'
_CENTRED = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{runs}</w:p>'
# The number of the page, without a word: what has none is no text that a reader must say it left out.
_PAGE = '<w:fldSimple w:instr=" PAGE "/>'


def document_parts(
    body: Iterable[str], title: str, language: str, markings: Sequence[str]
) -> dict[str, bytes | Iterable[bytes]]:
    """All parts of a document with that text; ``markings`` stand at the top of each page."""
    borders = "".join(_BORDER.format(side=side) for side in _SIDES)
    beside = {
        "styles": _STYLES.format(word=_WORD, language=language, borders=borders),
        "settings": _SETTINGS.format(word=_WORD, language=language),
        "footer": f"<w:ftr {_WORD}>{_CENTRED.format(runs=_PAGE)}</w:ftr>",
        **({"header": _header(markings)} if markings else {}),
    }
    return {
        "[Content_Types].xml": _content_types(("document", *beside)),
        "_rels/.rels": _relationships(
            ("document", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("core", f"{_PACKAGE}/relationships/metadata/core-properties", CORE_PART),
        ),
        CORE_PART: core_properties(title, language),
        "word/document.xml": (piece.encode() for piece in _document(body, has_header="header" in beside)),
        **{f"word/{name}.xml": (_XML + content).encode() for name, content in beside.items()},
        "word/_rels/document.xml.rels": _relationships(
            *((name, f"{_OFFICE}/{name}", f"{name}.xml") for name in beside)
        ),
    }


def _document(body: Iterable[str], *, has_header: bool) -> Iterator[str]:
    yield f"{_XML}<w:document {_WORD}><w:body>"
    yield from body
    yield f"{_SECTION.format(header=_HEADER_REFERENCE if has_header else '')}</w:body></w:document>"


def _header(markings: Sequence[str]) -> str:
    words = xml(" · ".join(markings))
    run = f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'
    return f"<w:hdr {_WORD}>{_CENTRED.format(runs=run)}</w:hdr>"


def _content_types(word: Iterable[str]) -> bytes:
    overrides = {f"/word/{name}.xml": f"{_KIND}.{name}+xml" for name in word}
    overrides["/word/document.xml"] = f"{_KIND}.document.main+xml"
    overrides[f"/{CORE_PART}"] = "application/vnd.openxmlformats-package.core-properties+xml"
    listed = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    ).encode()


def _relationships(*relations: tuple[str, str, str]) -> bytes:
    listed = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{at}"/>' for name, kind, at in relations)
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'.encode()
