import Answers
import Foundation
import HTTPTypes
import Hummingbird
import Presentation
import Query
import Requests

/// Answers queries, counts what they find, and completes them.
struct SearchRoutes: Sendable {
    let answers: IndexAnswers

    /// Adds the routes.
    func add(to router: Router<some RequestContext>) {
        router.get("api/v1/search") { request, _ in try await search(request) }
        router.get("api/v1/search/facets") { request, _ in try await facets(request) }
        router.get("api/v1/complete") { request, _ in try await complete(request) }
    }

    private func search(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .search)
        let text = try parameters.query()
        let (language, results) = (request.language, answers.limits.results)
        let isTable = try parameters.isTable()
        let type = isTable ? Self.tableType : JSONValue.contentType
        return try await answers.response(to: request, type: type) { snapshot, deadline in
            // What is wrong with a query is said before what is wrong with a page of it.
            let answer = try SearchRequest(text, filters: parameters.filters)
                .showing(parameters.paging(most: results))
                .answer(from: snapshot.reader, within: deadline)
            guard isTable else {
                let json = answer.json(language: language, within: deadline)
                return AnswerBody(bytes: try json.line(within: deadline))
            }
            return AnswerBody(
                SearchCSV().text(answer, within: deadline), headers: Self.headers(of: answer.result)
            )
        }
    }

    /// What lines of hits do not say: how many hits there are, and how many reports were left out
    /// for want of which number.
    private static func headers(of result: SearchResult) -> HTTPFields {
        var headers: HTTPFields = [
            .contentDisposition: "attachment; filename=\"nianbao.csv\"",
            .total: "\(result.total)",
        ]
        let leftOut = result.leftOut.map { leftOut in
            // Commas and equals signs divide the header.
            let allowed = CharacterSet.urlPathAllowed.subtracting(["=", ",", ";"])
            let id = leftOut.id.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
            return "\(id)=\(leftOut.reports)"
        }
        if !leftOut.isEmpty { headers[.leftOut] = leftOut.joined(separator: ", ") }
        return headers
    }

    /// How tables are announced.
    private static let tableType = "text/csv; charset=utf-8; header=present"

    private func facets(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .facets)
        let text = try parameters.query()
        let language = request.language
        return try await answers.response(to: request) { snapshot, deadline in
            try SearchRequest(text, filters: parameters.filters)
                .facets(from: snapshot.reader, within: deadline).json(language: language)
        }
    }

    private func complete(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .complete)
        let text = try parameters.query()
        let place = try parameters.place(in: text)
        guard text.utf8.count <= DaemonLimits.completedBytes else {
            throw RequestError.parameter(
                "query-too-long", .queryTooLong(most: DaemonLimits.completedBytes))
        }
        return try await answers.response(to: request) { snapshot, deadline in
            let names = try snapshot.names(within: deadline)
            return CompletionList(
                Completer.forms.completions(of: text, at: place, names: names)
            ).json
        }
    }
}

extension HTTPField.Name {
    /// How many reports fulfil the query, beside a table of some.
    static let total = known("Nianbao-Total")
    /// How many reports were left out of a table, and why.
    static let leftOut = known("Nianbao-Left-Out")
}
