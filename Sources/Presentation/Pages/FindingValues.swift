import Answers
import Foundation
import Query
import Reports

/// Findings as pages show them: a cause first, what it explains below it, what could not be
/// checked gathered where it is much.
struct FindingValues {
    private let findings: [StoredFinding]
    private let figures: Figures
    private let address: (String) -> String
    private let lineAddress: (Int) -> String
    private let consequences: [Int: [StoredFinding]]
    private let open: [Substring: [StoredFinding]]
    private let notes: CellNotes
    private let frame: PageFrame

    /// The findings of a report.
    ///
    /// - Parameters:
    ///   - key: the report that links lead to; nothing on the page of the report itself.
    ///   - lineAddress: where a line of the document is shown.
    init(
        _ findings: [StoredFinding], figures: Figures, key: String?, _ frame: PageFrame,
        lineAddress: @escaping (Int) -> String
    ) {
        address = { place in
            key.map { PageAddress.report($0, at: place) } ?? "#\(PageAddress.encoded(place))"
        }
        self.lineAddress = lineAddress
        consequences = Dictionary(
            grouping: findings.filter { $0.cause != nil }, by: { $0.cause ?? 0 })
        open = Dictionary(
            grouping: findings.filter { $0.status == .undetermined }, by: \.family)
        self.findings = findings
        self.figures = figures
        notes = CellNotes(findings, language: frame.language)
        self.frame = frame
    }

    /// The findings that are listed one by one, with the number of each.
    var listed: [PageValues] {
        findings.enumerated().filter { $1.cause == nil && !isGathered($1) }.map {
            position, finding in
            var values = values(of: finding)
            values["id"] = ReportAnchor.finding(position)
            values["number"] = shown(notes.number(ofFinding: position).map(String.init))
            // The cells of what it explains are its own, with others of their sums.
            values["consequences"] = (consequences[position] ?? []).map {
                self.values(of: $0).merging(["hasCells": false]) { $1 }
            }
            return values
        }
    }

    /// Rules that could not be checked, a line for all of a kind where there are many.
    var gathered: [PageValues] {
        var seen: Set<Substring> = []
        return findings.filter { isGathered($0) && seen.insert($0.family).inserted }.map { first in
            let rules = open[first.family] ?? []
            let family = String(first.family)
            let names = rules.map { $0.rule.dropFirst(family.count + 1) }.joined(separator: ", ")
            let phrase = Phrase.unchecked(family: family, rules: rules.count, message: names)
            return ["gathered": phrase.text(in: frame.language)]
        }
    }

    /// So many open rules of one kind are listed one by one.
    private static let most = 2

    /// So many cells of a finding are listed.
    private static let shownCells = 8

    private func isGathered(_ finding: StoredFinding) -> Bool {
        finding.status == .undetermined && (open[finding.family]?.count ?? 0) > Self.most
    }

    private func values(of finding: StoredFinding) -> PageValues {
        let cells = finding.cells
        let implied = Dictionary(finding.implied.map { ($0.cell, "\($0.value)") }) { $1 }
        let telling = cells.filter {
            implied[$0] != nil || figures[$0]?.reading.value != 0 || cells.count <= 4
        }
        let more = telling.count - Self.shownCells
        return [
            "status": finding.status.rawValue, "severity": finding.severity.rawValue,
            "statusLabel": Phrase.status(finding.status).text(in: frame.language),
            "severityLabel": Phrase.severity(finding.severity).text(in: frame.language),
            "rule": finding.rule,
            // What reading noted is no rule, nor is a cause.
            "ruleAddress": finding.status == .noted || finding.rule == Cause.rule
                ? false : "/help#rule-\(finding.family)" as Any,
            "message": SafeText.line(finding.text(in: frame.language)),
            "place": shown(finding.shownLine.map { Phrase.line($0).text(in: frame.language) }),
            "lineAddress": shown(finding.line.map(lineAddress)),
            "hasCells": !telling.isEmpty,
            "cells": telling.prefix(Self.shownCells).map { cell in
                [
                    "href": address(cell.id),
                    "label": FieldNames.label(of: Field(cell)),
                    "printed": figures[cell].map(CellMark.text) ?? "",
                    "implied": shown(
                        implied[cell].map { "\(Phrase.implied.text(in: frame.language)) \($0)" }),
                ] as PageValues
            },
            "moreCells": more > 0
                ? Phrase.moreCells(more).text(in: frame.language) : false as Any,
            "consequences": [PageValues](), "number": false,
        ]
    }
}
