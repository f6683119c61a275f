"""Documents made to cost much: one generator a kind, each of about as many bytes as it is asked for."""

from __future__ import annotations

import gzip
import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from programs import INVENTED_REPORTS

KB = 1 << 10
MB = 1 << 20

# A report that is read, for what stands beside the hostile part of a document.
REPORT = (INVENTED_REPORTS / "yanxi" / "2019-司法局.txt").read_text()
HEAD, TABLES = REPORT.split("二、主动公开政府信息情况", 1)
TABLES = "二、主动公开政府信息情况" + TABLES

NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


@dataclass(frozen=True)
class Kind:
    """A kind of hostile document."""

    name: str
    suffix: str
    make: Callable[[int, random.Random], bytes]
    #: The most bytes that say something of it; what is larger is refused at once.
    most: int = 64 * MB


KINDS: list[Kind] = []


def kind(suffix: str, most: int = 64 * MB):
    """Adds a generator to the kinds, under the name of its function."""

    def add(make: Callable[[int, random.Random], bytes]):
        KINDS.append(Kind(make.__name__.replace("_", "-"), suffix, make, most))
        return make

    return add


def fill(part: str, size: int) -> str:
    """As many repetitions of a part as make about so many bytes."""
    return part * max(1, size // len(part.encode()))


def report(inner: str) -> bytes:
    """A report in text, with something between its prose and its tables."""
    return f"{HEAD}\n{inner}\n{TABLES}".encode()


def page(inner: str, head: str = "") -> bytes:
    """A report as a page, with something behind its prose."""
    paragraphs = "".join(f"<p>{line}</p>" for line in HEAD.split("\n") if line.strip())
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in line.split("\t")) + "</tr>"
        for line in TABLES.split("\n") if line.strip()
    )
    return (
        f"<html><head><meta charset=utf-8><title>报告</title>{head}</head><body>"
        f"<div>{paragraphs}</div>{inner}<table>{rows}</table></body></html>"
    ).encode()


