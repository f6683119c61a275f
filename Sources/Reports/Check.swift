public import Foundation

/// What came of holding a report against one rule.
///
/// The rules themselves are data of the target `Rules`.
public struct Check: Equatable, Sendable {
    /// What can come of it.
    public enum Status: String, CaseIterable, Sendable {
        /// The rule holds.
        case passed
        /// The rule is broken, whatever the missing cells may say.
        case failed
        /// A cell that the rule needs has no number, so nothing can be said.
        case undetermined
        /// The rule has nothing to judge: the form does not have its cells, the prose states
        /// nothing, or there is no report of the year before.
        case notApplicable = "not-applicable"
    }

    /// The stable id of the rule: `A2.natural`, `C6.procure`, `D8`.
    public let rule: String

    /// How much it matters.
    public let severity: Finding.Severity

    /// What came of it.
    public let status: Status

    /// The cells the rule compares, or those of them that are at fault.
    public let cells: [CellAddress]

    /// What came of it in a Chinese sentence.
    public let chinese: String

    /// What came of it in an English sentence.
    public let english: String

    /// The values that the rule gives cells without a number.
    public let implied: [ImpliedValue]

    /// The line of the document with the statement that was judged; nil for rules that only
    /// compare cells, which have places of their own.
    public let line: Int?

    /// The position of what explains the failure in ``Checks/causes``.
    public var cause: Int?

    /// What came of a rule.
    public init(
        rule: String, severity: Finding.Severity, status: Status, cells: [CellAddress],
        chinese: String, english: String, implied: [ImpliedValue] = [], line: Int? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.status = status
        self.cells = cells
        self.chinese = chinese
        self.english = english
        self.implied = implied
        self.line = line
    }
}

/// The number that a cell would hold if the rules held.
///
/// It is shown as such and never stored as if it had been reported.
public struct ImpliedValue: Equatable, Sendable {
    /// The cell.
    public let cell: CellAddress
    /// The number.
    public let value: Decimal

    /// A cell and its number.
    public init(cell: CellAddress, value: Decimal) {
        self.cell = cell
        self.value = value
    }
}

/// The smallest change of the tables that would make failed rules hold.
public struct Cause: Equatable, Sendable {
    /// The cells to change, in each of the ways that are equally small; more than one means that
    /// the numbers do not tell which is wrong.
    public let alternatives: [[CellAddress]]

    /// What the cells would hold; nothing where there are several ways.
    public let implied: [ImpliedValue]

    /// The cause in a Chinese sentence.
    public let chinese: String

    /// The cause in an English sentence.
    public let english: String

    /// A cause with its ways out.
    public init(
        alternatives: [[CellAddress]], implied: [ImpliedValue], chinese: String, english: String
    ) {
        self.alternatives = alternatives
        self.implied = implied
        self.chinese = chinese
        self.english = english
    }

    /// The id under which causes stand beside rules.
    public static let rule = "A.cause"
}

/// Everything that came of holding a report against the rules.
public struct Checks: Equatable, Sendable {
    /// What came of each rule, in the order of the rules.
    public let results: [Check]

    /// What explains failures of sums.
    public let causes: [Cause]

    /// The outcome of some rules.
    public init(results: [Check] = [], causes: [Cause] = []) {
        self.results = results
        self.causes = causes
    }

    /// How many rules of a severity came to a status.
    public func count(_ status: Check.Status, _ severity: Finding.Severity) -> Int {
        results.count { $0.status == status && $0.severity == severity }
    }
}

/// How many rules came to what.
public struct RuleCounts: Equatable, Sendable {
    /// The rules that hold.
    public var passed: Int
    /// The rules that are broken.
    public var failed: Int
    /// The rules that could not be checked.
    public var undetermined: Int

    /// Counts of rules.
    public init(passed: Int = 0, failed: Int = 0, undetermined: Int = 0) {
        self.passed = passed
        self.failed = failed
        self.undetermined = undetermined
    }

    /// The rules that there was something to judge for.
    public var checked: Int { passed + failed + undetermined }

    /// Adds what came of a rule; one that is not applicable counts for nothing.
    public mutating func add(_ status: Check.Status) {
        switch status {
        case .passed: passed += 1
        case .failed: failed += 1
        case .undetermined: undetermined += 1
        case .notApplicable: break
        }
    }

    /// Adds two counts.
    public static func + (left: RuleCounts, right: RuleCounts) -> RuleCounts {
        RuleCounts(
            passed: left.passed + right.passed, failed: left.failed + right.failed,
            undetermined: left.undetermined + right.undetermined)
    }
}
