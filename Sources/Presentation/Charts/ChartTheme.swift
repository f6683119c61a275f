/// The colours and letters of charts, on white or on black.
struct ChartTheme: Sendable {
    let background: String
    /// Titles and numbers.
    let ink: String
    /// Notes and axes.
    let faint: String
    /// The lines behind the marks.
    let grid: String
    /// Colours that the colour-blind tell apart too, in the order in which they are used.
    let colours: [String]

    /// On white, as printed.
    static let light = ChartTheme(
        background: "#ffffff", ink: "#1a1a1a", faint: "#595959", grid: "#e6e6e6",
        colours: ChartPalette.onWhite)

    /// On black, as screens are at night.
    static let dark = ChartTheme(
        background: "#16181d", ink: "#f0f0f0", faint: "#b3b3b3", grid: "#34373d",
        colours: ChartPalette.onBlack)

    /// The members of a specification that make it look so.
    var members: JSONValue {
        [
            "background": .string(background), "config": settings,
            "params": [["name": "paper", "value": .string(background)]],
        ]
    }

    /// The settings of Vega-Lite.
    var settings: JSONValue {
        let font = JSONValue.string(ChartPhrase.font)
        let main = JSONValue.string(colours[0])
        return [
            "font": font,
            "title": [
                "color": .string(ink), "subtitleColor": .string(faint), "fontSize": 17,
                "subtitleFontSize": 12, "subtitlePadding": 6, "offset": 14, "lineHeight": 22,
                "subtitleLineHeight": 17,
            ],
            "axis": [
                "labelColor": .string(ink), "titleColor": .string(faint), "labelLimit": 0,
                "titleFontWeight": "normal", "labelFontSize": 12, "titleFontSize": 12,
                "gridColor": .string(grid), "domainColor": .string(faint),
                "tickColor": .string(faint),
            ],
            "legend": [
                "labelColor": .string(ink), "titleColor": .string(faint), "labelLimit": 0,
                "labelFontSize": 12, "titleFontWeight": "normal", "symbolSize": 90,
            ],
            "view": ["stroke": nil],
            "range": ["category": .strings(colours)],
            "bar": ["color": main], "circle": ["color": main, "opacity": 1],
            "point": ["color": main], "tick": ["color": .string(ink)],
            "rule": ["color": .string(faint)], "line": ["invalid": "break-paths-show-domains"],
            "text": ["color": .string(ink), "fontSize": 12],
            "style": [
                "footnote": [
                    "font": font, "fontSize": 11, "fontWeight": "normal", "fill": .string(faint),
                    "lineHeight": 16,
                ],
                "panel": [
                    "font": font, "fontSize": 13, "fontWeight": "bold", "fill": .string(ink),
                ],
                "paper": ["stroke": .string(background)],
                "paperTick": ["fill": .string(background), "color": .string(background)],
                "context": ["color": .string(grid)],
            ],
        ]
    }
}

/// Colours that differ in lightness and in hue, also for people who confuse red and green or blue
/// and yellow: those that Okabe and Ito proposed, without the yellow on white and the black on
/// black, where they cannot be seen.
enum ChartPalette {
    static let onWhite = [
        "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#1a1a1a", "#882255",
    ]
    static let onBlack = [
        "#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#2f6fd6", "#d55e00", "#f0e442", "#e6e6e6",
    ]

    /// What is written on colours: dark on light ones, light on dark ones.
    static let inks = ["#1a1a1a", "#ffffff"]

    /// The colour of an outcome, and of what is written on it.
    static func colour(of outcome: Outcome) -> (fill: String, ink: String) {
        switch outcome {
        case .granted: ("#0072b2", "#ffffff")
        case .partial: ("#56b4e9", "#1a1a1a")
        case .deny: ("#d55e00", "#ffffff")
        case .unable: ("#e69f00", "#1a1a1a")
        case .reject: ("#cc79a7", "#1a1a1a")
        case .other: ("#d0d0d0", "#1a1a1a")
        }
    }

    /// The colour of the part at a position, and of what is written on it.
    static func colour(at position: Int) -> (fill: String, ink: String) {
        let fill = onWhite[position % onWhite.count]
        return (
            fill,
            ["#0072b2", "#1a1a1a", "#d55e00", "#882255"].contains(fill) ? "#ffffff" : "#1a1a1a"
        )
    }

    /// From little to much: lighter to darker in one hue.
    static let ramp = ["#f2f5fb", "#c9dcf0", "#8fbfe3", "#4a98cd", "#16699f", "#053a66"]
    /// From less than nothing to more: orange to purple, pale in the middle.
    static let twoWays = [
        "#b35806", "#f1a340", "#fee0b6", "#f7f7f7", "#d8daeb", "#998ec3", "#542788",
    ]

    /// A scale of colours, evenly from one number to another.
    static func scale(_ colours: [String], from low: Double, to high: Double) -> JSONValue {
        let top = high > low ? high : low + 1
        let stops = colours.indices.map { index in
            JSONValue.rounded(
                low + (top - low) * Double(index) / Double(colours.count - 1), decimals: 9)
        }
        return ["domain": .array(stops), "range": .strings(colours)]
    }
}
