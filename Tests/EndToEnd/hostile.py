"""Texts that would do harm where one place forgets to guard against them."""

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
