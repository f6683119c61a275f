import Comparisons
import Numbers
import Query

/// Groups where they lie: what adds up as the size of a circle, everything else as its colour.
struct PointMap {
    /// How many names can stand on a map at all.
    private static let mostNames = 6
    private static let width = 560.0
    private static let height = 460.0

    private let data: ChartData

    init(_ data: ChartData) {
        self.data = data
    }

    /// A group with its place.
    private struct Site {
        let group: ChartData.Group
        let point: DivisionPoints.Point
    }

    private var isSize: Bool {
        data.table.natures[0] == .additive
            && !data.groups.contains { ($0.cell(0).value?.numerator ?? 0) < 0 }
    }

    var picture: ChartPicture {
        let sites = data.groups.compactMap { group in
            group.row.group.code.flatMap { DivisionPoints.standard[$0] }
                .map { Site(group: group, point: $0) }
        }.filter { $0.group.cell(0).value != nil }
        let known = Set(sites.map(\.group.label))
        let unknown = data.groups.map(\.label).filter { !known.contains($0) }
        // A small circle must not lie below a large one.
        let ordered = sites.enumerated().sorted { left, right in
            let (first, second) = (size(left.element), size(right.element))
            return first == second ? left.offset < right.offset : first > second
        }.map(\.element)
        let places = places(ordered)
        let unnamed = places.count { $0 == nil }
        return ChartPicture(
            views: [view(zip(ordered, places).map(record), ordered)],
            notes: [.mapPoints]
                + (unknown.isEmpty
                    ? [] : [.notDrawn(Array(unknown.prefix(Self.mostNames)), of: unknown.count)])
                + (unnamed > 0 ? [.unnamed(unnamed)] : []))
    }

    private func size(_ site: Site) -> Double {
        site.group.cell(0).value?.doubleValue.magnitude ?? 0
    }

    private func places(_ sites: [Site]) -> [LabelPlace?] {
        LabelPlacing(
            points: sites.map { [$0.point.longitude, $0.point.latitude] },
            labels: sites.map { $0.group.marked([$0.group.cell(0)]) }, width: Self.width,
            height: Self.height
        ).places
    }

    private func record(_ site: Site, _ place: LabelPlace?) -> JSONValue {
        data.record(site.group.cell(0), 0, of: site.group).merging([
            "label": .string(site.group.marked([site.group.cell(0)])),
            "longitude": .rounded(site.point.longitude, decimals: 6),
            "latitude": .rounded(site.point.latitude, decimals: 6),
            "place": .optional(place?.rawValue),
        ])
    }

    // MARK: View

    private func view(_ points: [JSONValue], _ sites: [Site]) -> JSONValue {
        let codes = sites.compactMap(\.group.row.group.code)
        let cities = DivisionPoints.standard.cities(around: codes).map { point -> JSONValue in
            [
                "longitude": .rounded(point.longitude, decimals: 6),
                "latitude": .rounded(point.latitude, decimals: 6),
            ]
        }
        return [
            "data": ["values": .array(points)], "width": .rounded(Self.width, decimals: 0),
            "height": .rounded(Self.height, decimals: 0), "projection": ["type": "mercator"],
            "layer": .array(
                [
                    [
                        "data": ["values": .array(cities)],
                        "mark": ["type": "circle", "size": 18, "style": "context"],
                        "encoding": Self.position,
                    ],
                    circles,
                ] + LabelPlace.allCases.map { names($0) }),
        ]
    }

    private static let position: JSONValue = [
        "longitude": ["field": "longitude", "type": "quantitative"],
        "latitude": ["field": "latitude", "type": "quantitative"],
    ]

    private var circles: JSONValue {
        let cells = data.groups.map { $0.cell(0) }
        let format = data.format(0)
        let legend = format.axis(upTo: data.size(cells)).merging([
            "title": .string(data.caption(0)), "orient": "right",
        ])
        let channel: JSONValue =
            isSize
            ? [
                "size": [
                    "field": "value", "type": "quantitative",
                    "scale": ["zero": true, "rangeMin": 12, "rangeMax": 1200], "legend": legend,
                ]
            ]
            : [
                "size": ["value": 190],
                "color": [
                    "field": "value", "type": "quantitative",
                    "scale": colours(cells),
                    "legend": legend,
                ],
            ]
        return [
            "mark": ["type": "circle", "style": "paper", "opacity": 0.85, "strokeWidth": 1],
            "encoding": Self.position.merging(channel)
                .merging(["tooltip": data.tooltip([("text", data.caption(0))])]),
        ]
    }

    private func colours(_ cells: [ComparedCell]) -> JSONValue {
        let values = cells.compactMap { $0.value?.doubleValue }
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        let size = max(low.magnitude, high.magnitude)
        // The lightest of the ramp would not be seen on white.
        return low < 0
            ? ChartPalette.scale(ChartPalette.twoWays, from: -size, to: size)
            : ChartPalette.scale(Array(ChartPalette.ramp.dropFirst()), from: low, to: high)
    }

    private func names(_ place: LabelPlace) -> JSONValue {
        [
            "transform": [["filter": .string("datum.place == '\(place.rawValue)'")]],
            "mark": [
                "type": "text", "fontSize": 11, "align": .string(place.align),
                "baseline": .string(place.baseline), "dx": .integer(place.dx),
                "dy": .integer(place.dy),
            ],
            "encoding": Self.position.merging(["text": ["field": "label"]]),
        ]
    }
}
