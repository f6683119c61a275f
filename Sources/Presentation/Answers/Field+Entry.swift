import Query
import Reports

/// A field that is computed, and how.
struct FieldDefinition: Equatable {
    /// Its ASCII name.
    let id: String
    /// What people call it.
    let label: String
    /// Its formulas in ids; the first that is known counts.
    let formulas: [String]
}

extension Field {
    /// What the catalog says of it, in whatever year; nil for a field that it does not have.
    var entry: FieldEntry? { Self.entries[name] }

    /// How it is computed: itself, then the sums and indicators that it needs, each once; empty
    /// for a cell.
    var definitions: [FieldDefinition] {
        var definitions: [FieldDefinition] = []
        var seen: Set<String> = [name]
        var open = [FieldDefinition(id: name, label: entry?.label ?? name, formulas: ownFormulas)]
        while !open.isEmpty {
            let definition = open.removeFirst()
            guard !definition.formulas.isEmpty else { continue }
            definitions.append(definition)
            for id in definition.formulas.flatMap(Self.ids(in:)) where seen.insert(id).inserted {
                guard let entry = Self.entries[id] else { continue }
                open.append(
                    FieldDefinition(id: id, label: entry.label, formulas: entry.formulas))
            }
        }
        return definitions
    }

    private var ownFormulas: [String] {
        if let entry { return entry.formulas }
        if case .cell = formula { return [] }
        return formula.alternatives.map(\.description)
    }

    /// Every word of a formula that may be an id.
    private static func ids(in formula: String) -> [String] {
        formula.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }.map(String.init)
    }

    private static let entries = Dictionary(
        FieldCatalog.forms.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
