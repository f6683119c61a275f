import Hummingbird
import Presentation
import Query

/// What a request asks for.
struct SearchParameters {
    let query: String
    let filters: QueryFilters
    let page: Page

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
            year: form["year"], region: form["region"], agency: form["agency"])
        guard let limit = Int(form["limit"] ?? "20"), (0...1000).contains(limit) else {
            throw ParameterError(code: "bad-limit", phrase: .badLimit(name: "limit"))
        }
        guard let offset = Int(form["offset"] ?? "0"), offset >= 0 else {
            throw ParameterError(code: "bad-offset", phrase: .badOffset(name: "offset"))
        }
        page = Page(offset: offset, limit: limit)
    }
}

/// Why a request's parameters cannot be used.
struct ParameterError: Error {
    /// The stable name of the error.
    let code: String
    /// What is wrong.
    let phrase: Phrase
}