def word(body: str, parts: dict[str, str] | None = None, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A report as a Word document, with something behind its prose."""
    paragraphs = "".join(
        f"<w:p><w:r><w:t>{line.strip()}</w:t></w:r></w:p>" for line in HEAD.split("\n") if line.strip()
    )
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document {NAMESPACES}><w:body>{paragraphs}{body}'
        "</w:body></w:document>"
    )
    parts = {"_rels/.rels": RELATIONS, "word/document.xml": document, **(parts or {})}
    # What cannot be compressed, so that the archive is not refused for how much it unpacks to.
    picture = random.Random(1).randbytes(sum(map(len, parts.values())) // 60)
    return archive({**parts, "word/media/image1.png": picture}, method)


def archive(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of some parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method, compresslevel=6) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of a Word document."""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf(content: bytes, pages: int = 1, compress: bool = True) -> bytes:
    """A PDF whose pages all show one stream."""
    stream = zlib.compress(content) if compress else content
    filter_ = b"/Filter/FlateDecode" if compress else b""
    kids = b" ".join(b"%d 0 R" % (5 + n) for n in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids),
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(stream), filter_, stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    objects += [
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R"
        b"/Resources<</Font<</F 4 0 R>>>>>>"
    ] * pages
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


# Pages: attributes, elements, nesting


@kind("html")
def page_of_many_attributes(size, chance):
    return page("<p " + "".join(f"a{n}=1 " for n in range(size // 9)) + ">x</p>")


@kind("html")
def page_of_many_attributes_each(size, chance):
    tag = "<p " + "".join(f"a{n} " for n in range(900)) + ">x"
    return page(fill(tag, size))


@kind("html")
def page_of_attributes_in_single_quotes(size, chance):
    return page("<p " + "".join(f"a{n}='>\"<b' " for n in range(size // 15)) + ">x</p>")


@kind("html")
def page_of_attributes_behind_a_comment(size, chance):
    return page("<!-- <a '--!><p " + "".join(f"b{n} " for n in range(size // 8)) + "> -->x")


@kind("html")
def page_of_attributes_behind_a_script(size, chance):
    return page("<script>'</scriptx'<p " + "".join(f"b{n} " for n in range(size // 8)) + ">x</script>")


@kind("html")
def page_of_one_long_attribute(size, chance):
    return page(f'<p title="{fill("文", size)}">x</p>')


@kind("html")
def page_of_one_long_attribute_name(size, chance):
    return page(f'<p {fill("ab", size)}>x</p>')


@kind("html")
def page_of_one_long_element_name(size, chance):
    return page(f'<{fill("ab", size)}>x')


@kind("html")
def page_of_many_classes(size, chance):
    return page(f'<div class="{fill("nav ", size)}">x</div>')


@kind("html")
def page_of_many_styles(size, chance):
    return page(f'<div style="{fill("display:block;", size)}">x</div>')


@kind("html")
def page_of_many_elements(size, chance):
    return page(fill("<b>", size // 2) + fill("</b>", size // 2))


@kind("html")
def page_of_many_closed_elements(size, chance):
    return page(fill("<i></i>", size))


@kind("html")
def page_of_end_tags_below_much_nesting(size, chance):
    return page("<b>" * 1_900 + fill("</i>", size))


@kind("html")
def page_of_end_tags_of_paragraphs(size, chance):
    return page("<div>" * 1_900 + fill("</p>", size))


@kind("html")
def page_of_texts_below_much_nesting(size, chance):
    return page("<div>" * 1_900 + fill("<br>x", size))


@kind("html")
def page_of_cells_below_much_nesting(size, chance):
    return page("<table><tr>" + "<div>" * 1_800 + fill("<td>1", size))


@kind("html")
def page_of_texts_in_unclosed_cells(size, chance):
    return page("<table>" + "<tr><td><b>" * 600 + fill("x<br>", size))


@kind("html")
def page_of_nested_tables(size, chance):
    depth = 600
    return page("<table><tr><td>" * depth + fill("<i></i>", size) + "</table>" * depth)


@kind("html")
def page_of_nested_tables_with_labels(size, chance):
    depth = 600
    return page("<table><tr><td>总计</td><td>" * depth + fill("<i></i>", size) + "</table>" * depth)


@kind("html")
def page_of_nested_lists(size, chance):
    return page(fill("<ul><li>一", size))


@kind("html")
def page_of_small_tables(size, chance):
    return page(fill("<table><tr><td>总计</td><td>1</td></tr></table>", size))


@kind("html")
def page_of_small_tables_of_requests(size, chance):
    return page(fill("<table><tr><td>三、本年度办理结果</td><td>总计</td><td>1</td></tr></table>", size))


@kind("html")
def page_of_many_rows(size, chance):
    return page("<table>" + fill("<tr><td>予以公开</td><td>1</td><td>2</td></tr>", size) + "</table>")


@kind("html")
def page_of_many_columns(size, chance):
    return page("<table><tr>" + fill("<td>自然人</td>", size) + "</tr></table>")


@kind("html")
def page_of_a_wide_heading(size, chance):
    wide = fill("<td>a</td>", size // 2)
    row = "<tr><td>规章</td><td>1</td><td>2</td></tr>"
    head = "<td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td>"
    return page(f"<table><tr>{wide}{head}</tr>{fill(row, size // 2)}</table>")


@kind("html")
def page_of_wide_spans(size, chance):
    return page("<table><tr>" + fill("<td colspan=1000>1</td>", size) + "</tr></table>")


@kind("html")
def page_of_tall_spans(size, chance):
    return page("<table>" + fill("<tr><td rowspan=65000>1</td></tr>", size) + "</table>")


@kind("html")
def page_of_spans_over_empty_rows(size, chance):
    return page(
        "<table><tr>" + "<td rowspan=0>1</td>" * 500 + "</tr>" + fill("<tr></tr>", size) + "</table>")


@kind("html")
def page_of_numbers_of_spans(size, chance):
    return page(fill(f"<td colspan={'9' * 400}>1</td>", size))


@kind("html")
def page_of_references(size, chance):
    return page(f"<p>{fill('&amp;', size)}</p>")


@kind("html")
def page_of_broken_references(size, chance):
    return page(f"<p>{fill('&#x', size)}</p>")


@kind("html")
def page_of_long_references(size, chance):
    return page(f"<p>&{fill('a', size)};</p>")


@kind("html")
def page_of_comments(size, chance):
    return page(fill("<!---->", size))


@kind("html")
def page_of_an_open_comment(size, chance):
    return page(fill("<!--", size))


@kind("html")
def page_of_conditions(size, chance):
    return page(fill("<![if x]", size))


@kind("html")
def page_of_declarations(size, chance):
    return page(fill("<!DOCTYPE a PUBLIC '", size))


@kind("html")
def page_of_instructions(size, chance):
    return page(fill("<?a ", size))


@kind("html")
def page_of_angle_brackets(size, chance):
    return page(fill("<", size))


@kind("html")
def page_of_open_strings(size, chance):
    return f"<html><body><p>x</p><script>{fill(chr(92) + chr(39), size)}\n</script>".encode()


@kind("html")
def page_of_open_templates(size, chance):
    return f"<html><body><p>x</p><script>{fill(chr(92) + '`', size)}</script>".encode()


@kind("html")
def page_of_joined_strings(size, chance):
    part = fill("一、总体情况 本年制发件数 现行有效件数 ", 400)
    return f"<html><body><script>x={fill(f'{chr(34)}{part}{chr(34)}+', size)}''</script>".encode()


@kind("html")
def page_of_hidden_reports(size, chance):
    part = fill("一、总体情况 本年制发件数 现行有效件数 ", 400)
    return f"<html><body>{fill(f'<textarea>{part}</textarea>', size)}</body></html>".encode()


@kind("html")
def page_of_inputs(size, chance):
    part = fill("一、总体情况 本年制发件数 现行有效件数 ", 400)
    return f"<html><body>{fill(f'<input value={chr(34)}&lt;td&gt;{part}{chr(34)}>', size)}</body></html>".encode()


@kind("html")
def page_of_links(size, chance):
    return page(fill("<a href=x>一、总体情况</a>", size))


@kind("html")
def page_of_marks(size, chance):
    return page(fill("<p>一、总体情况</p>", size))


@kind("html")
def page_of_one_long_title(size, chance):
    return page("", head=f"<title>{fill('文-', size)}</title>")


@kind("html")
def page_of_metadata(size, chance):
    return page("", head="".join(f"<meta name=a{n} content={n}>" for n in range(size // 24)))


@kind("html")
def page_of_one_line(size, chance):
    return page(f"<p>{fill('信息公开工作，', size)}</p>")


@kind("html")
def page_of_ideographic_blanks(size, chance):
    return page(f"<p>{fill(chr(0x3000), size)}</p>")


@kind("json")
def json_of_strings(size, chance):
    part = fill("一、总体情况 本年制发件数 现行有效件数 ", 400)
    return ('{"a":[' + fill(f'"{part}",', size) + '""]}').encode()


@kind("json")
def json_of_quotes(size, chance):
    return ('{"a":"' + fill('\\"', size)).encode()


@kind("json")
def json_of_nesting(size, chance):
    return ('{"a":' + fill("[", size)).encode()


# Texts


@kind("txt")
def text_of_empty_lines(size, chance):
    return report("\n" * size)


@kind("txt")
def text_of_short_lines(size, chance):
    return report(fill("信\n", size))


@kind("txt")
def text_of_labels(size, chance):
    return report(fill("总计\n", size))


@kind("txt")
def text_of_long_labels(size, chance):
    return report(fill("本机关不掌握相关政府信息\n", size))


@kind("txt")
def text_of_nearly_labels(size, chance):
    return report(fill("本机关不掌握相关政苻信息\n", size))


@kind("txt")
def text_of_parts_of_labels(size, chance):
    return report("三、收到和处理政府信息公开申请情况\n" + fill("本机关不\n掌握相关\n", size))


@kind("txt")
def text_of_loose_numbers(size, chance):
    return report("三、收到和处理政府信息公开申请情况\n本年新收政府信息公开申请数量\n" + fill("1\n", size))


@kind("txt")
def text_of_loose_blanks(size, chance):
    return report("三、收到和处理政府信息公开申请情况\n总计\n" + fill("1 0\n", size))


@kind("txt")
def text_of_rows(size, chance):
    return report(fill("（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n", size))


@kind("txt")
def text_of_open_rows(size, chance):
    return report(fill("（一）予以公开\t1\t\t\t1\n", size))


@kind("txt")
def text_of_wide_rows(size, chance):
    return report(fill("1\t", size))


@kind("txt")
def text_of_wide_rows_of_labels(size, chance):
    return report(fill("自然人\t", size))


@kind("txt")
def text_of_bars(size, chance):
    return report(fill("|", size))


@kind("txt")
def text_of_rows_between_bars(size, chance):
    return report(fill("| 总计 | 1 |\n", size))


@kind("txt")
def text_of_commas(size, chance):
    return report(fill("总计,1,2,3,4,5,6,7\n", size))


@kind("txt")
def text_of_aligned_rows(size, chance):
    return report(fill("总计  1  2  3  4  5  6  7\n", size))


@kind("txt")
def text_of_one_aligned_line(size, chance):
    return report(fill("总计  1 ", size))


@kind("txt")
def text_of_cells_behind_tabs(size, chance):
    return report(fill("\t总计\n", size))


@kind("txt")
def text_of_wrapped_cells(size, chance):
    return report("\t总\n" + fill("计\n", size))


@kind("txt")
def text_of_full_lines(size, chance):
    return report(fill("信息公开工作信息公开工作信息公开工作信息公开工作信息公开工作\n", size))


@kind("txt")
def text_of_one_paragraph(size, chance):
    return report(fill("信息公开工作扎实推进，", size))


@kind("txt")
def text_of_headings(size, chance):
    return report(fill("一、总体情况\n", size))


@kind("txt")
def text_of_nearly_headings(size, chance):
    return report(fill("一、总体情況表\n", size))


@kind("txt")
def text_of_titles(size, chance):
    return (fill("砚溪县司法局2019年政府信息公开工作年度报告\n", size) + REPORT).encode()


@kind("txt")
def text_of_different_titles(size, chance):
    places = (f"{chr(0x4E00 + n // 97 % 5000)}{chr(0x5000 + n % 97)}县" for n in range(size // 64))
    lines = (f"{place}司法局2019年政府信息公开工作年度报告\n" for place in places)
    return ("".join(lines) + REPORT).encode()


@kind("txt")
def text_of_titles_in_the_body(size, chance):
    return report(fill("砚溪县财政局2019年政府信息公开工作年度报告\n", size))


@kind("txt")
def text_of_brackets(size, chance):
    return report(fill("（", size))


@kind("txt")
def text_of_pinyin(size, chance):
    return report(fill("文(wen)", size))


@kind("txt")
def text_of_masked_words(size, chance):
    return report(fill("政府信*公开政府信息**公开政*信息公开", size))


@kind("txt")
def text_of_years(size, chance):
    return report(fill("2019年1月1日", size))


@kind("txt")
def text_of_digits(size, chance):
    return report("新收政府信息公开申请" + "9" * size + "件。")


@kind("txt")
def text_of_numerals(size, chance):
    return report("新收政府信息公开申请" + fill("一千", size) + "件。")


@kind("txt")
def text_of_claims(size, chance):
    return report(fill("我局新收政府信息公开申请3件，办结3件。", size))


@kind("txt")
def text_of_claims_in_one_sentence(size, chance):
    return report(fill("我局新收政府信息公开申请3件，办结3件，", size))


@kind("txt")
def text_of_nearly_claims(size, chance):
    return report("政府信息公开申请" + fill("收到新收受理申请件办结答复予以公开", size))


@kind("txt")
def text_of_shares(size, chance):
    return report("政府信息公开申请中，" + fill("予以公开1件占1%，不予公开2件，占2.5%，", size))


@kind("txt")
def text_of_disputes(size, chance):
    return report(fill("因政府信息公开被申请行政复议1件，行政诉讼1件，结果维持1件，纠正1件；", size))


@kind("txt")
def text_of_places(size, chance):
    return report(fill("北京市朝阳区司法局", size))


@kind("txt")
def text_of_hosts(size, chance):
    return report(fill("www.a.gov.cn/", size))


@kind("txt")
def text_of_agencies(size, chance):
    return report(fill("司法局，", size))


@kind("txt")
def text_of_combining_marks(size, chance):
    return report("信" + "\u0301" * (size // 2))


@kind("txt")
def text_of_joined_emoji(size, chance):
    return report(fill("\U0001F468\u200D", size))


@kind("txt")
def text_of_expanding_signs(size, chance):
    return report(fill("\uFDFA", size))


@kind("txt")
def text_of_broken_bytes(size, chance):
    return REPORT.encode() + bytes(chance.randrange(128, 256) for _ in range(size))


@kind("txt")
def text_in_gb18030(size, chance):
    return report(fill("信息公开工作扎实推进，", size)).decode().encode("gb18030")


@kind("txt")
def text_in_utf16(size, chance):
    return report(fill("信\n", size)).decode().encode("utf-16")


@kind("txt")
def text_of_written_rows(size, chance):
    row = "予以公开：自然人 2，商业企业 0，科研机构 0，社会公益组织 0，法律服务机构 0，其他 0，总计 2\n"
    return report("三、收到和处理政府信息公开申请情况\n" + row + fill(row, size))


@kind("md")
def markdown_of_tables(size, chance):
    return report(fill("| 总计 |\n|---|\n| 1 |\n\n", size))


# Word documents


@kind("docx")
def word_of_many_attributes(size, chance):
    return word("<w:p " + "".join(f'a{n}="" ' for n in range(size // 9)) + "/>")


@kind("docx")
def word_of_many_attributes_each(size, chance):
    return word(fill("<w:p " + "".join(f'a{n}="" ' for n in range(240)) + "/>", size))


@kind("docx")
def word_of_namespaces(size, chance):
    return word("<w:p " + "".join(f'xmlns:a{n}="u{n}" ' for n in range(size // 16)) + "/>")


@kind("docx")
def word_of_nested_namespaces(size, chance):
    levels = 90
    opening = "".join(
        "<w:x " + "".join(f'xmlns:a{level}x{n}="u" ' for n in range(100)) + ">" for level in range(levels))
    return word(opening + fill("<w:y/>", size) + "</w:x>" * levels)


@kind("docx")
def word_of_one_long_attribute(size, chance):
    return word(f'<w:p a="{fill("文", size)}"/>')


@kind("docx")
def word_of_one_long_text(size, chance):
    return word(paragraph(fill("信息公开工作，", size)))


@kind("docx")
def word_of_empty_paragraphs(size, chance):
    return word(fill("<w:p/>", size))


@kind("docx")
def word_of_empty_elements(size, chance):
    return word(fill("<w:x/>", size))


@kind("docx")
def word_of_runs(size, chance):
    return word("<w:p>" + fill("<w:r><w:t>信</w:t></w:r>", size) + "</w:p>")


@kind("docx")
def word_of_line_breaks(size, chance):
    return word("<w:p><w:r>" + fill("<w:br/>", size) + "</w:r></w:p>")


@kind("docx")
def word_of_nesting(size, chance):
    return word(fill("<w:x>", size))


@kind("docx")
def word_of_paragraphs_below_much_nesting(size, chance):
    return word("<w:x>" * 190 + fill("<w:p/>", size) + "</w:x>" * 190)


@kind("docx")
def word_of_alternatives(size, chance):
    part = "<w:AlternateContent><w:Choice/></w:AlternateContent><w:t>信</w:t>"
    return word("<w:p><w:r><w:t>x</w:t>" + fill(part, size) + "</w:r></w:p>")


@kind("docx")
def word_of_nested_tables(size, chance):
    depth = 15
    opening = "<w:tbl><w:tr><w:tc>" * depth
    return word(opening + fill("<w:p/>", size) + "</w:tc></w:tr></w:tbl>" * depth)


@kind("docx")
def word_of_nested_tables_of_text(size, chance):
    depth = 15
    opening = f"<w:tbl><w:tr><w:tc>{paragraph('信')}</w:tc><w:tc>" * depth
    return word(opening + fill(paragraph("信"), size) + "</w:tc></w:tr></w:tbl>" * depth)


@kind("docx")
def word_of_wide_spans(size, chance):
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr><w:p/></w:tc>'
    return word(f"<w:tbl><w:tr>{fill(cell, size)}</w:tr></w:tbl>")


@kind("docx")
def word_of_huge_spans(size, chance):
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="9999999999999999999"/></w:tcPr><w:p/></w:tc>'
    return word(f"<w:tbl><w:tr>{fill(cell, size)}</w:tr></w:tbl>")


@kind("docx")
def word_of_small_tables(size, chance):
    cell = f"<w:tc>{paragraph('总计')}</w:tc>"
    return word(fill(f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>", size))


@kind("docx")
def word_of_rows(size, chance):
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ["予以公开", *"10000001"])
    return word(f"<w:tbl>{fill(f'<w:tr>{cells}</w:tr>', size)}</w:tbl>")


@kind("docx")
def word_of_text_boxes(size, chance):
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('信')}</w:txbxContent></w:pict></w:r>"
    return word("<w:p>" + fill(box, size) + "</w:p>")


def numbered(levels: str, size: int, level: int = 0) -> bytes:
    """A document whose paragraphs are all numbered by a list."""
    properties = (
        f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>')
    numbering = (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
    return word(fill(paragraph("信", properties), size), {"word/numbering.xml": numbering})


@kind("docx")
def word_of_levels(size, chance):
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>'
        for n in range(size // 80))
    return numbered(levels, size)


@kind("docx")
def word_of_long_numbers(size, chance):
    pattern = fill("%1", size // 10)
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="{pattern}"/></w:lvl>'
    return numbered(level, size)


@kind("docx")
def word_of_styles(size, chance):
    styles = "".join(
        f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(size // 60))
    numbering = (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0"/>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
    properties = '<w:pPr><w:pStyle w:val="s0"/></w:pPr>'
    return word(
        fill(paragraph("信", properties), size),
        {"word/styles.xml": f"<w:styles {NAMESPACES}>{styles}</w:styles>", "word/numbering.xml": numbering})


@kind("docx")
def word_of_entities(size, chance):
    entities = "".join(
        f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x" * 100}">' for n in range(9))
    document = f'<?xml version="1.0"?><!DOCTYPE d [{entities}]><d>{fill("&e8;", size)}</d>'
    return archive({"word/document.xml": document})


@kind("docx")
def word_of_references(size, chance):
    return word(paragraph(fill("&#x6587;", size)))


@kind("docx")
def word_of_comments(size, chance):
    return word(fill("<!---->", size))


@kind("docx")
def word_in_utf16(size, chance):
    text = (
        f'<?xml version="1.0" encoding="UTF-16"?><w:document {NAMESPACES}><w:body><w:p '
        + "".join(f'a{n}="" ' for n in range(size // 18)) + "/></w:body></w:document>")
    return archive({"word/document.xml": text.encode("utf-16")})


@kind("docx")
def word_in_utf7(size, chance):
    attributes = "".join(f'a{n}="" ' for n in range(size // 9))
    text = f'<?xml version="1.0" encoding="UTF-7"?>+ADw-d +AD4-{fill("x", 100)}+ADw-p {attributes}/+AD4-+ADw-/d+AD4-'
    return archive({"word/document.xml": text.encode()})


@kind("docx")
def archive_of_many_parts(size, chance):
    return archive({f"{n}": b"" for n in range(min(size // 100, 60_000))}, zipfile.ZIP_STORED)


@kind("docx")
def archive_of_long_names(size, chance):
    return archive({f"{n}" + "a" * 60_000: b"" for n in range(max(1, size // 120_000))}, zipfile.ZIP_STORED)


@kind("docx", most=8 * MB)
def archive_that_is_a_bomb(size, chance):
    return archive({"word/document.xml": b" " * (size * 50)})


@kind("docx", most=8 * MB)
def archive_that_is_a_bzip2_bomb(size, chance):
    return archive({"word/document.xml": b" " * (size * 50)}, zipfile.ZIP_BZIP2)


@kind("docx", most=8 * MB)
def archive_that_is_an_lzma_bomb(size, chance):
    return archive({"word/document.xml": b" " * (size * 50)}, zipfile.ZIP_LZMA)


@kind("docx")
def archive_of_noise(size, chance):
    return archive({"word/document.xml": chance.randbytes(size)}, zipfile.ZIP_STORED)


@kind("docx")
def archive_that_lies(size, chance):
    content = bytearray(archive({"word/document.xml": b"x" * size}, zipfile.ZIP_STORED))
    place = content.rfind(b"PK\x01\x02")
    content[place + 20:place + 28] = struct.pack("<II", 0xFFFFFFF0, 0xFFFFFFF0)
    return bytes(content)


# Formats that other programs read


@kind("rtf")
def rtf_of_braces(size, chance):
    return ("{\\rtf1 " + "{" * size).encode()


@kind("rtf")
def rtf_of_closed_braces(size, chance):
    return ("{\\rtf1 " + fill("{}", size) + "}").encode()


@kind("rtf")
def rtf_of_tables(size, chance):
    return ("{\\rtf1 " + fill("\\trowd\\cellx100\\intbl 1\\cell\\row ", size) + "}").encode()


@kind("rtf")
def rtf_of_nested_tables(size, chance):
    return ("{\\rtf1 " + fill("\\trowd\\cellx100\\intbl\\itap9 1\\nestcell ", size) + "}").encode()


@kind("rtf")
def rtf_of_paragraphs(size, chance):
    return ("{\\rtf1 " + fill("\\par x", size) + "}").encode()


@kind("rtf")
def rtf_of_pictures(size, chance):
    return ("{\\rtf1 " + fill("{\\pict\\pngblip 89504e47}", size) + "}").encode()


@kind("rtf")
def rtf_of_styles(size, chance):
    styles = "".join(f"{{\\s{n}\\sbasedon{n + 1} s{n};}}" for n in range(size // 24))
    return ("{\\rtf1{\\stylesheet" + styles + "}x}").encode()


@kind("rtf")
def rtf_of_footnotes(size, chance):
    return ("{\\rtf1 " + fill("x{\\footnote x}", size) + "}").encode()


@kind("rtf")
def rtf_of_columns(size, chance):
    return ("{\\rtf1\\trowd" + fill("\\cellx9", size) + "\\intbl" + fill("\\cell ", size) + "\\row}").encode()


def legacy(text: bytes, size: int) -> bytes:
    """An OLE file with a stream of the name of Word's."""
    sector = 512
    stream = bytearray(max(sector * 8, size // sector * sector))
    stream[:len(text)] = text
    count = len(stream) // sector
    table_sectors = (count + 2) // 128 + 1
    total = count + 1 + table_sectors
    table_sectors = total // 128 + 1
    chain = [n + 1 for n in range(count)]
    chain[-1] = 0xFFFFFFFE
    chain += [0xFFFFFFFE] + [0xFFFFFFFD] * table_sectors
    chain += [0xFFFFFFFF] * (table_sectors * 128 - len(chain))
    header = bytearray(512)
    header[:8] = bytes.fromhex("D0CF11E0A1B11AE1")
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", header, 40, 0, table_sectors, count, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    first = count + 1
    places = [first + n for n in range(min(table_sectors, 109))]
    places += [0xFFFFFFFF] * (109 - len(places))
    struct.pack_into("<109I", header, 76, *places)

    def entry(name: str, type_: int, child: int, start: int, length: int) -> bytes:
        encoded = (name + "\0").encode("utf-16le")
        return (
            encoded.ljust(64, b"\0") + struct.pack("<HBBIII", len(encoded), type_, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
            + bytes(36) + struct.pack("<IQ", start, length))

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry("WordDocument", 2, 0xFFFFFFFF, 0, len(stream))
    return bytes(header + stream + directory.ljust(512, b"\0") + struct.pack(f"<{len(chain)}I", *chain))


@kind("doc", most=16 * MB)
def doc_of_noise(size, chance):
    return legacy(b"\xec\xa5\xc1\x00" + chance.randbytes(min(size, 4 * KB)), size)


@kind("doc", most=16 * MB)
def doc_of_huge_counts(size, chance):
    return legacy(b"\xec\xa5\xc1\x00" + bytes(8) + b"\xff" * 2_000, size)


@kind("pdf")
def pdf_of_words(size, chance):
    lines = fill("BT /F 1 Tf 1 0 0 1 10 10 Tm (a) Tj ET\n", size)
    return pdf(lines.encode())


@kind("pdf")
def pdf_of_one_line(size, chance):
    words = "".join(f"BT /F 1 Tf 1 0 0 1 {n % 599} 10 Tm (a b) Tj ET\n" for n in range(size // 38))
    return pdf(words.encode())


@kind("pdf")
def pdf_of_many_pages(size, chance):
    return pdf(b"BT /F 9 Tf 1 0 0 1 10 10 Tm (total 1 2 3) Tj ET", max(1, size // 130))


@kind("pdf")
def pdf_of_many_full_pages(size, chance):
    lines = fill("BT /F 1 Tf 1 0 0 1 10 10 Tm (a b c d e f g h) Tj ET\n", size // 20)
    return pdf(lines.encode(), max(1, size // 500))


@kind("pdf")
def pdf_of_a_bomb(size, chance):
    return pdf(b" " * (size * 100))


@kind("pdf")
def pdf_of_nested_arrays(size, chance):
    return pdf(fill("[", size).encode())


@kind("pdf")
def pdf_of_saved_states(size, chance):
    return pdf(fill("q ", size).encode())


@kind("pdf")
def pdf_of_noise(size, chance):
    return b"%PDF-1.4\n" + chance.randbytes(size) + b"\nstartxref\n9\n%%EOF\n"


@kind("pdf")
def pdf_in_a_circle(size, chance):
    return pdf(b"").replace(b"/Kids[5 0 R]", b"/Kids[2 0 R]") + b" " * size


@kind("pdf")
def pdf_of_objects(size, chance):
    body = "".join(f"{n} 0 obj<</Parent {n + 1} 0 R>>endobj\n" for n in range(6, size // 34))
    return b"%PDF-1.4\n" + body.encode() + b"startxref\n1\n%%EOF\n"


# What is not what its name says


@kind("html")
def page_that_is_compressed(size, chance):
    return gzip.compress(page(fill("<p>x</p>", size)))


@kind("html")
def page_of_other_brackets(size, chance):
    return page(fill("\uFF1Cp\uFF1E", size))


@kind("pdf")
def pdf_that_is_a_page(size, chance):
    return page(fill("<p>Not found</p>", size))


@kind("doc")
def doc_that_is_a_page(size, chance):
    return page(fill("<p class=MsoNormal>信</p>", size))


@kind("docx")
def word_that_is_a_pdf(size, chance):
    return pdf(fill("BT /F 9 Tf (a) Tj ET\n", size).encode())


@kind("mht")
def page_in_an_envelope(size, chance):
    return b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n" + page(fill("x", size))
