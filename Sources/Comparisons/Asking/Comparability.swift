import Algorithms
public import Query
public import Reports

extension Comparison {
    /// The numbers as they are to be computed for reports, and what must be known of them.
    ///
    /// - Throws: the reason why these reports cannot be compared.
    public func numbers(
        for profile: SelectionProfile
    ) throws(ComparisonRefusal) -> (numbers: [NumericExpression], remarks: [ComparisonRemark]) {
        try Comparability(profile: profile).checked(self)
    }

    /// The other years at whose reports the numbers look.
    public var otherYears: [OtherYear] {
        var years: [OtherYear] = []
        for field in numbers.flatMap(\.number.fields) {
            if let year = field.year { years.append(year) }
            if field.formula.looksAside { years.append(.before) }
        }
        return Array(years.uniqued())
    }
}

/// Decides whether numbers may be compared between the two forms.
///
/// Cells with the same meaning in both are compared without a word, those whose meaning shifted
/// with a remark, and those that mean something else or stand in one form only not at all.
struct Comparability {
    let profile: SelectionProfile

    /// How a field may be compared.
    enum Grade: Equatable {
        /// The same in both forms.
        case same
        /// Comparable, with something to know.
        case shifted(EditionShift)
        /// Not comparable.
        case refused(IncomparableField.Reason)
    }

    /// The comparison as it can be carried out, and what must be known of it.
    ///
    /// - Throws: the reason why it cannot.
    func checked(
        _ comparison: Comparison
    ) throws(ComparisonRefusal) -> (numbers: [NumericExpression], remarks: [ComparisonRemark]) {
        if let own = profile.scopes[.own], let aggregated = profile.scopes[.aggregated] {
            throw .mixedScopes(own: own, aggregated: aggregated)
        }
        var numbers: [NumericExpression] = []
        var remarks: [ComparisonRemark] = []
        for (index, compared) in comparison.numbers.enumerated() {
            var number = compared.number
            for mention in compared.mentions {
                switch grade(of: mention.field) {
                case .same: break
                case .refused(let reason):
                    throw .incomparable(
                        IncomparableField(
                            number: index, mention: mention, reason: reason,
                            reports: Dictionary(
                                uniqueKeysWithValues: Edition.forms.map {
                                    ($0, profile.reports(of: $0))
                                })))
                case .shifted(let shift):
                    remarks.append(.editionShift(number: index, field: mention.field, shift))
                    number = number.continuing(mention.field, as: shift)
                }
            }
            if spansReform, compared.number.fields.contains(where: \.countsDisputes) {
                remarks.append(.reviewReform(number: index))
            }
            numbers.append(number)
        }
        return (numbers, remarks.withoutRepetitions)
    }

    func grade(of field: Field) -> Grade {
        guard profile.spansEditions(looksAside: field.looksAside) else { return .same }
        let missing = Edition.forms.filter { !field.formula.isKnown(in: $0) }
        guard missing.isEmpty else { return grade(of: field, missingIn: missing) }
        let isShifted = field.formula.cells.contains { Self.decisions.contains($0.id) }
        return isShifted ? .shifted(.decisions) : .same
    }

    private func grade(of field: Field, missingIn missing: [Edition]) -> Grade {
        if case .cell(let address) = field.formula {
            if let other = Self.counterpart(of: address, in: Self.continued) {
                return .shifted(.continued(by: other))
            }
            if let other = Self.counterpart(of: address, in: Self.different),
                let edition = address.cell.editions.first
            {
                return .refused(.otherMeaning(other, only: edition))
            }
        }
        guard missing.count == 1, let edition = Edition.forms.first(where: { $0 != missing[0] })
        else { return .refused(.inNeither) }
        return .refused(.onlyIn(edition))
    }

    /// Since 2024 a refusal must be taken to review before it may be taken to court.
    private var spansReform: Bool {
        guard let years = profile.years else { return false }
        return years.lowerBound < reformYear && years.upperBound >= reformYear
    }

    // MARK: Cells

    /// Cells that early forms often misfilled.
    private static let decisions: Set<String> = [
        "t2.license.decisions", "t2.penalty.decisions", "t2.coercion.decisions",
    ]

    /// Cells of the form of 2019 that a cell of the form of 2021 continues.
    private static let continued = [
        ("t2.rule.made", "t2.rule.issued"), ("t2.normdoc.made", "t2.normdoc.issued"),
    ]

    /// Cells that stand in each other's place and mean something else.
    private static let different = [
        ("t2.rule.total", "t2.rule.inforce"), ("t2.normdoc.total", "t2.normdoc.inforce"),
    ]

    private static func counterpart(
        of address: CellAddress, in pairs: [(String, String)]
    ) -> CellAddress? {
        let other = pairs.lazy.compactMap { old, new -> String? in
            address.id == old ? new : address.id == new ? old : nil
        }.first
        return other.flatMap { CellAddress($0) }
    }
}

/// How the meaning of a number shifted from the form of 2019 to that of 2021.
public enum EditionShift: Equatable, Sendable {
    /// Early reports often counted items instead of decisions.
    case decisions
    /// A cell of the other form stands for it there.
    case continued(by: CellAddress)
}

/// The year in which the revised law on administrative review came into force.
private let reformYear = 2024

extension Field {
    /// Whether it looks at the report of another year.
    fileprivate var looksAside: Bool { year != nil || formula.looksAside }

    /// Whether it counts reviews or suits.
    fileprivate var countsDisputes: Bool {
        formula.cells.contains { $0.cell.table == .disputes }
    }
}

extension Formula {
    fileprivate var looksAside: Bool {
        switch self {
        case .yearBefore: true
        case .cell, .tally, .constant, .joined: false
        case .sum(let parts), .firstKnown(let parts): parts.contains(where: \.looksAside)
        case .difference(let left, let right), .quotient(let left, let right):
            left.looksAside || right.looksAside
        case .isZero(let operand): operand.looksAside
        }
    }
}

extension NumericExpression {
    /// The same number, a field of one form continued by the cell of the other.
    fileprivate func continuing(_ field: Field, as shift: EditionShift) -> NumericExpression {
        guard case .continued(let other) = shift else { return self }
        let continued = Field(
            field.name, .firstKnown([field.formula, .cell(other)]), of: field.year)
        return replacing(field, with: continued)
    }

    private func replacing(_ field: Field, with other: Field) -> NumericExpression {
        let replaced = { (number: NumericExpression) in number.replacing(field, with: other) }
        return switch self {
        case .field(field): .field(other)
        case .substitute(field, let number): .substitute(other, number)
        case .constant, .field, .occurrences, .substitute: self
        case .sum(let left, let right): .sum(replaced(left), replaced(right))
        case .difference(let left, let right): .difference(replaced(left), replaced(right))
        case .product(let left, let right): .product(replaced(left), replaced(right))
        case .quotient(let left, let right): .quotient(replaced(left), replaced(right))
        case .negative(let operand): .negative(replaced(operand))
        }
    }
}
