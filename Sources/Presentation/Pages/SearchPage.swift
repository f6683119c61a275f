import Algorithms
public import Answers
public import Query
import Reports

/// The page of hits of a query.
public struct SearchPage: Sendable {
    private let frame: PageFrame
    private let answer: SearchAnswer
    private let typed: CompiledQuery
    private let facets: Facets
    private let sort: String?
    private let mostResults: Int

    /// A page of an answer.
    ///
    /// - Parameters:
    ///   - typed: the query of the answer without the order beside it, of which other queries are
    ///     made.
    ///   - facets: how all reports that fulfil the query are spread.
    ///   - sort: the order as it stands in the address beside the query.
    ///   - mostResults: how many hits may be asked for at once.
    public init(
        _ answer: SearchAnswer, typed: CompiledQuery, facets: Facets, sort: String?,
        mostResults: Int, in frame: PageFrame
    ) {
        self.frame = frame
        self.answer = answer
        self.typed = typed
        self.facets = facets
        self.sort = sort
        self.mostResults = mostResults
    }

    /// The page as a browser gets it.
    public var html: String {
        let query = answer.query
        return frame.html(
            "search", title: query.text, query: query.text,
            ["hasFaults": false, "answer": [values]])
    }

    private var values: PageValues {
        let result = answer.result
        let notes = PageNotes(answer: answer, typed: typed, sort: sort, frame: frame).values
        var values: PageValues = [
            "found": frame.text(.found(Grouped.text(result.total))), "range": range,
            "resolved": SafeText.line(answer.query.resolved), "understood": understood,
            "first": answer.page.first,
            "hasFilters": !filters.isEmpty, "filters": filters,
            "hasNotes": !notes.isEmpty, "notes": notes,
            "none": result.total == 0 ? [["hints": hints]] : [],
            "hits": result.hits.map {
                HitValues(hit: $0, query: answer.query, frame: frame).values
            },
            "paging": paging, "downloads": downloads, "command": command,
            "facets": FacetValues(facets: facets, total: result.total, frame: frame) {
                [narrowing, sort] filter in
                PageAddress.search(narrowing.adding(filter), sort: sort)
            }.groups,
        ]
        values["orderFixed"] = answer.query.sort != nil && sort == nil
        values["orders"] = orders
        values["hasFacets"] = result.total > 0
        return values
    }

    /// The query as it was understood, with the labels of its numbers.
    private var understood: String {
        let language = frame.language
        return SafeText.line(answer.query.explained { FieldCaption.text($0, in: language) })
    }

    private var narrowing: QueryNarrowing { typed.narrowing }

    private var range: String {
        let time = answer.milliseconds.formattedBriefly
        let shown = answer.result.hits.count
        let first = answer.page.first
        guard answer.result.total > 0 else { return frame.text(.time(milliseconds: time)) }
        guard shown > 0 else { return frame.text(.noneOnPage(milliseconds: time)) }
        return frame.text(.range(first: first, last: first + shown - 1, milliseconds: time))
    }

    // MARK: Order

    private var orders: [PageValues] {
        let usual = answer.query.condition.wantedTexts.isEmpty ? PageText.newestFirst : .byRelevance
        var orders = [("", frame.text(usual))]
        for field in fields {
            let caption = SafeText.line(FieldCaption.text(field, in: frame.language))
            orders.append(("-\(field.id)", frame.text(.greatestFirst(caption))))
            orders.append((field.id, frame.text(.smallestFirst(caption))))
        }
        if let sort, !orders.contains(where: { $0.0 == sort }) { orders.append((sort, sort)) }
        return options(orders, selected: sort)
    }

    /// The numbers that hits are likely to be ordered by: those of the query, then requests
    /// received.
    private var fields: [Field] {
        let received = CellAddress(.requests, row: "new", column: "total").map { Field($0) }
        return Array((answer.query.condition.fields + [received].compactMap(\.self)).uniqued())
    }

    // MARK: Filters and hints

    private var filters: [PageValues] {
        typed.filterParts.map { part in
            [
                "filter": SafeText.line(part.text),
                "href": PageAddress.search(part.remainder, sort: sort),
            ]
        }
    }

    /// What to try where nothing was found.
    private var hints: [PageValues] {
        let wider = typed.filterParts.filter { !$0.remainder.isEmpty }.map { part in
            [
                "hint": frame.text(.withoutFilter(SafeText.line(part.text))),
                "href": PageAddress.search(part.remainder, sort: sort),
                "query": SafeText.line(part.remainder),
            ] as PageValues
        }
        let hasTexts = !answer.query.condition.wantedTexts.isEmpty
        return wider + (hasTexts ? [["hint": frame.text(.shorterWords), "href": false]] : [])
    }

    // MARK: Pages and what can be taken away

    private var paging: [PageValues] {
        PagingValues(answer.page, total: answer.result.total, frame) { [answer, sort] offset in
            PageAddress.search(answer.query.text, sort: sort, offset: offset)
        }.values
    }

    private var downloads: [PageValues] {
        let total = answer.result.total
        guard total > 0 else { return [] }
        let whole = Page(limit: min(max(total, 1), mostResults))
        let text = answer.query.text
        let csv = total > mostResults ? PageText.csvFirst(mostResults) : .csv
        return [
            [
                "label": frame.text(csv),
                "href": PageAddress.searchData(text, sort: sort, page: whole, format: "csv"),
            ],
            [
                "label": frame.text(.json),
                "href": PageAddress.searchData(text, sort: sort, page: answer.page),
            ],
        ]
    }

    private var command: String {
        let text = SafeText.line(answer.query.text)
        let options =
            (sort.map { ["--sort=\(SafeText.line($0))"] } ?? [])
            + (answer.page.offset > 0 ? ["--offset", "\(answer.page.offset)"] : [])
        let words = ShellCommand.isOption(text) ? options + ["--", text] : [text] + options
        return ShellCommand.text(["search"] + words)
    }
}

/// The page of a query that cannot be run.
public struct FaultyQueryPage: Sendable {
    private let frame: PageFrame
    private let errors: QueryErrors
    private let sort: String?

    /// The page of what is wrong with a query.
    ///
    /// - Parameter sort: the order as it stands in the address beside the query.
    public init(_ errors: QueryErrors, sort: String?, in frame: PageFrame) {
        self.frame = frame
        self.errors = errors
        self.sort = sort
    }

    /// The page as a browser gets it.
    public var html: String {
        var values = FaultValues(errors: errors, frame: frame) { [sort] query in
            PageAddress.search(query, sort: sort)
        }.values
        values["answer"] = false
        return frame.html(
            "search", title: errors.query, query: errors.query, isFaulty: true, values)
    }
}
