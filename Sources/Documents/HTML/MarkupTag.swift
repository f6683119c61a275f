/// What an element of HTML is for the reader.
enum MarkupTag: UInt8 {
    /// A run of text.
    case text
    /// What stands within a line: `span`, `font`, and every element that is not known.
    case inline
    /// What begins and ends a paragraph.
    case block
    /// A link.
    case link
    /// A line end, `br`.
    case lineBreak
    /// Text whose line ends count, `pre`.
    case preformatted
    case table
    case tableHead
    case tableBody
    case tableFoot
    case row
    case cell
    /// A form: a part of the page, or all of it.
    case form
    /// What frames a page: `nav`, `header`, `footer`, `aside`.
    case frame
    /// What a visitor works with, and what is never shown: `button`, `style`.
    case unseen
    /// What may hold a page's text in hiding: hidden fields, templates.
    case field
    /// What a visitor writes in, and what is written there.
    case entry
    /// `textarea`: an entry, or a field where it holds much.
    case textArea
    /// `select`, and an `option` in it.
    case choice
    case option
    case script
    case title
    case meta

    /// The tag by its name in lower case.
    init(name: String) { self = tags[name] ?? .inline }

    /// What an `input` of a type is: a field to write in, one that is hidden, or a button.
    init(inputType: String?) {
        switch inputType?.lowercased() {
        case "hidden": self = .field
        case "checkbox", "radio", "button", "submit", "reset", "image", "file", "password", "color",
            "range":
            self = .unseen
        default: self = .entry
        }
    }

    /// Whether it ends the paragraph before it.
    var isBlock: Bool {
        switch self {
        case .text, .inline, .link, .unseen, .field, .entry, .textArea, .choice, .option, .script,
            .title, .meta:
            false
        case .block, .lineBreak, .preformatted, .table, .tableHead, .tableBody, .tableFoot, .row,
            .cell, .form, .frame:
            true
        }
    }

    /// Whether its text is no part of what a visitor reads.
    var isUnseen: Bool {
        switch self {
        case .unseen, .field, .script, .title, .meta: true
        default: false
        }
    }

    /// Whether it is a part of a form in which a visitor writes or chooses.
    var isEntry: Bool { self == .entry || self == .choice }

    /// Whether it is a cell, a row or a group of rows.
    var isTablePart: Bool { self == .cell || self == .row || isRowGroup }

    /// Whether it is a group of rows.
    var isRowGroup: Bool { self == .tableHead || self == .tableBody || self == .tableFoot }
}

/// The names of elements, by what they are.
private let tags: [String: MarkupTag] = Dictionary(
    [
        ("a", .link), ("br", .lineBreak), ("pre", .preformatted), ("xmp", .preformatted),
        ("table", .table), ("thead", .tableHead), ("tbody", .tableBody), ("tfoot", .tableFoot),
        ("tr", .row), ("td", .cell), ("th", .cell), ("form", .form), ("textarea", .textArea),
        ("select", .choice), ("option", .option), ("template", .field), ("script", .script),
        ("title", .title), ("meta", .meta),
    ] as [(String, MarkupTag)]
        + ["nav", "header", "footer", "aside"].map { ($0, .frame) }
        + [
            "style", "noscript", "button", "iframe", "object", "svg", "math", "video",
            "audio", "canvas", "datalist", "marquee", "rt", "rp",
        ].map { ($0, .unseen) }
        + [
            "html", "body", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl",
            "dt", "dd", "article", "section", "main", "center", "blockquote", "hr", "address",
            "fieldset", "figure", "figcaption", "caption", "legend", "details", "summary", "dir",
            "menu", "head",
        ].map { ($0, .block) }, uniquingKeysWith: { first, _ in first })
