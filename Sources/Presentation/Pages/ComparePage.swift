public import Answers
import Comparisons
public import Query
import Reports

/// The page that sets groups of reports side by side.
public struct ComparePage: Sendable {
    private let form: CompareForm
    private let chartScript: String?
    private let frame: PageFrame

    /// A page with a form as filled in.
    ///
    /// - Parameter chartScript: the address of the script that draws charts; nil where it was not
    ///   made.
    public init(_ form: CompareForm, chartScript: String? = nil, in frame: PageFrame) {
        self.form = form
        self.chartScript = chartScript
        self.frame = frame
    }

    /// The page of a form in which no number stands: what can be compared.
    public var html: String {
        let examples = CompareExample.all.map { example in
            [
                "href": PageAddress.compare(example.form),
                "command": ShellCommand.text(Array(example.form.command.dropFirst(2))),
                "meaning": example.text(in: frame.language),
            ] as PageValues
        }
        return html(["examples": [["items": examples]]])
    }

    /// The page of a comparison.
    public func html(_ answer: ComparisonAnswer) -> String {
        html([
            "answer": [
                ComparisonValues(
                    answer: answer, form: form, hasChart: chartScript != nil, frame: frame
                ).values
            ]
        ])
    }

    /// The page of a number or a query that cannot be read.
    ///
    /// - Parameter number: which number it is; nil for the query.
    public func html(_ errors: QueryErrors, inNumber number: Int?) -> String {
        let faults = FaultValues(errors: errors, frame: frame) { [form] text in
            var corrected = form
            if let number { corrected.expressions[number] = text } else { corrected.query = text }
            return PageAddress.compare(corrected)
        }
        return html(faults.values)
    }

    /// The page of a comparison that would mislead.
    public func html(_ refusal: RefusalMessage) -> String {
        let place = refusal.place
        let marked = place.span.map { span -> PageValues in
            let pieces = MarkedQuery(place.text, span)
            return ["before": pieces.before, "fault": pieces.marked, "after": pieces.after]
        }
        let wording = refusal.wording
        var corrected = form
        var label: String?
        switch refusal.correction {
        case .query(let query):
            corrected.query = query
            label = SafeText.line(query)
        case .statistic(let statistic):
            corrected.statistic = statistic
            label = frame.text(.statisticName(statistic))
        case nil: break
        }
        let refused: PageValues = [
            "message": SafeText.line(wording.message),
            "help": FormNames(frame: frame).text(SafeText.line(wording.help)),
            "where": [marked].compactMap(\.self),
            "corrected": shown(label == nil ? nil : PageAddress.compare(corrected)),
            "correction": shown(label),
        ]
        return html(["refused": [refused]])
    }

    private func html(_ own: PageValues) -> String {
        var values: PageValues = [
            "hasFaults": false, "faults": [PageValues](), "fixed": false, "refused": false,
            "examples": false, "answer": false,
        ]
        values.merge(own) { $1 }
        values.merge(fields) { $1 }
        let isAnswered = values["answer"] is [PageValues]
        values["chartScript"] = shown(isAnswered ? chartScript : nil)
        return frame.html("compare", title: title, values)
    }

    private var title: String {
        form.expressions.isEmpty
            ? frame.text(.compare) : form.expressions.joined(separator: "、")
    }

    // MARK: The form

    private var fields: PageValues {
        let boxes = min(max(form.expressions.count + 1, 2), CompareForm.mostNumbers)
        let groupings = Grouping.allCases.map { ($0.rawValue, frame.text(.grouping($0))) }
        let statistics = Statistic.allCases.map { ($0.rawValue, frame.text(.statisticName($0))) }
        let charts = ChartKind.allCases.map {
            ($0.rawValue, ChartPhrase.kind($0).text(in: frame.language))
        }
        return [
            "numbers": (0..<boxes).map { index in
                [
                    "id": "number-\(index + 1)", "label": frame.text(.figure(index + 1)),
                    "number": index < form.expressions.count ? form.expressions[index] : "",
                ] as PageValues
            },
            "condition": form.query,
            "groupings": options(
                [("", frame.text(.allTogether))] + groupings, selected: form.grouping?.rawValue),
            "statistics": options(statistics, selected: form.statistic.rawValue),
            "charts": options(
                [("", frame.text(.bestChart))] + charts, selected: form.chart?.rawValue),
            "minimum": form.minimum > 1 ? "\(form.minimum)" : "", "overYears": form.isOverYears,
            "verified": form.isVerified,
        ]
    }
}
