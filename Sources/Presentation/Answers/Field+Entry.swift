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

    /// How it is computed by itself; without formulas for a cell.
    fileprivate var definition: FieldDefinition {
        FieldDefinition(id: name, label: entry?.label ?? name, formulas: formulas)
    }

    private var formulas: [String] {
        if let entry { return entry.formulas }
        if case .cell = formula { return [] }
        return formula.alternatives.map(\.description)
    }

    fileprivate static let entries = Dictionary(
        FieldCatalog.forms.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}

extension [Field] {
    /// How they are computed: they themselves, then the sums and indicators that they need, each
    /// once; without the cells.
    var definitions: [FieldDefinition] {
        var seen: Set<String> = []
        var definitions = map(\.definition)
            .filter { !$0.formulas.isEmpty && seen.insert($0.id).inserted }
        var next = 0
        while next < definitions.count {
            for id in definitions[next].formulas.flatMap(Self.ids(in:)) {
                guard let entry = Field.entries[id], !entry.formulas.isEmpty,
                    seen.insert(id).inserted
                else { continue }
                definitions.append(entry.field.definition)
            }
            next += 1
        }
        return definitions
    }

    /// Every word of a formula that may be an id.
    private static func ids(in formula: String) -> [String] {
        formula.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }.map(String.init)
    }
}
