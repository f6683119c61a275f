import Foundation
import HTTPTypes
import Hummingbird
import Presentation
import Query
import Reports
import Store
import Views

/// Draws the pages that people read.
struct PageRoutes: Sendable {
    let answers: IndexAnswers
    /// The script that draws charts; nil where it was not made.
    let charts: ChartAsset?

    /// Adds the routes.
    func add(to router: Router<some RequestContext>) {
        router.get("/") { request, _ in try await search(request) }
        router.get("reports/:key") { request, _ in try await report(request) }
        router.get("compare") { request, _ in try await compare(request) }
        router.get("findings") { request, _ in try await findings(request) }
        router.get("help") { request, _ in try await help(request) }
        router.get("assets/:name") { request, _ in try await asset(request) }
    }

    // MARK: Search

    private func search(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .searchPage)
        let sort = parameters.text("sort")
        guard let text = parameters.text("q") else { return try await start(request) }
        let limits = answers.limits
        return try await answers.page(to: request) { snapshot, frame in
            let clock = ContinuousClock()
            let begin = clock.now
            let (query, typed): (CompiledQuery, CompiledQuery)
            do throws(QueryErrors) {
                query = try QueryCompiler().compile(text, filters: QueryFilters(sort: sort))
                typed = sort == nil ? query : try QueryCompiler().compile(text)
            } catch {
                let page = FaultyQueryPage(
                    error, sort: sort, in: PageFrame(language: frame.language))
                throw FaultyPage(page.html)
            }
            let page = try parameters.page(
                usual: Self.hits, limit: query.limit, most: limits.results)
            let plan = Plan(query.condition, sort: query.sort, page: page)
            let result = try snapshot.reader.search(plan, within: frame.deadline)
            let took = clock.now - begin
            let facets = try snapshot.reader.facets(of: plan, within: frame.deadline)
            let answer = SearchAnswer(query: query, page: page, result: result, took: took)
            return SearchPage(
                answer, typed: typed, facets: facets, sort: sort, mostResults: limits.results,
                in: frame
            ).html
        }
    }

    private func start(_ request: Request) async throws -> Response {
        let plan = Plan(condition: .everything, order: .recency, page: Page(limit: 0))
        return try await answers.page(to: request) { snapshot, frame in
            let facets = try snapshot.reader.facets(of: plan, within: frame.deadline)
            return StartPage(facets: facets, in: frame).html
        }
    }

    /// So many hits are on a page.
    private static let hits = 20

    // MARK: Reports

    private func report(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .reportPage)
        let part = try parameters.part()
        let line = try parameters.line()
        guard
            let key = Route.reportPage.name(in: request.uri.path)
                .flatMap({ PercentEncoding.text($0.utf8) })
        else { throw RequestError.parameter("bad-encoding", .badEncoding) }
        return try await answers.page(to: request) { snapshot, frame in
            try ReportSurroundings(
                key: key, part: line.map { .line($0) } ?? .number(part), snapshot.reader,
                within: frame.deadline
            ).page(in: frame).html
        }
    }

    // MARK: Checks and help

    private func findings(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .findingsPage)
        let filter = FindingsFilter(
            rule: parameters.text("rule"), region: parameters.text("region"),
            year: parameters.text("year"), severity: try parameters.severity())
        let page = try parameters.page(usual: Self.hits, most: answers.limits.results)
        return try await answers.page(to: request) { snapshot, frame in
            let filters = QueryFilters(year: filter.year, region: filter.region)
            var condition = Condition.everything
            if !filters.isEmpty {
                do throws(QueryErrors) {
                    condition = try QueryCompiler().compile("", filters: filters).condition
                } catch {
                    let frame = PageFrame(language: frame.language)
                    throw FaultyPage(FindingsPage(filter, rules: [], in: frame).html(error))
                }
            }
            return try BrokenReports(filter, condition, snapshot, within: frame.deadline)
                .html(page, in: frame)
        }
    }

    private func help(_ request: Request) async throws -> Response {
        let fields = try Parameters(request, of: .helpPage).text("fields") ?? ""
        guard fields.utf8.count <= DaemonLimits.completedBytes else {
            throw RequestError.parameter(
                "query-too-long", .queryTooLong(most: DaemonLimits.completedBytes))
        }
        return try await answers.page(to: request) { snapshot, frame in
            let rules = RuleLine.all(try snapshot.brokenRules(within: frame.deadline))
            return HelpPage(fieldQuery: fields, rules: rules, in: frame).html
        }
    }

    // MARK: Files

    /// A file that pages are made of; for good under the address that names its bytes.
    private func asset(_ request: Request) async throws -> Response {
        let parameters = try Parameters(request, of: .asset)
        let path = request.uri.path
        guard let file = PageFile.asset(atPath: path) ?? charts?.file(atPath: path),
            let type = file.contentType
        else { throw RequestError(status: .notFound, code: "unknown-path", phrase: .unknownPath) }
        let tag = EntityTag(generation: file.version, request)
        var response = try request.wanted.response(tag, type: type) {
            AnswerBody(bytes: file.bytes)
        }
        if parameters["v"] == file.version {
            response.headers[.cacheControl] = "private, max-age=31536000, immutable"
        }
        return response
    }
}

extension IndexAnswers {
    /// A page about the index, with what all pages have around them.
    ///
    /// - Parameter html: draws it within the deadline of its frame, or throws a ``FaultyPage``.
    func page(
        to request: Request,
        _ html: @escaping @Sendable (IndexSnapshot, PageFrame) throws -> String
    ) async throws -> Response {
        let language = request.language
        let index = index
        do {
            return try await response(to: request, type: String.pageType) { snapshot, deadline in
                let frame = PageFrame(
                    language: language, reports: snapshot.reports,
                    written: snapshot.modified.map { Date(timeIntervalSince1970: $0) },
                    problem: index.following().problem.map {
                        language == .chinese ? $0.chinese : $0.english
                    }, within: deadline)
                return AnswerBody(try html(snapshot, frame))
            }
        } catch let faulty as FaultyPage {
            return faulty.html.page(status: .badRequest)
        }
    }
}

/// What was asked for cannot be answered, which a page explains.
struct FaultyPage: Error {
    /// The page.
    let html: String

    init(_ html: String) { self.html = html }
}
