/// A number that is computed from cells: a sum that the official form does not print.
///
/// It is never stored as if it had been reported.
public struct DerivedFigure: Equatable, Sendable {
    /// The printed name, `t3.deny.total`.
    public let id: String

    /// The sums it may be, best first; the first whose cells all have numbers is its value.
    ///
    /// More than one where the editions divide the same thing differently.
    public let alternatives: [[CellAddress]]

    /// The alternatives as a formula.
    public var formula: Formula {
        let sums = alternatives.map { cells -> Formula in
            cells.count == 1 ? .cell(cells[0]) : .sum(cells.map(Formula.cell))
        }
        return sums.count == 1 ? sums[0] : .firstKnown(sums)
    }

    /// Every derived figure of the forms.
    ///
    /// The outcome groups by column, the organisations by row and by group, and litigation by
    /// column.
    public static let all: [DerivedFigure] = groupSums + organisationSums + suitSums

    /// The derived figure with an id; nil if there is none.
    public static func named(_ id: String) -> DerivedFigure? { byID[id] }

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    private static let groupSums = OutcomeGroup.allCases.flatMap { group in
        (Vocabulary.requestColumns.map(\.id) + [Vocabulary.organisations.id]).map { column in
            groupSum(group, column: column)
        }
    }

    private static func groupSum(_ group: OutcomeGroup, column: String) -> DerivedFigure {
        let rows = Vocabulary.requestRows.filter { $0.group == group }
        let columns = column == Vocabulary.organisations.id ? organisationColumns : [column]
        let alternatives = Edition.forms.map { edition in
            cells(rows.filter { $0.editions.contains(edition) }.map(\.id), columns)
        }
        let id = Vocabulary.outcomeGroups[group]?.id ?? group.rawValue
        return DerivedFigure(
            id: "\(FormTable.requests.rawValue).\(id).\(column)",
            alternatives: alternatives[0] == alternatives[1] ? [alternatives[0]] : alternatives)
    }

    private static let organisationSums = Vocabulary.requestRows.map { row in
        DerivedFigure(
            id: "\(FormTable.requests.rawValue).\(row.id).\(Vocabulary.organisations.id)",
            alternatives: [cells([row.id], organisationColumns)])
    }

    private static let suitSums = Vocabulary.disputeColumns.map { column in
        DerivedFigure(
            id: "\(FormTable.disputes.rawValue).\(Vocabulary.suits.id).\(column.id)",
            alternatives: [
                FormID.suits.compactMap {
                    CellAddress(.disputes, row: $0, column: column.id)
                }
            ])
    }

    private static let organisationColumns =
        Vocabulary.requestColumns.map(\.id)
        .filter { $0 != FormID.naturalPersons && $0 != FormID.total }

    private static func cells(_ rows: [String], _ columns: [String]) -> [CellAddress] {
        rows.flatMap { row in
            columns.compactMap { CellAddress(.requests, row: row, column: $0) }
        }
    }
}
