import Deadlines
import Reports

/// Some reasons for which a number is missing.
struct ReasonSet: OptionSet {
    let rawValue: UInt8

    /// No reason, or one.
    init(_ reason: MissingReason?) {
        let index = reason.flatMap { MissingReason.allCases.firstIndex(of: $0) }
        rawValue = index.map { 1 << UInt8($0) } ?? 0
    }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }
}

/// Tells for each report why a formula has no value.
///
/// A cell is missing for the reason it has; a calculation for the reasons of its parts. Of several
/// formulas of which the first known counts, those that the report's form does not have are
/// passed over, unless it has none of them.
struct MissingReasons {
    private let columns: ColumnReader
    private let calculator: Calculator

    init(_ columns: ColumnReader, _ calculator: Calculator) {
        self.columns = columns
        self.calculator = calculator
    }

    /// The reasons by slot; none where nothing is missing.
    func reasons(of formula: Formula) throws -> [ReasonSet] {
        try columns.deadline.check()
        switch formula {
        case .cell(let address):
            let reasons = (0...UInt8(15)).map { ReasonSet(FigureState(rawValue: $0)?.reason) }
            return try columns.states(.cell(address)).map { reasons[Int($0 & 15)] }
        case .tally, .constant: return none
        case .joined(let column):
            let missing = calculator.joined(column).missing
            return (0..<columns.count).map { missing[$0] ? ReasonSet(.absent) : [] }
        case .sum(let parts):
            return try parts.reduce(none) { try union($0, reasons(of: $1)) }
        case .difference(let left, let right):
            return try union(reasons(of: left), reasons(of: right))
        case .quotient(let left, let right):
            var found = try union(reasons(of: left), reasons(of: right))
            try calculator.zeros(of: right).forEach { found[$0].insert(ReasonSet(.zeroDivisor)) }
            return found
        case .firstKnown(let parts): return try alternatives(parts.map { try reasons(of: $0) })
        case .isZero(let operand): return try reasons(of: operand)
        case .yearBefore(let operand):
            return Calculator.gathered(
                try reasons(of: operand), from: try calculator.slotsOfYearBefore())
        }
    }

    private var none: [ReasonSet] { [ReasonSet](repeating: [], count: columns.count) }

    private func union(_ left: [ReasonSet], _ right: [ReasonSet]) -> [ReasonSet] {
        zip(left, right).map { $0.union($1) }
    }

    private func alternatives(_ reasons: [[ReasonSet]]) -> [ReasonSet] {
        let absent = ReasonSet(.absent)
        return (0..<columns.count).map { slot in
            let all = reasons.map { $0[slot] }
            // One that is known leaves nothing missing.
            guard !all.contains([]) else { return [] }
            let own = all.filter { !$0.contains(absent) }
            return (own.isEmpty ? all : own).reduce([]) { $0.union($1) }
        }
    }
}
