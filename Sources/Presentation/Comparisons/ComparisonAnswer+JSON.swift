public import Answers
import Comparisons
import Deadlines
import Numbers
public import Query
import Reports

extension ComparisonAnswer {
    /// The comparison in JSON; its messages are written in the language.
    public func json(language: MessageLanguage) -> JSONValue {
        let comparison = table.comparison
        return .object([
            "query": .string(query?.text ?? ""),
            "resolved": .string(query?.resolved ?? ""),
            "by": .optional(comparison.grouping?.rawValue),
            "over": comparison.isOverYears ? .string(Grouping.year.rawValue) : .null,
            "stat": .string(comparison.statistic.rawValue),
            "min": .integer(comparison.minimum),
            "verified": .bool(comparison.isVerified),
            "numbers": .array(numbers(language)),
            "years": .array(table.years.map { .integer($0) }),
            "groups": .array(groups(language)),
            "total": .object(["cells": cells(table.total, isTotal: true)]),
            "remarks": .array(remarks(language)),
            "left_out": .array(leftOut.map(\.json)),
            "unmatched": .array(unmatched.unmatchedJSON),
            "renamed": .array(unmatched.renamedJSON + joinedPlaces),
            "warnings": .array(
                query?.warnings.map { $0.warningJSON(language: language) } ?? []),
            "source": .object([
                "generation": .string(source.generation),
                "written": .optional(source.day),
                "program": .string(source.program),
                "reports": .integer(table.reports),
            ]),
        ])
    }

    private func numbers(_ language: MessageLanguage) -> [JSONValue] {
        zip(table.comparison.numbers, table.natures).enumerated().map { index, pair in
            let (number, nature) = pair
            return .object([
                "text": .string(number.text),
                "resolved": .string(number.resolved),
                "label": .string(caption(index, in: language)),
                "unit": .optional(number.field?.entry?.unit.rawValue),
                "nature": .string(nature.name),
            ])
        }
    }

    /// The places whose reports are one group under several names, like those a query names.
    private var joinedPlaces: [JSONValue] {
        table.remarks.flatMap { remark -> [JSONValue] in
            guard case .renamedPlaces(let places) = remark else { return [] }
            return places.map(\.json)
        }
    }

    private func groups(_ language: MessageLanguage) -> [JSONValue] {
        zip(labels(in: language), table.rows).within(deadline, every: 4).map { label, row in
            .object([
                "label": .string(label),
                "name": .string(row.group.label),
                "code": .optional(row.group.code),
                "province": .optional(row.group.province),
                "city": .optional(row.group.city),
                "county": .optional(row.group.county),
                "year": .optional(row.group.year),
                "query": .string(query(of: row.group)),
                "cells": cells(row),
            ])
        }
    }

    private func cells(_ row: ComparisonTable.Row, isTotal: Bool = false) -> JSONValue {
        .array(
            row.cells.enumerated().flatMap { number, cells in
                cells.enumerated().map { column, cell in
                    let year = table.years.isEmpty ? row.group.year : table.years[column]
                    return cell.json(number: number, year: year)
                }
            })
    }

    private func remarks(_ language: MessageLanguage) -> [JSONValue] {
        let notes = ComparisonNotes(self, language: language)
        return table.remarks.map { remark in
            .object([
                "code": .string(remark.id),
                "message": .string(notes.text(of: remark)),
                "number": .optional(remark.number),
                "count": .optional(remark.count),
            ])
        }
    }
}

extension RenamedPlace {
    /// The place in JSON.
    var json: JSONValue {
        .object(["name": .string(name), "names": .strings(otherNames)])
    }
}

extension ComparedCell {
    /// What programs are told of a cell, by name, in the order of the columns of CSV.
    var published: [(String, JSONValue)] {
        [
            ("value", .exact(value)), ("n", .integer(n)), ("reports", .integer(reports)),
            ("missing", .integer(missing)), ("zero_divisors", .integer(zeroDivisors)),
            ("failed", .integer(failed)), ("repeated", .integer(repeated)),
            ("share", .exact(share)), ("rank", .optional(rank)), ("growth", .exact(growth)),
            ("mean", .exact(spread?.mean)), ("minimum", .exact(spread?.minimum)),
            ("q1", .exact(spread?.lowerQuartile)), ("median", .exact(spread?.median)),
            ("q3", .exact(spread?.upperQuartile)), ("maximum", .exact(spread?.maximum)),
        ]
    }

    fileprivate func json(number: Int, year: Int?) -> JSONValue {
        let place: [(String, JSONValue)] = [
            ("number", .integer(number)), ("year", .optional(year)),
        ]
        return .object(Dictionary(uniqueKeysWithValues: place + published))
    }
}

extension Decomposition.Nature {
    /// The stable name.
    fileprivate var name: String {
        switch self {
        case .additive: "additive"
        case .ratio: "ratio"
        case .mixed: "mixed"
        }
    }
}

extension JSONValue {
    /// A number with at most twelve decimals, or `null`.
    fileprivate static func exact(_ number: Fraction?) -> JSONValue {
        .optional(number?.published)
    }
}
