import Answers
import Query

/// A chart as a page that stands alone: one file that opens anywhere, without a network.
///
/// Below the chart stand its table, what must be known, and how to cite it; without scripts these
/// are the page.
public struct ChartPage: Sendable {
    private let chart: Chart

    /// A page of a chart.
    public init(_ chart: Chart) {
        self.chart = chart
    }

    /// The page.
    ///
    /// - Parameter script: the script that draws, and its SHA-256 in Base64; nil where there is none.
    public func text(script: (text: String, digest: String)?) throws -> String {
        let source: Markup = script.map { "'sha256-\($0.digest)'" } ?? "'none'"
        let figure =
            script == nil ? paragraph(.scriptMissing) : try figure()
        let page: Markup = """
            <!doctype html>
            <html lang="\(chart.language == .chinese ? "zh-Hans" : "en")">
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(Self.policy) script-src \(source)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="nianbao \(chart.answer.source.program)">
            <title>\(chart.title)</title>
            <style>\(Self.style)</style>
            <main>
            <h1>\(chart.title)</h1>
            \(figure)
            <h2>\(text(.table))</h2>
            \(tables)
            <ul class="notes">
            \(notes)
            </ul>
            <h2>\(text(.cite))</h2>
            <p class="citation">\(chart.citation)</p>
            </main>
            \(script.map { "<script>\(trustedScript: $0.text)</script>" } ?? "" as Markup)
            </html>

            """
        return page.text
    }

    private static let policy: Markup = """
        default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; \
        form-action 'none';
        """

    /// The element that the script of charts draws into.
    private func figure() throws -> Markup {
        let buttons = ["svg", "png"].map { format -> Markup in
            let words = text(.download(format.uppercased()))
            return "<button type=\"button\" data-format=\"\(format)\" hidden>\(words)</button>"
        }
        return """
            <figure class="chart" data-name="nianbao-\(chart.kind.rawValue)">
            <div class="chart-picture"></div>
            <p class="chart-hint">\(text(.needsScripts))</p>
            \(buttons.joined(separator: "\n"))
            <script type="application/json">\(data: try chart.specification.text(isPretty: false))</script>
            </figure>
            """
    }

    private var tables: Markup {
        GridLayout(answer: chart.answer, language: chart.language).grids.map(table)
            .joined(separator: "\n")
    }

    private func table(_ grid: ComparisonGrid) -> Markup {
        let head = ([""] + grid.headings).map { "<th scope=\"col\">\($0)</th>" as Markup }
        let rows = grid.rows.map { row -> Markup in
            let cells = row.cells.map { cell -> Markup in
                "<td>\(cell.text(in: chart.language) + cell.marks)</td>"
            }
            return "<tr><th scope=\"row\">\(row.label)</th>\(cells.joined())</tr>"
        }
        return """
            <div class="table"><table>
            <caption>\(grid.title)</caption>
            <thead><tr>\(head.joined())</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table></div>
            """
    }

    private var notes: Markup {
        ComparisonNotes(chart.answer, language: chart.language).lines
            .map { "<li>\($0)</li>" as Markup }.joined(separator: "\n")
    }

    private func paragraph(_ phrase: ChartPhrase) -> Markup {
        "<p class=\"missing\">\(text(phrase))</p>"
    }

    private func text(_ phrase: ChartPhrase) -> String { phrase.text(in: chart.language) }

    private static let style: Markup = """
        :root{color-scheme:light dark;--ink:#1a1a1a;--faint:#595959;--paper:#fff;--line:#d9d9d9}
        @media(prefers-color-scheme:dark){:root{--ink:#f0f0f0;--faint:#b3b3b3;--paper:#16181d;--line:#3b3f46}}
        body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.6 "Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
        main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}
        h1{font-size:1.4rem;margin:0 0 1rem}h2{font-size:1.05rem;margin:2rem 0 .5rem}
        figure{margin:0}.chart-picture{overflow-x:auto}.chart-picture svg{min-width:34rem;max-width:100%;height:auto}
        figure[data-state=drawn] .chart-hint{display:none}
        button{font:inherit;padding:.25rem .75rem;border:1px solid var(--line);border-radius:.3rem;background:none;color:inherit;cursor:pointer}
        .table{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}
        caption{text-align:left;color:var(--faint);padding:.25rem 0}
        th,td{padding:.2rem .75rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
        tbody th,thead th:first-child{text-align:left;font-weight:normal}
        .notes,.citation{color:var(--faint);font-size:.875rem;overflow-wrap:anywhere}.notes{padding-left:1.2rem}
        #vg-tooltip-element{position:fixed;visibility:hidden;z-index:1000;padding:.4rem .6rem;border:1px solid var(--line);border-radius:.3rem;background:var(--paper);color:var(--ink);font-size:.8125rem;box-shadow:0 2px 8px #0003}
        #vg-tooltip-element.visible{visibility:visible}#vg-tooltip-element td,#vg-tooltip-element th{border:0;padding:.05rem .3rem;text-align:left}#vg-tooltip-element td.key{color:var(--faint)}
        """
}
