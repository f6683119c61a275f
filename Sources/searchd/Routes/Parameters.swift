import Foundation
import Hummingbird
import Presentation
import Query
import Reports
import Requests

/// What a request asks for, every parameter of it known and given once.
struct Parameters: Sendable {
    private let values: [String: String]
    /// All values of the parameters that may be repeated, in order.
    private let lists: [String: [String]]

    /// The parameters of a request to a route.
    init(_ request: Request, of route: Route) throws(RequestError) {
        guard let form = FormParameters(request.uri.query ?? "") else {
            throw .parameter("bad-encoding", .badEncoding)
        }
        var values: [String: String] = [:]
        var lists: [String: [String]] = [:]
        for pair in form.pairs {
            guard route.parameters.contains(pair.name) else {
                throw .parameter("unknown-parameter", .unknownParameter(pair.name))
            }
            // A form sends the fields that were left empty, too; a program means what it sends.
            if route.isPage, pair.value.isEmpty { continue }
            guard !route.repeatable.contains(pair.name) else {
                lists[pair.name, default: []].append(pair.value)
                continue
            }
            guard values.updateValue(pair.value, forKey: pair.name) == nil else {
                throw .parameter("repeated-parameter", .repeatedParameter(pair.name))
            }
        }
        self.values = values
        self.lists = lists
    }

    /// All values of a parameter that may be repeated.
    func all(_ name: String) -> [String] { lists[name] ?? [] }

    /// One of some choices; nothing where none is made.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String
    ) throws(RequestError) -> Choice? {
        guard let value = values[name] else { return nil }
        guard let choice = Choice(rawValue: value) else {
            let choices = Choice.allCases.map(\.rawValue)
            throw .parameter("bad-\(name)", .badChoice(name: name, choices: choices))
        }
        return choice
    }

    /// How many reports a group must have to be ranked.
    func minimum() throws(RequestError) -> Int {
        guard values["min"] != nil else { return 1 }
        let number = try number("min", upTo: Self.greatestOffset, code: "bad-min") ?? 1
        guard number > 0 else {
            throw .parameter("bad-min", .outOfBounds(name: "min", most: Self.greatestOffset))
        }
        return number
    }

    /// Which part of a report is wanted, from 1; the first where nothing is said.
    func part() throws(RequestError) -> Int {
        let number = try number("part", upTo: Self.greatestOffset, code: "bad-part") ?? 1
        guard number > 0 else {
            throw .parameter("bad-part", .outOfBounds(name: "part", most: Self.greatestOffset))
        }
        return number
    }

    /// The line of a document whose part of the report is wanted; nothing where none is.
    func line() throws(RequestError) -> Int? {
        try number("line", upTo: Self.greatestOffset, code: "bad-line")
    }

    /// The value of a parameter; nothing where it is missing.
    subscript(name: String) -> String? { values[name] }

    /// The value of a field of a form; nothing where it was left empty.
    func text(_ name: String) -> String? {
        values[name].flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
    }

    /// The query.
    ///
    /// - Throws: that it is missing.
    func query() throws(RequestError) -> String {
        guard let query = values["q"] else { throw .parameter("missing-query", .missingQuery) }
        return query
    }

    /// The filters beside the query, and the order.
    var filters: QueryFilters {
        QueryFilters(
            year: values["year"], region: values["region"], agency: values["agency"],
            sort: values["sort"])
    }

    /// Which part of a list is wanted.
    ///
    /// - Parameters:
    ///   - usual: how many entries are wanted where nothing is said.
    ///   - most: how many may be asked for.
    func page(usual: Int, most: Int) throws(RequestError) -> Page {
        let paging = try paging(most: most)
        return Page(offset: paging.offset, limit: paging.limit ?? min(usual, most))
    }

    /// Which hits are wanted; the query may say how many.
    func paging(most: Int) throws(RequestError) -> Paging {
        let limit = try number("limit", upTo: most, code: "bad-limit")
        let offset = try number("offset", upTo: Self.greatestOffset, code: "bad-offset") ?? 0
        return Paging(offset: offset, limit: limit, most: most)
    }

    /// Whether hits are wanted as a table of CSV rather than in JSON.
    func isTable() throws(RequestError) -> Bool {
        switch values["format"] {
        case nil, "json": return false
        case "csv": return true
        default: throw .parameter("bad-format", .badFormat(name: "format"))
        }
    }

    /// Where in a text something stands, in Unicode scalars; at its end where nothing is said.
    func place(in text: String) throws(RequestError) -> Int {
        let length = text.unicodeScalars.count
        return try number("at", upTo: length, code: "bad-place") ?? length
    }

    /// Which rules are of interest; all where nothing is said.
    func severity() throws(RequestError) -> Finding.Severity? {
        guard let value = text("severity") else { return nil }
        guard let severity = Finding.Severity(rawValue: value) else {
            throw .parameter("bad-severity", .badSeverity(name: "severity"))
        }
        return severity
    }

    private static let greatestOffset = 1_000_000_000

    private func number(
        _ name: String, upTo most: Int, code: String
    ) throws(RequestError) -> Int? {
        guard let value = values[name] else { return nil }
        let isNumber = !value.isEmpty && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, let number = Int(value), number <= most else {
            throw .parameter(code, .outOfBounds(name: name, most: most))
        }
        return number
    }
}
