public import Answers
public import Query
import Reports

extension StoredReport {
    /// The report in JSON: identity, `sections`, `cells` and `findings`.
    public func json(in language: MessageLanguage) -> JSONValue {
        let rules = decidingRules
        let cells = figures.all.map {
            ($0.address.id, $0.figure.json(decidedBy: rules[$0.address], on: pages))
        }
        let report: [String: JSONValue] = [
            "key": .string(key),
            "title": .optional(title),
            "stated_region": .optional(statedRegion),
            "region": region.json,
            "agency": .optional(agency?.name),
            "kind": .optional(agency?.kind),
            "scope": .string(scope.rawValue),
            "year": .integer(year),
            "edition": .string(edition.rawValue),
            "layout": .string(layout.rawValue),
            "source": .optional(sources.first?.path),
            "sha256": .optional(sources.first?.sha256),
            "sources": .array(
                sources.map {
                    .object(["path": .string($0.path), "sha256": .string($0.sha256)])
                }),
            "catalogue": .object(
                Dictionary(catalogue.map { ($0.name, .string($0.value)) }) { first, _ in first }),
            "checks": .object(["hard": hard.json, "soft": soft.json]),
            "sections": .array(sections.map { $0.json(on: pages) }),
            "cells": .object(Dictionary(cells) { first, _ in first }),
            "findings": .array(findings.map { $0.json(in: language) }),
        ]
        // Only what is not all of a report says which part it is.
        let part: [String: JSONValue] =
            part.isWhole
            ? [:]
            : [
                "part": .integer(part.number), "parts": .integer(part.count),
                "cut": .bool(part.isCut),
            ]
        return .object(report.merging(part) { first, _ in first })
    }
}

extension StoredReport {
    /// The rule that decided where each number stands for which one had to.
    fileprivate var decidingRules: [CellAddress: String] {
        var rules: [CellAddress: String] = [:]
        for finding in findings where finding.rule.hasPrefix(ReadingProblem.decision) {
            for cell in finding.cells {
                rules[cell] = String(finding.rule.dropFirst(ReadingProblem.decision.count))
            }
        }
        return rules
    }
}

extension Section {
    fileprivate func json(on pages: PageStarts) -> JSONValue {
        let shown = pages.line(line)
        return .object([
            "number": .optional(number), "heading": .string(heading),
            "page": .optional(shown.page), "line": .integer(shown.number), "text": .string(text),
        ])
    }
}

extension Figure {
    /// The figure as JSON.
    ///
    /// - Parameters:
    ///   - rule: the rule that decided where the number stands, if one had to.
    ///   - pages: where the pages of its document begin.
    fileprivate func json(decidedBy rule: String?, on pages: PageStarts) -> JSONValue {
        let line = place.map { pages.line($0.line) }
        var members: [String: JSONValue] = [
            "value": .optional(reading.value), "state": .string(reading.state),
            "raw": .string(raw), "page": .optional(line?.page), "line": .optional(line?.number),
            "column": .optional(place?.column), "unit": .optional(unit?.rawValue),
            "placed_by": .optional(placedBy?.rawValue),
        ]
        if let rule { members["decided_by"] = .string(rule) }
        return .object(members)
    }
}

extension Reading {
    fileprivate var state: String {
        switch self {
        case .value: "value"
        case .blank: "blank"
        case .notApplicable: "not-applicable"
        case .unreadable: "unreadable"
        }
    }
}

extension StoredFinding {
    /// The finding in JSON.
    func json(in language: MessageLanguage) -> JSONValue {
        .object([
            "rule": .string(rule),
            "severity": .string(severity.rawValue),
            "status": .string(status.rawValue),
            "message": .string(text(in: language)),
            "cells": .strings(cells.map(\.id)),
            "implied": .object(
                Dictionary(implied.map { ($0.cell.id, .number($0.value)) }) { first, _ in first }),
            "cause": .optional(cause),
            "page": .optional(shownLine?.page),
            "line": .optional(shownLine?.number),
            "column": .optional(column),
        ])
    }
}

extension RuleCounts {
    var json: JSONValue {
        .object([
            "passed": .integer(passed), "failed": .integer(failed),
            "undetermined": .integer(undetermined),
        ])
    }
}
