import Algorithms
import Reports

/// The rows of a form in their order, with the numbers that it prints before them.
struct RowOrder: Sendable {
    /// The ids of the rows, in order.
    let ids: [String]

    private let positions: [String: Int]
    private let numbers: [String: Int]
    private let rows: [FormLabel]

    /// The order of some rows; in a group of outcomes they are counted from one.
    init(_ rows: [FormLabel]) {
        self.rows = rows
        ids = rows.map(\.id)
        positions = Dictionary(
            rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var numbers: [String: Int] = [:]
        var counts: [OutcomeGroup: Int] = [:]
        for row in rows {
            guard let group = row.group, row.id != group.rawValue else { continue }
            counts[group, default: 0] += 1
            numbers[row.id] = counts[group]
        }
        self.numbers = numbers
    }

    /// Where in the form a row stands.
    func position(of id: String) -> Int? { positions[id] }

    /// The number before a row in its group: 2 for 2.其他法律行政法规禁止公开.
    func number(of id: String) -> Int? { numbers[id] }

    /// The official label of a row.
    func label(of id: String) -> String { positions[id].map { rows[$0].label } ?? id }

    /// The form that alone has a row; nil for a row of both.
    func onlyEdition(of id: String) -> Edition? {
        guard let row = positions[id].map({ rows[$0] }), row.editions.count == 1 else { return nil }
        return row.editions[0]
    }

    /// The longest run of rows, not side by side, that stand in the order of the form: those that
    /// a page's end has moved are left out.
    ///
    /// - Returns: their indices among the ids.
    func longestRun(of found: [String]) -> [Int] {
        // For each length, the row with the least position that a run of it ends with.
        var ends: [(position: Int, index: Int)] = []
        var before = [Int?](repeating: nil, count: found.count)
        for (index, id) in found.enumerated() {
            guard let position = positions[id] else { continue }
            let length = ends.partitioningIndex { $0.position >= position }
            before[index] = length > 0 ? ends[length - 1].index : nil
            if length == ends.count {
                ends.append((position, index))
            } else {
                ends[length] = (position, index)
            }
        }
        var run: [Int] = []
        var last = ends.last?.index
        while let index = last {
            run.append(index)
            last = before[index]
        }
        return run.reversed()
    }
}
