public import Query
import Reports

/// Fields that can be asked for: as text, as a Markdown table and as JSON.
public struct FieldList: Equatable, Sendable {
    private let entries: [FieldEntry]

    /// A list of fields in their order.
    public init(_ entries: [FieldEntry]) {
        self.entries = entries
    }

    /// Whether there is no field.
    public var isEmpty: Bool { entries.isEmpty }

    /// The fields in JSON: `{"fields": [{"id", "label", "aliases", "editions", "unit",
    /// "formulas", "formulas_by_edition", "notes"}]}`.
    ///
    /// Of several formulas the first whose numbers are all there counts. Only indicators have
    /// notes, in Chinese (`zh`) and in English (`en`).
    public var json: JSONValue {
        let fields = entries.map { entry in
            let byEdition = entry.editions.map {
                ($0.rawValue, JSONValue.strings(entry.formulas(in: $0)))
            }
            let notes = MessageLanguage.allCases.compactMap { language in
                entry.note(language: language).map { (language.rawValue, JSONValue.string($0)) }
            }
            return JSONValue.object([
                "id": .string(entry.id),
                "label": .string(entry.label),
                "aliases": .strings(entry.aliases),
                "editions": .strings(entry.editions.map(\.rawValue)),
                "unit": .string(entry.unit.rawValue),
                "formulas": .strings(entry.formulas),
                "formulas_by_edition": .object(Dictionary(uniqueKeysWithValues: byEdition)),
                "notes": .object(Dictionary(uniqueKeysWithValues: notes)),
            ])
        }
        return .object(["fields": .array(fields)])
    }

    /// The fields for people: id, label, editions and unit on a line; aliases, formulas and what
    /// to beware of below.
    public func text(language: MessageLanguage) -> String {
        let width = entries.map(\.id.count).max() ?? 0
        return entries.map { entry in
            let unit = Phrase.unit(entry.unit).text(in: language)
            let id = TextWidth.leading(entry.id, width: width)
            var text = "\(id)  \(entry.label)  [\(entry.editionNames)] \(unit)\n"
            if !entry.aliases.isEmpty {
                text += line(.aliases, entry.aliases.joined(separator: ", "), language)
            }
            for formula in FormulaLine.lines(of: entry) {
                let qualifier = formula.qualifier(language: language)
                text += line(.formula, formula.formula, language, qualifier: qualifier)
            }
            if let note = entry.note(language: language) { text += line(.note, note, language) }
            return text
        }.joined()
    }

    private func line(
        _ part: ReportPart, _ text: String, _ language: MessageLanguage, qualifier: String = ""
    ) -> String {
        "    \(Phrase.label(part).text(in: language))\(qualifier): \(text)\n"
    }

    /// The fields as a Markdown table.
    public func markdown(language: MessageLanguage) -> String {
        let parts: [ReportPart] = [.name, .unit, .edition, .aliases, .formula, .note]
        let headings = ["id"] + parts.map { Phrase.label($0).text(in: language) }
        let rows = entries.map { entry in
            let formulas = FormulaLine.lines(of: entry).map { line in
                let qualifier = line.qualifier(language: language).dropFirst()
                return qualifier.isEmpty ? line.formula : "\(qualifier) \(line.formula)"
            }
            return [
                entry.id, entry.label, Phrase.unit(entry.unit).text(in: language),
                entry.editionNames, entry.aliases.joined(separator: ", "),
                formulas.joined(separator: "; "), entry.note(language: language) ?? "",
            ]
        }
        let table = MarkdownTable(columns: headings.map { .init(heading: $0) }, rows: rows)
        return table.lines.map { $0 + "\n" }.joined()
    }
}

extension FieldEntry {
    /// The forms that have it, by name.
    fileprivate var editionNames: String { editions.map(\.rawValue).joined(separator: ", ") }
}
