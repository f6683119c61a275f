import Answers
import Deadlines
import Comparisons
import Numbers
import Query

/// What parts a whole has, group by group: bars of one length, cut by the shares of the numbers.
struct StackedChart {
    /// How many bars can be read.
    private static let mostBars = 30
    /// The smallest share that has space for its number.
    private static let leastWritten = 0.055

    let data: ChartData

    /// A group whose parts are all known.
    private struct Whole {
        let group: ChartData.Group
        let values: [Fraction]
        let total: Fraction
    }

    var picture: ChartPicture {
        let wholes = data.groups.within(data.answer.deadline).compactMap(whole)
        let shown = Array(wholes.prefix(Self.mostBars))
        return ChartPicture(
            views: [view(shown)],
            notes: ChartData.cut(to: shown.count, of: wholes.count)
                + data.without(wholes.map(\.group)))
    }

    private func whole(_ group: ChartData.Group) -> Whole? {
        let values = data.numbers.compactMap { group.cell($0).value }
        guard values.count == data.numbers.count,
            let total = values.reduce(Optional(Fraction(0)), { sum, value in sum?.plus(value) })
        else { return nil }
        return Whole(group: group, values: values, total: total)
    }

    private func view(_ wholes: [Whole]) -> JSONValue {
        [
            "width": 560, "height": ["step": 30], "encoding": ["y": .rows()],
            "layer": .array(
                [bars(wholes)] + ChartPalette.inks.map { shares(wholes, ink: $0) } + [
                    totals(wholes)
                ]),
        ]
    }

    // MARK: Layers

    private func bars(_ wholes: [Whole]) -> JSONValue {
        let names = data.numbers.map { data.caption($0) }
        let colours = data.numbers.map { colour($0).fill }
        return [
            "data": ["values": .array(wholes.flatMap(parts))],
            "mark": ["type": "bar", "style": "paper", "strokeWidth": 1],
            "encoding": [
                "x": [
                    "field": "start", "type": "quantitative",
                    "scale": ["domain": [0, 1], "nice": false],
                    "axis": ["title": nil, "format": ".0%", "tickCount": 5],
                ],
                "x2": ["field": "end"],
                "color": [
                    "field": "number", "type": "nominal",
                    "scale": ["domain": .strings(names), "range": .strings(colours)],
                    "legend": ["title": nil, "orient": "top", "columns": 3],
                ],
                "tooltip": data.tooltip([
                    ("number", data.text(.number)), ("text", data.text(.value)),
                    ("written", data.text(.share)),
                ]),
            ],
        ]
    }

    /// The shares that are written in a colour.
    private func shares(_ wholes: [Whole], ink: String) -> JSONValue {
        [
            "data": ["values": .array(wholes.flatMap(parts))],
            "transform": [
                ["filter": .string("datum.end - datum.start >= \(Self.leastWritten)")],
                ["filter": .string("datum.ink == '\(ink)'")],
            ],
            "mark": ["type": "text", "fontSize": 11, "color": .string(ink)],
            "encoding": [
                "x": .quantity("middle"), "text": ["field": "written"],
            ],
        ]
    }

    private func totals(_ wholes: [Whole]) -> JSONValue {
        let totals = wholes.map { whole -> JSONValue in
            [
                "label": .string(label(whole.group)), "end": 1,
                "whole": .string(data.text(.whole(data.format(0).short(whole.total)))),
            ]
        }
        return JSONValue.text("whole", behind: "end", ["dx": 6])
            .merging(["data": ["values": .array(totals)]])
    }

    // MARK: Parts

    private func parts(of whole: Whole) -> [JSONValue] {
        guard !whole.total.isZero else { return [] }
        var end = Fraction(0)
        return zip(data.numbers, whole.values).compactMap { number, value in
            let start = end
            guard let next = end.plus(value), let share = value.over(whole.total),
                let from = start.over(whole.total), let to = next.over(whole.total),
                let middle = from.plus(to)?.over(Fraction(2))
            else { return nil }
            end = next
            return data.record(whole.group.cell(number), number, of: whole.group).merging([
                "label": .string(label(whole.group)), "start": .optional(from.published),
                "end": .optional(to.published), "middle": .optional(middle.published),
                "written": .string(NumberStyle.percentage.text(share)),
                "ink": .string(colour(number).ink),
            ])
        }
    }

    private func label(_ group: ChartData.Group) -> String {
        data.marked(group, data.numbers.map { group.cell($0) })
    }

    private func colour(_ number: Int) -> (fill: String, ink: String) {
        if ChartShape(data.table).isOutcomes,
            let outcome = Outcome(data.table.comparison.numbers[number])
        {
            return ChartPalette.colour(of: outcome)
        }
        return ChartPalette.colour(at: number)
    }
}
