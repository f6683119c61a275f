"""Texts that would do harm where one place forgets to guard against them."""

from html import escape

HOSTILE = [
    # Markup.
    "<script>window.harmed = 1</script>",
    '"><img src=x onerror="window.harmed = 1">',
    "'\"onmouseover=\"window.harmed = 1\" onfocus='window.harmed = 1' autofocus x=\"",
    "</title></textarea></script><svg onload=window.harmed=1>",
    "<b hidden id=harm>",
    "]]><!--",
    "javascript:window.harmed=1",
    "&lt;script&gt;window.harmed=1&lt;/script&gt;",
    # Templates.
    "{{danger}} {{{danger}}} {{#q}}x{{/q}} ${7*7} <%= 7 %>",
    # Characters that turn, hide or end a text.
    "\u202ehtap\u202c",
    "\u2066\u2067\u200b\ufeff",
    "a\u0000b",
    "\u001b[31m",
    "\U0010ffff",
    # Further lines and headers.
    "a\r\nX-Injected: 1",
    "%0d%0aX-Injected: 1",
    # Much of it.
    "🂡" * 900,
    "(" * 1300,
    # SQL and FTS5.
    "'; DROP TABLE reports; --",
    '" OR 1=1 --',
    "NEAR(a b)",
    "*",
    "^a",
    "rowid:1",
    "公开 -",
]

# What would be markup if it were not escaped: it leads away, runs, loads, or leaves an element.
MARKUP = [
    "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
    "<script>window.harmed=1</script>",
    "<img src=http://evil.example/x onerror=window.harmed=1>",
    "\" autofocus onfocus=window.harmed=1 x=\"",
    "' autofocus onfocus=window.harmed=1 x='",
    "<b id=harm>",
]

# Characters that make one grapheme with what stands behind them.
PREPENDED = ["\u0600", "\u0605", "\u06dd", "\u070f", "\u0890", "\u08e2", "\U000110bd", "\U00011a3a"]

# Characters that make one grapheme with what stands before them, or are taken for a part of it.
JOINED = ["\u0301", "\u0338", "\u20e3", "\u200d", "\ufe0f", "\u0903", "\U000e0100", "\U0001f3fb"]


def hidden(text: str, before: str, behind: str) -> str:
    """A text whose special characters each stand between a mark before and one behind."""
    return "".join(before + one + behind if one in "<>\"'&=" else one for one in text)


def hostile_report(source: str, attack: str) -> str:
    """A page with an invented report that has an attack in its agency, title, headings and prose.

    The attack is a text in the page, as a copied text would be; the tables stay as they are.
    """
    lines = source.splitlines()
    titles = {number for number, line in enumerate(lines[:6]) if line.strip()}
    body, rows = [], []
    for number, line in enumerate(lines):
        if "\t" in line:
            rows.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line.split("\t")) + "</tr>")
            continue
        if rows:
            body.append("<table>" + "".join(rows) + "</table>")
            rows = []
        is_marked = number in titles or line[1:2] == "、" or "公开" in line
        body.append(f"<p>{escape(line + attack if is_marked else line)}</p>")
    return "<!doctype html><html><meta charset=utf-8><body>" + "\n".join(body) + "</body></html>"
