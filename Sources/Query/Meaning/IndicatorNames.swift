import Reports

/// An indicator with the names it answers to.
struct IndicatorNames: Sendable {
    let entry: FieldEntry
    /// Its id, its label and its aliases.
    let names: [NamedText]

    /// Every indicator that can be computed from reports.
    static let all = Indicator.allCases.map { indicator in
        let label = IndicatorVocabulary.label(of: indicator)
        return IndicatorNames(
            entry: FieldEntry(
                field: Field(indicator.id, indicator.formula), table: nil, rowLabel: label.label,
                columnLabel: "", aliases: label.aliases, editions: label.editions,
                unit: indicator.unit),
            names: label.names)
    }
}

/// A number that needs what no report states, with the names it is known by.
struct OutsideNames: Sendable {
    let indicator: OutsideIndicator
    let names: [NamedText]

    /// Every such number.
    static let all = OutsideIndicator.allCases.map { indicator in
        OutsideNames(
            indicator: indicator, names: IndicatorVocabulary.label(of: indicator).names)
    }

    /// Whether it has exactly this name.
    func isNamed(_ name: [Unicode.Scalar]) -> Bool { names.contains { $0.folded == name } }

    /// Whether a name that means nothing else is one of its names, or a good part of one.
    ///
    /// The answer is an error either way, and this one says more.
    func isNamed(byPart name: [Unicode.Scalar]) -> Bool {
        isNamed(name) || (name.count >= 4 && names.contains { $0.folded.containsRun(name) })
    }
}

extension FormLabel {
    /// The id, the label, its variants and its aliases, as names are compared.
    fileprivate var names: [NamedText] { ([id, label] + variants + aliases).map { NamedText($0) } }
}
