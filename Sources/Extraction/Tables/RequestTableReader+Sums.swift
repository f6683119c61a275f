import Documents
import Reports

/// The sums that reports print though the form has none.
extension RequestTableReader {
    /// The subtotals of groups of outcomes, and of the organisations in every row.
    func printedSums(
        _ matched: [Row], _ found: Set<String>, _ shape: RequestColumns
    ) -> [PrintedSum] {
        let edition = is2021(found) ? Edition.form2021 : .form2019
        var none = CellDivision()
        var sums: [PrintedSum] = []
        var group = ""
        for matched in matched {
            let (label, values) = (matched.label, matched.values)
            let row = Vocabulary.requestRows.first { $0.id == label.id }
            if label.id != Vocabulary.groupSubtotal.id {
                group = row?.group.flatMap { Vocabulary.outcomeGroups[$0]?.id } ?? label.id
            }
            if isGroup(label.id) || isHeadingOnly(label.id, among: found),
                case .values(let cells, _, _) = shape.place(values, division: &none)
            {
                for (column, cell) in zip(columns, cells) {
                    sums += sum("\(group).\(column)", cell, edition)
                }
            } else if row != nil, let cell = shape.organisationsSum(of: values) {
                sums += sum("\(label.id).\(Vocabulary.organisations.id)", cell, edition)
            }
        }
        return sums
    }

    /// A printed sum with the cells it should be the sum of; nothing for a cell without a number.
    private func sum(
        _ name: String, _ cell: ScannedRow.Cell, _ edition: Edition
    ) -> [PrintedSum] {
        let id = "\(FormTable.requests.rawValue).\(name)"
        guard let value = cell.figure().reading.value,
            let derived = DerivedFigure.all.first(where: { $0.id == id }),
            let parts = derived.alternatives.first(where: { cells in
                cells.allSatisfy { $0.cell.editions.contains(edition) }
            })
        else { return [] }
        return [PrintedSum(id: id, value: value, parts: parts, line: cell.source.place.line)]
    }
}
