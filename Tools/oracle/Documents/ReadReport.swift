import Extraction
import Foundation
import Reports
import Rules

/// What the oracle knows of a report, from its file alone.
struct ReadReport {
    /// What stands in a cell.
    enum Cell: Hashable {
        case number(String)
        case missing(AskedReason)
    }

    let path: String
    let report: Report
    /// The cells that the report's tables have, by id.
    let cells: [String: Cell]
    /// How many hard rules hold, are broken, and could not be checked.
    let passed: Int
    let failed: Int
    let undetermined: Int
    /// The name in the index; empty until it is given one.
    var key = ""

    /// Reads a file; nil for one that is no report.
    init?(path: String, bytes: [UInt8]) {
        guard let report = try? ReportReader().read(bytes, named: path) else { return nil }
        self.path = path
        self.report = report
        cells = Dictionary(
            uniqueKeysWithValues: report.figures.all.map { ($0.id, Self.cell($1, at: $0)) })
        let hard = ReportChecker().checks(of: report).results.filter { $0.severity == .hard }
        passed = hard.count { $0.status == .passed }
        failed = hard.count { $0.status == .failed }
        undetermined = hard.count { $0.status == .undetermined }
    }

    /// The number as it is compared: money in 10,000 yuan, and none without a unit.
    private static func cell(_ figure: Figure, at address: CellAddress) -> Cell {
        switch figure.reading {
        case .blank: return .missing(.blank)
        case .notApplicable: return .missing(.notApplicable)
        case .unreadable: return .missing(.unreadable)
        case .value(let number):
            let isMoney = ["t2.fee.amount", "t2.procure.amount"].contains(address.id)
            guard isMoney, number != 0 else { return .number("\(number)") }
            switch figure.unit {
            case .tenThousandYuan: return .number("\(number)")
            case .yuan: return .number("\(number / 10_000)")
            case nil: return .missing(.unitUnknown)
            }
        }
    }

    var identity: Identity { report.identity }

    /// The texts that are searched, by part; all sections of a kind are one part.
    var texts: [(kind: PartKind, text: String)] {
        PartKind.allCases.map { kind in
            guard let section = kind.section else { return (kind, identity.agency?.name ?? "") }
            let paragraphs = report.sections.filter { $0.kind == section }.flatMap(\.paragraphs)
            return (kind, paragraphs.map(\.text).joined(separator: "\n"))
        }
    }

    /// The body that reports, as it is known again in other years; nil where it or its place is unknown.
    var body: [String]? {
        let place: String
        if identity.region.code != "000000" {
            place = identity.region.lastingCode
        } else if let stated = identity.region.stated {
            place = "?" + stated
        } else {
            return nil
        }
        return identity.agency.map { [place, $0.kind, identity.scope.rawValue] }
    }

    /// The reason for which a cell has no number; nil where it has one.
    func missing(_ id: String) -> AskedReason? {
        switch cells[id] {
        case nil: .absent
        case .missing(let reason): reason
        case .number: nil
        }
    }

    /// Whether the same report stands in another file, by the rules of docs/index-file.md.
    func isCopy(of other: ReadReport, folding: TextFolding) -> Bool {
        guard identity.region.code == other.identity.region.code,
            let agency = identity.agency, let otherAgency = other.identity.agency,
            agency.kind == otherAgency.kind,
            identity.year == other.identity.year, identity.scope == other.identity.scope,
            said == other.said
        else {
            return false
        }
        let isResolved = identity.region.code != "000000"
        if !isResolved {
            guard let stated = identity.region.stated, stated == other.identity.region.stated,
                agency.name == otherAgency.name
            else {
                return false
            }
        }
        let hasNumber = report.figures.all.contains { $0.figure.reading.value != nil }
        if hasNumber && isResolved { return true }
        return folding.folded(prose) == folding.folded(other.prose)
    }

    private var prose: String {
        report.sections.filter { $0.kind != .title }
            .map { ([$0.heading] + $0.paragraphs.map(\.text)).joined(separator: "\n") }
            .joined(separator: "\n")
    }

    /// What every cell says, with its unit.
    private var said: [String] {
        report.figures.all.map { address, figure in
            "\(address.id) \(figure.reading) \(figure.reading.value == nil ? "" : figure.unit?.rawValue ?? "")"
        }
    }
}
