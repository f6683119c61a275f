public import Answers
public import Query
import Reports

/// What each column of a table of reports holds, for those who analyse it.
public struct Codebook: Sendable {
    private let shape: ExportShape
    private let language: MessageLanguage

    /// The codebook of a table; descriptions are written in the language.
    public init(_ shape: ExportShape, language: MessageLanguage) {
        self.shape = shape
        self.language = language
    }

    /// The codebook as CSV or as a JSON object a line.
    public func text(_ format: ExportFormat) throws -> String {
        switch format {
        case .csv:
            return CSVTable(
                headings: Self.headings, rows: entries.map { $0.map { .text($0) } }
            ).text
        case .jsonl:
            return try entries.map { entry in
                let members = zip(Self.headings, entry).map { ($0, JSONValue.string($1)) }
                let object = JSONValue.object(Dictionary(members) { first, _ in first })
                return try object.text(isPretty: false) + "\n"
            }.joined()
        }
    }

    private static let headings = [
        "column", "field", "label", "unit", "editions", "formula", "missing",
    ]

    /// A row a column.
    private var entries: [[String]] {
        switch shape {
        case .wide:
            described(ExportColumn.identity) + CellAddress.all.map(entry)
                + described(ExportColumn.source)
        case .long: described(ExportColumn.figure)
        }
    }

    private func described(_ columns: [String]) -> [[String]] {
        columns.map { [$0, "", CodebookPhrase.column($0).text(in: language), "", "", "", ""] }
    }

    private func entry(_ address: CellAddress) -> [String] {
        let field = Field(address)
        let reasons = MissingCode.ofCells.filter {
            $0 != .unitUnknown || address.cell.unit.isMoney
        }
        let codes = reasons.map { reason in
            let meaning = CodebookPhrase.missing(reason).text(in: language)
            return "\(MissingCode.text(reason)) \(meaning)"
        }
        return [
            ExportColumn.name(of: address), address.id, FieldNames.label(of: field),
            CodebookPhrase.unit(address.cell.unit.isMoney).text(in: language),
            address.cell.editions.map(\.rawValue).joined(separator: " "),
            "", codes.joined(separator: "; "),
        ]
    }
}
