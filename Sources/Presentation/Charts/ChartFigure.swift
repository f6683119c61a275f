import Foundation

/// A chart as an element of a page, which the script of charts draws into.
public struct ChartFigure: Sendable {
    private let chart: Chart
    private let search: String?

    /// A figure of a chart.
    ///
    /// - Parameter search: the address of a search, to which a query is appended when a mark is
    ///   chosen; nil where there is nobody to ask.
    public init(_ chart: Chart, search: String? = nil) {
        self.chart = chart
        self.search = search
    }

    /// The element.
    ///
    /// - Throws: where the specification cannot be written, as no number of an index makes it.
    public func text() throws -> String { try markup().text }

    /// The element as a part of a page.
    func markup() throws -> Markup {
        let buttons = ["svg", "png"].map { format -> Markup in
            let words = ChartPhrase.download(format.uppercased()).text(in: chart.language)
            return "<button type=\"button\" data-format=\"\(format)\" hidden>\(words)</button>"
        }
        let attribute: Markup = search.map { " data-search=\"\($0)\"" } ?? ""
        let hint = ChartPhrase.needsScripts.text(in: chart.language)
        return """
            <figure class="chart" data-name="nianbao-\(chart.kind.rawValue)"\(attribute)>
            <div class="chart-picture"></div>
            <p class="chart-hint">\(hint)</p>
            \(buttons.joined(separator: "\n"))
            <script type="application/json">\(data: try chart.specification.text(isPretty: false))</script>
            </figure>
            """
    }
}
