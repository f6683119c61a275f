public import Reports

/// A finding as it is shown.
public struct FindingView: Equatable, Sendable {
    /// The stable id of the problem or the rule.
    public let rule: String
    /// How much it matters.
    public let severity: Finding.Severity
    /// Whether it was noted in reading, or what came of a rule.
    public let status: Finding.Status
    /// The problem in words, in the user's language.
    public let message: String
    /// The cells it touches.
    public let cells: [CellAddress]
    /// What cells would hold if the rules held.
    public let implied: [ImpliedValue]
    /// The position among the report's findings of what explains this one.
    public var cause: Int?
    /// The line of the document it stands on, counted over all pages.
    public let line: Int?
    /// The same line as people count it.
    public let shownLine: DocumentLine?
    /// The column it starts at, where that is known.
    public let column: Int?

    /// A finding from its parts.
    public init(
        rule: String, severity: Finding.Severity, status: Finding.Status, message: String,
        cells: [CellAddress], implied: [ImpliedValue] = [], cause: Int? = nil, line: Int? = nil,
        column: Int? = nil, pages: PageStarts = .none
    ) {
        self.rule = rule
        self.severity = severity
        self.status = status
        self.message = message
        self.cells = cells
        self.implied = implied
        self.cause = cause
        self.line = line
        shownLine = line.map(pages.line)
        self.column = column
    }

    /// The part of the rule's id that says what it is about: `A1` of `A1.natural`.
    var family: Substring { rule.prefix { $0 != "." } }

    var json: JSONValue {
        .object([
            "rule": .string(rule),
            "severity": .string(severity.rawValue),
            "status": .string(status.rawValue),
            "message": .string(message),
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
