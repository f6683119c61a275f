import Extraction
import Foundation
import Reports

/// Compares what the reader makes of a file with the truth about it.
struct Comparison {
    private let truth: Truth

    /// The parts of an identity that are compared.
    static let identityParts = [
        "year", "agency", "kind", "region", "scope", "edition", "title", "sections",
    ]

    /// A comparison with the truth about a file.
    init(of truth: Truth) {
        self.truth = truth
    }

    /// Reads a file and counts what is right.
    func score(_ bytes: [UInt8]) -> Score {
        var score = Score()
        do {
            let report = try ReportReader().read(bytes, named: truth.path)
            if truth.isRefused {
                score.others = 1
                score.faults.append("read, although it must be refused")
            } else {
                score.reports = 1
                compareCells(of: report, &score)
                compareUnits(of: report, &score)
                compareIdentity(of: report, &score)
            }
        } catch {
            if truth.isRefused {
                score.others = 1
                score.othersRefused = 1
            } else {
                countRefusal(error, &score)
            }
        }
        return score
    }

    /// A report that was refused: every number of it is missing.
    private func countRefusal(_ refusal: DocumentRefusal, _ score: inout Score) {
        score.reports = 1
        score.refusedReports = 1
        score.cells = truth.cells.count
        for cell in truth.cells.values {
            if cell.number != nil { score.missing += 1 } else { score.otherState += 1 }
        }
        score.units = truth.units.count
        score.faults.append("refused: \(refusal.id)")
    }

    // MARK: Cells

    private func compareCells(of report: Report, _ score: inout Score) {
        for (id, expected) in truth.cells.sorted(by: { $0.key < $1.key }) {
            let figure = CellAddress(id).flatMap { report.figures[$0] }
            score.cells += 1
            let before = score.right
            count(figure?.reading, expected, &score)
            guard score.right == before else { continue }
            let found = figure.map { "\($0.reading), printed '\($0.raw)'" } ?? "nothing"
            score.faults.append("\(id): \(expected), read \(found)")
        }
        for (address, figure) in report.figures.all where truth.cells[address.id] == nil {
            guard let value = figure.reading.value else { continue }
            score.invented += 1
            score.faults.append("\(address.id): no such cell, read \(value)")
        }
    }

    private func count(_ reading: Reading?, _ expected: Truth.Cell, _ score: inout Score) {
        if expected.accepts(reading) {
            score.right += 1
            if expected.mayBeLeft, case .unreadable = reading { score.left += 1 }
        } else if reading?.value != nil {
            // Where a number stands that cannot be told, another number is as wrong as elsewhere.
            if expected.number != nil { score.wrong += 1 } else { score.invented += 1 }
        } else if expected.number != nil {
            score.missing += 1
        } else {
            score.otherState += 1
        }
    }

    private func compareUnits(of report: Report, _ score: inout Score) {
        for (id, expected) in truth.units {
            guard let address = CellAddress(id), case .number = truth.cells[id] else { continue }
            score.units += 1
            let found = report.figures[address]?.unit?.rawValue
            if found == expected {
                score.unitsRight += 1
            } else {
                score.faults.append("unit of \(id): \(expected ?? "none"), read \(found ?? "none")")
            }
        }
    }

    // MARK: Identity

    private func compareIdentity(of report: Report, _ score: inout Score) {
        let identity = report.identity
        let pairs: [(String, String?, String?)] = [
            ("year", String(truth.year), String(identity.year)),
            ("agency", truth.agency, identity.agency?.name),
            ("kind", truth.kind, identity.agency?.kind),
            ("region", expectedRegion, region(of: identity)),
            ("scope", truth.scope, identity.scope.rawValue),
            ("edition", truth.edition, identity.edition.rawValue),
            ("title", truth.title.map(withoutBlanks), identity.title.map(withoutBlanks)),
            ("sections", truth.sections.joined(separator: " "), sections(of: report)),
        ]
        for (part, expected, found) in pairs {
            if expected == Truth.anything || expected == found {
                score.identity[part, default: 0] += 1
            } else {
                score.faults.append("\(part): \(expected ?? "none"), read \(found ?? "none")")
            }
        }
    }

    /// The sections that must be found and were.
    private func sections(of report: Report) -> String {
        let found = Set(report.sections.map(\.kind.rawValue))
        return truth.sections.filter { found.contains($0) }.joined(separator: " ")
    }

    /// The code, where it can be told; else that it cannot, and the name if there is one.
    private var expectedRegion: String? {
        guard truth.region != Truth.anything else { return "000000" }
        return truth.regionCode ?? truth.region.map { "000000 \($0)" }
    }

    private func region(of identity: Identity) -> String {
        guard truth.regionCode == nil, truth.region != Truth.anything else {
            return identity.region.code
        }
        let stated = identity.region.stated ?? "none"
        return identity.region.code + " "
            + (stated == truth.regionPrinted ? truth.region ?? stated : stated)
    }

    private func withoutBlanks(_ text: String) -> String {
        text.filter { !$0.isWhitespace }
    }
}
