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
                "meaning": example.meaning(in: frame.language),
            ] as PageValues
        }
        return html(["examples": [["items": examples]]])
    }

    /// The page of a comparison.
    public func html(_ answer: ComparisonAnswer) -> String {
        html([
            "answer": [ComparisonValues(answer, form, hasChart: chartScript != nil, frame).values]
        ])
    }

    /// The page of a number or a query that cannot be read.
    ///
    /// - Parameter number: which number it is; nil for the query.
    public func html(_ errors: QueryErrors, inNumber number: Int?) -> String {
        var values = FaultValues(errors, frame) { [form] text in
            var corrected = form
            if let number { corrected.expressions[number] = text } else { corrected.query = text }
            return PageAddress.compare(corrected)
        }.values
        values["hasFaults"] = true
        return html(values)
    }

    /// The page of a comparison that would mislead.
    public func html(_ refusal: RefusalMessage) -> String {
        let place = refusal.place
        let pieces = place.span.map { MarkedQuery(place.text, $0) }
        let marked: [PageValues] =
            pieces.map {
                [["before": $0.before, "fault": $0.marked, "after": $0.after]]
            } ?? []
        let wording = refusal.wording
        let corrected = refusal.correction.map { correction in
            var other = form
            switch correction {
            case .query(let query): other.query = query
            case .statistic(let statistic): other.statistic = statistic
            }
            return (PageAddress.compare(other), correction)
        }
        let label: String? = corrected.map { _, correction in
            switch correction {
            case .query(let query): SafeText.line(query)
            case .statistic(let statistic): frame.text(.statisticName(statistic))
            }
        }
        let refused: PageValues = [
            "message": SafeText.line(wording.message),
            "help": FormNames(frame: frame).text(SafeText.line(wording.help)), "where": marked,
            "corrected": shown(corrected?.0), "correction": shown(label),
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
        let groupings: [(String, String, Bool)] =
            [("", frame.text(.allTogether), form.grouping == nil)]
            + Grouping.allCases.map {
                ($0.rawValue, frame.text(.grouping($0)), $0 == form.grouping)
            }
        let statistics = Statistic.allCases.map {
            ($0.rawValue, frame.text(.statisticName($0)), $0 == form.statistic)
        }
        let charts: [(String, String, Bool)] =
            [("", frame.text(.bestChart), form.chart == nil)]
            + ChartKind.allCases.map {
                let name = ChartPhrase.kind($0).text(in: frame.language)
                return ($0.rawValue, name, $0 == form.chart)
            }
        return [
            "numbers": (0..<boxes).map { index in
                [
                    "id": "number-\(index + 1)", "label": frame.text(.figure(index + 1)),
                    "number": index < form.expressions.count ? form.expressions[index] : "",
                ] as PageValues
            },
            "condition": form.query, "groupings": options(groupings),
            "statistics": options(statistics), "charts": options(charts),
            "minimum": form.minimum > 1 ? "\(form.minimum)" : "", "overYears": form.isOverYears,
            "verified": form.isVerified,
        ]
    }

    private func options(_ options: [(String, String, Bool)]) -> [PageValues] {
        options.map { value, label, isSelected in
            ["value": value, "label": label, "selected": isSelected]
        }
    }
}
