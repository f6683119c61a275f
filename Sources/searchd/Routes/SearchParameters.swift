import Hummingbird
import Presentation
import Query

/// What a request asks for.
struct SearchParameters {
    let query: String
    let filters: QueryFilters
    private let offset: Int
    private let limit: Int?

    /// The parameters of a request.
    init(_ request: Request) throws(ParameterError) {
        guard let form = FormParameters(request.uri.query ?? "") else {
            throw ParameterError(code: "bad-encoding", phrase: .badEncoding)
        }
        guard let query = form["q"] else {
            throw ParameterError(code: "missing-query", phrase: .missingQuery)
        }
        self.query = query
        filters = QueryFilters(
            year: form["year"], region: form["region"], agency: form["agency"],
            sort: form["sort"])
        let limit = form["limit"].map { Int($0) ?? -1 }
        guard (0...1000).contains(limit ?? 0) else {
            throw ParameterError(code: "bad-limit", phrase: .badLimit(name: "limit"))
        }
        guard let offset = Int(form["offset"] ?? "0"), offset >= 0 else {
            throw ParameterError(code: "bad-offset", phrase: .badOffset(name: "offset"))
        }
        self.offset = offset
        self.limit = limit
    }

    /// The page of a query's hits: the parameter's limit, else the query's own.
    func page(of query: CompiledQuery) -> Page {
        Page(offset: offset, limit: limit ?? query.limit ?? 20)
    }
}

/// Why a request's parameters cannot be used.
struct ParameterError: Error {
    /// The stable name of the error.
    let code: String
    /// What is wrong.
    let phrase: Phrase
}
