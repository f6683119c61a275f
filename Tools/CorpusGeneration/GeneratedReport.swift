public import Reports

/// A generated report: what it truly says, and everything a layout needs to print it.
public struct GeneratedReport: Sendable {
    /// The body whose report it is.
    public let body: Body

    /// The reporting year.
    public let year: Int

    /// Whether it speaks for the body or for the whole place.
    public let scope: Scope

    /// The form of its tables.
    public var edition: Edition { form.edition }

    /// How its tables are laid out.
    public internal(set) var layout: Layout

    /// Its irregularities, in the order of ``Blemish``.
    public let blemishes: [Blemish]

    /// The lines of its title; none if it has no title.
    public internal(set) var titleLines: [String]

    /// What it prints in each cell, by ordinal; nothing where its form has no such cell.
    public internal(set) var cells: [PrintedCell?]

    /// The unit printed with the amount of money; nothing if none is.
    public internal(set) var amountUnit: MoneyUnit?

    /// The unit of the fees charged; nothing if its form has no such cell.
    public internal(set) var feeUnit: MoneyUnit?

    /// How its characters become bytes, in files of text.
    public private(set) var encoding: TextEncoding

    /// How it names a real place that shares its name with others, if it does.
    let sharedName: SharedName?

    let form: FormVariant
    var parts: [Part]
    var style: DocumentStyle
    let wording: Wording

    /// Which of a layout's variants it is written in.
    let template: Int

    let frame: Frame

    /// What its family changes in its tables and on its pages.
    var changes = TableChanges()

    /// What follows the title: headings, paragraphs and tables in order.
    enum Part: Sendable {
        case heading(String)
        case paragraph(String)
        case table(FormTable)
    }

    /// The same report in an encoding that has all its characters.
    func encodable() -> GeneratedReport {
        guard !encoding.hasAllCharacters,
            let layout = DocumentLayouts.writer(of: layout) as? any TextLayout,
            !encoding.canEncode(layout.document(self))
        else { return self }
        var report = self
        report.encoding = encoding == .gbk ? .gb18030 : .utf8
        return report
    }

    /// The title as one line, or nothing.
    public var title: String? {
        titleLines.isEmpty ? nil : titleLines.joined(separator: " ")
    }

    /// What stands on its page before the title.
    var linesBefore: [String] { frame.before.map { wording($0) } }

    /// The lines of the title, as often as it is printed.
    var printedTitle: [String] {
        blemishes.contains(.titleTwice) ? titleLines + titleLines : titleLines
    }

    /// What stands on its page after the last paragraph.
    var linesAfter: [String] { frame.after.map { wording($0) } }

    /// The prose, paragraph by paragraph, without headings.
    public var paragraphs: [String] {
        parts.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
    }

    /// The cell of an address; nothing if the form of the report has no such cell.
    public subscript(address: CellAddress) -> PrintedCell? { cells[address.ordinal] }

    /// The tables, set for a layout.
    var tables: FormTables {
        var headings = FormTables.Headings()
        if amountUnit != nil, !blemishes.contains(where: \.movesUnitIntoCell) {
            headings.procurement =
                style.halfWidthBrackets ? "(单位：万元)" : "（单位：万元）"
        }
        return FormTables(self, headings: headings)
    }
}

extension Blemish {
    /// Whether the unit of an amount stands in its cell.
    var movesUnitIntoCell: Bool {
        self == .amountInYuan || self == .amountInTenThousandYuan
    }
}
