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
    public func text() throws -> String {
        let buttons = ["svg", "png"].map { format in
            let words = ChartPhrase.download(format.uppercased()).text(in: chart.language)
            return "<button type=\"button\" data-format=\"\(format)\" hidden>"
                + "\(HTMLText.escaped(words))</button>"
        }
        let attribute = search.map { " data-search=\"\(HTMLText.escaped($0))\"" } ?? ""
        let data = HTMLText.data(try chart.specification.text(isPretty: false))
        let hint = HTMLText.escaped(ChartPhrase.needsScripts.text(in: chart.language))
        return """
            <figure class="chart" data-name="nianbao-\(chart.kind.rawValue)"\(attribute)>
            <div class="chart-picture"></div>
            <p class="chart-hint">\(hint)</p>
            \(buttons.joined(separator: "\n"))
            <script type="application/json">\(data)</script>
            </figure>
            """
    }
}
