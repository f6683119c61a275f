public import Query
import Reports

/// Fields that can be asked for, as text and as JSON.
public struct FieldList: Equatable, Sendable {
    private let entries: [FieldEntry]

    /// A list of fields in their order.
    public init(_ entries: [FieldEntry]) {
        self.entries = entries
    }

    /// Whether there is no field.
    public var isEmpty: Bool { entries.isEmpty }

    /// The fields in JSON: `{"fields": [{"id", "label", "aliases", "editions", "unit",
    /// "formulas"}]}`.
    public var json: JSONValue {
        let fields = entries.map { entry in
            JSONValue.object([
                "id": .string(entry.id),
                "label": .string(entry.label),
                "aliases": .strings(entry.aliases),
                "editions": .strings(entry.editions.map(\.rawValue)),
                "unit": .string(entry.unit.rawValue),
                "formulas": .strings(entry.formulas),
            ])
        }
        return .object(["fields": .array(fields)])
    }

    /// The fields for people: id, label, editions and unit on a line, aliases and formulas below.
    public func text(language: MessageLanguage) -> String {
        let width = entries.map(\.id.count).max() ?? 0
        return entries.map { entry in
            let editions = entry.editions.map(\.rawValue).joined(separator: ", ")
            let unit = Phrase.unit(entry.unit).text(in: language)
            let id = TextWidth.leading(entry.id, width: width)
            var text = "\(id)  \(entry.label)  [\(editions)] \(unit)\n"
            if !entry.aliases.isEmpty {
                let aliases = entry.aliases.joined(separator: ", ")
                text += "    \(Phrase.label(.aliases).text(in: language)): \(aliases)\n"
            }
            for formula in entry.formulas {
                text += "    \(Phrase.label(.formula).text(in: language)): \(formula)\n"
            }
            return text
        }.joined()
    }
}
