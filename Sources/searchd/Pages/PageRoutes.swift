import Answers
import Foundation
import HTTPTypes
import Hummingbird
import Presentation
import Query
import Reports
import Store
import Requests

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
            let (request, typed): (SearchRequest, SearchRequest)
            do throws(Refusal) {
                request = try SearchRequest(text, filters: QueryFilters(sort: sort))
                typed = sort == nil ? request : try SearchRequest(text)
            } catch {
                guard case .query(let errors, _) = error else { throw error }
                let frame = PageFrame(language: frame.language)
                throw FaultyPage(FaultyQueryPage(errors, sort: sort, in: frame).html)
            }
            let search = try request.showing(parameters.paging(most: limits.results))
            let answer = try search.answer(from: snapshot.reader, within: frame.deadline)
            let facets = try search.facets(from: snapshot.reader, within: frame.deadline)
            return SearchPage(
                answer, typed: typed.query, facets: facets.facets, sort: sort,
                mostResults: limits.results, in: frame
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
            let request = ReportRequest(key: key, part: line.map { .line($0) } ?? .number(part))
            let surroundings = try request.surroundings(
                ReportPage.cellsOfYears, from: snapshot.reader, within: frame.deadline)
            return ReportPage(surroundings, in: frame).html
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
            let reports: ReportSelection
            do throws(Refusal) {
                reports = try ReportSelection(
                    nil, filters: QueryFilters(year: filter.year, region: filter.region))
            } catch {
                guard case .query(let errors, _) = error else { throw error }
                let frame = PageFrame(language: frame.language)
                throw FaultyPage(FindingsPage(filter, rules: [], in: frame).html(errors))
            }
            let broken = try snapshot.brokenRules(within: frame.deadline)
            let found = try CheckRequest(reports, only: filter.severity).broken(
                broken, of: filter.rule, page, from: snapshot.reader, within: frame.deadline)
            return FindingsPage(filter, rules: RuleLine.all(broken), in: frame)
                .html(found.reports, page: page, total: found.total)
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
