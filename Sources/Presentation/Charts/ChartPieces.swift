/// The pieces of a specification for Vega-Lite that several charts have.
extension JSONValue {
    /// An axis of names, without lines.
    static let bareAxis: JSONValue = [
        "title": nil, "ticks": false, "domain": false, "labelPadding": 6,
    ]

    /// The channel of rows, in the order of the data.
    static func rows(hasLabels: Bool = true) -> JSONValue {
        [
            "field": "label", "type": "nominal", "sort": nil,
            "axis": hasLabels ? bareAxis : nil,
        ]
    }

    /// The channel of a number.
    static func quantity(_ field: String, axis: JSONValue? = nil) -> JSONValue {
        let channel: JSONValue = ["field": .string(field), "type": "quantitative"]
        return axis.map { channel.merging(["axis": $0]) } ?? channel
    }

    /// The layer of texts that stand to the right of a number's place.
    static func text(_ field: String, behind number: String, _ mark: JSONValue) -> JSONValue {
        [
            "mark": mark.merging(["type": "text", "align": "left"]),
            "encoding": ["x": .quantity(number), "text": ["field": .string(field)]],
        ]
    }

    /// The layer of points whose number has marks, hollow, or has none, filled.
    static func points(
        isMarked: Bool, _ mark: JSONValue, _ encoding: JSONValue
    ) -> JSONValue {
        [
            "transform": [["filter": isMarked ? "datum.marks != ''" : "datum.marks == ''"]],
            "mark": mark.merging(["type": "point"]).merging(
                isMarked ? ["filled": false, "fill": ["expr": "paper"]] : ["filled": true]),
            "encoding": encoding,
        ]
    }
}

extension ChartData {
    /// What a number is called, above a panel of its own.
    func panelTitle(_ number: Int) -> JSONValue {
        ["title": ["text": .string(caption(number)), "style": "panel", "anchor": "start"]]
    }
}
