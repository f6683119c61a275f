import Answers
import Deadlines
import Comparisons
import Numbers
import Query

/// Groups where they lie: what adds up as the size of a circle, everything else as its colour.
struct PointMap {
    private static let width = 560.0
    private static let height = 460.0
    /// The area of the largest circle.
    private static let greatestSize = 1200.0

    let data: ChartData

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
        let located = data.groups.compactMap { group in
            group.row.group.code.flatMap { DivisionPoints.standard[$0] }
                .map { Site(group: group, point: $0) }
        }
        let sites = located.filter { $0.group.cell(0).value != nil }
        // A small circle must not lie below a large one.
        let ordered = sites.sorted { size($0) > size($1) }
        let cities = DivisionPoints.standard.cities(
            around: sites.compactMap(\.group.row.group.code))
        let projection = Mercator(
            fitting: cities + sites.map(\.point), width: Self.width, height: Self.height)
        let placing = placing(ordered, projection)
        let places = placing.places
        let records = ordered.indices.within(data.answer.deadline, every: 8).map {
            record(ordered[$0], places[$0], away: placing.away($0))
        }
        let unnamed = places.count { $0 == nil }
        return ChartPicture(
            views: [view(records, cities, projection)],
            notes: [.mapPoints] + missing(located) + (unnamed > 0 ? [.unnamed(unnamed)] : []))
    }

    /// What to say of the groups that are not drawn.
    private func missing(_ located: [Site]) -> [ChartPhrase] {
        let places = Set(located.map(\.group.label))
        let lost = data.groups.map(\.label).filter { !places.contains($0) }
        let empty = located.filter { $0.group.cell(0).value == nil }.map(\.group.label)
        return ChartData.listing(lost, ChartPhrase.withoutPlace)
            + ChartData.listing(empty, ChartPhrase.notDrawn)
    }

    private func size(_ site: Site) -> Double {
        site.group.cell(0).value?.doubleValue.magnitude ?? 0
    }

    private func placing(_ sites: [Site], _ projection: Mercator) -> LabelPlacing {
        let greatest = sites.first.map(size) ?? 0
        return LabelPlacing(
            positions: sites.map { projection.position(of: $0.point) },
            labels: sites.map { data.marked($0.group, [$0.group.cell(0)]) },
            radii: sites.map { site in
                isSize && greatest > 0
                    ? (Self.greatestSize * size(site) / greatest / .pi).squareRoot() : 8
            }, width: Self.width, height: Self.height)
    }

    private func record(
        _ site: Site, _ place: LabelPlace?, away: Double
    ) -> JSONValue {
        data.record(site.group.cell(0), 0, of: site.group).merging([
            "label": .string(data.marked(site.group, [site.group.cell(0)])),
            "longitude": .rounded(site.point.longitude, decimals: 6),
            "latitude": .rounded(site.point.latitude, decimals: 6),
            "place": .optional(place?.rawValue), "away": .rounded(away, decimals: 1),
        ])
    }

    // MARK: View

    private func view(
        _ points: [JSONValue], _ cities: [DivisionPoints.Point], _ projection: Mercator
    ) -> JSONValue {
        let cities = cities.map { point -> JSONValue in
            [
                "longitude": .rounded(point.longitude, decimals: 6),
                "latitude": .rounded(point.latitude, decimals: 6),
            ]
        }
        return [
            "data": ["values": .array(points)], "width": .rounded(Self.width, decimals: 0),
            "height": .rounded(Self.height, decimals: 0), "projection": projection.settings,
            "layer": .array(
                [
                    [
                        "data": ["values": .array(cities)],
                        "mark": ["type": "circle", "size": 18, "style": "context"],
                        "encoding": Self.position,
                    ],
                    circles,
                ] + LabelPlace.allCases.map { $0.names(at: Self.position) }),
        ]
    }

    private static let position: JSONValue = [
        "longitude": .quantity("longitude"), "latitude": .quantity("latitude"),
    ]

    private var circles: JSONValue {
        let cells = data.groups.map { $0.cell(0) }
        let legend = data.format(0).axis(
            upTo: data.size(cells), ["title": .string(data.caption(0)), "orient": "right"])
        let channel: JSONValue =
            isSize
            ? [
                "size": [
                    "field": "value", "type": "quantitative",
                    "scale": [
                        "zero": true, "rangeMin": 12,
                        "rangeMax": .rounded(Self.greatestSize, decimals: 0),
                    ], "legend": legend,
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
}
