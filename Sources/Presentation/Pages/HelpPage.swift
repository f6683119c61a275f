public import Answers
import Query
import Reports

/// The page that explains the language, the numbers and the rules.
public struct HelpPage: Sendable {
    private let frame: PageFrame
    private let rules: [RuleLine]
    private let fieldQuery: String

    /// A page of help.
    ///
    /// - Parameters:
    ///   - fieldQuery: what the names of the listed numbers must contain; empty for all.
    ///   - rules: the kinds of rules.
    public init(fieldQuery: String, rules: [RuleLine], in frame: PageFrame) {
        self.fieldQuery = fieldQuery
        self.rules = rules
        self.frame = frame
    }

    /// The page as a browser gets it.
    public var html: String {
        let language = frame.language
        let entries = FieldCatalog.forms.entries(matching: fieldQuery)
        return frame.html(
            "help", title: frame.text(.help),
            [
                "chapters": PageChapter.all.map { chapter in
                    [
                        "heading": chapter.text(in: language),
                        "examples": chapter.examples.map { $0.values(in: language) },
                    ] as PageValues
                },
                "fieldQuery": fieldQuery,
                "fieldsFound": frame.text(.fieldsFound(entries.count)),
                "fields": FieldRows(entries, language).rows,
                "rules": rules.map(values(of:)),
            ])
    }

    private func values(of rule: RuleLine) -> PageValues {
        [
            "family": rule.family, "says": rule.text(in: frame.language),
            "severity": Phrase.severity(rule.severity).text(in: frame.language),
            "count": shown(rule.reports.map { Grouped.text($0) }),
            "href": shown(
                rule.reports.flatMap { $0 > 0 ? PageAddress.findings(rule: rule.family) : nil }),
        ]
    }
}

/// The numbers that can be asked for, those of one row of a form together.
private struct FieldRows {
    let rows: [PageValues]

    init(_ entries: [FieldEntry], _ language: MessageLanguage) {
        var groups: [(name: String, entries: [FieldEntry])] = []
        for entry in entries {
            let name = "\(entry.rowPrefix)|\(entry.rowLabel)|\(entry.editions)|\(entry.unit)"
            if entry.table != nil, groups.last?.name == name {
                groups[groups.count - 1].entries.append(entry)
            } else {
                groups.append((name, [entry]))
            }
        }
        rows = groups.map { Self.row($0.entries, language) }
    }

    private static func row(_ entries: [FieldEntry], _ language: MessageLanguage) -> PageValues {
        let first = entries[0]
        // A row's total stands for it; its columns are named beside it.
        let main = entries.first { $0.id.hasSuffix(".total") } ?? first
        let columns = entries.count > 1 ? entries.map { "\($0.columnLabel) .\($0.columnId)" } : []
        return [
            "name": entries.count > 1 ? first.rowLabel : first.label,
            "aliases": first.aliases.isEmpty ? false : first.aliases.joined(separator: "、") as Any,
            "id": entries.count > 1 ? "\(first.rowPrefix).*" : first.id,
            "columns": columns.isEmpty ? false : columns.joined(separator: "、") as Any,
            "editions": first.editions.map(\.rawValue).joined(separator: ", "),
            "unit": Phrase.unit(first.unit).text(in: language),
            "formulas": FormulaLine.lines(of: main).map { line in
                let qualifier = line.qualifier(language: language)
                return [
                    "formula": line.formula,
                    "qualifier": qualifier.isEmpty ? false : qualifier as Any,
                ] as PageValues
            },
            "note": shown(main.note(language: language)),
        ]
    }
}

extension PageExample {
    /// The values of an example in templates.
    func values(in language: MessageLanguage) -> PageValues {
        [
            "query": query, "href": PageAddress.search(query), "meaning": text(in: language),
        ]
    }
}

extension FieldEntry {
    /// The id without its column.
    fileprivate var rowPrefix: String {
        id.split(separator: ".").dropLast().joined(separator: ".")
    }

    /// The column of the id.
    fileprivate var columnId: String { String(id.split(separator: ".").last ?? "") }
}
