import Foundation

/// Where a name stands beside its point.
enum LabelPlace: String, CaseIterable {
    case right, left, above, below

    var align: String {
        switch self {
        case .right: "left"
        case .left: "right"
        case .above, .below: "center"
        }
    }

    var baseline: String {
        switch self {
        case .right, .left: "middle"
        case .above: "bottom"
        case .below: "top"
        }
    }

    /// How far right of the point, in distances between a name and its point.
    var right: Int { self == .right ? 1 : self == .left ? -1 : 0 }
    /// How far below the point, in such distances.
    var down: Int { self == .below ? 1 : self == .above ? -1 : 0 }

    /// The layer of the names that stand there; their data tell the distance as `away`.
    ///
    /// - Parameter position: where the points are, unless the whole chart says so.
    func names(at position: JSONValue = [:]) -> JSONValue {
        [
            "transform": [["filter": .string("datum.place == '\(rawValue)'")]],
            "mark": [
                "type": "text", "fontSize": 11, "clip": false, "align": .string(align),
                "baseline": .string(baseline), "dx": ["expr": .string("\(right) * datum.away")],
                "dy": ["expr": .string("\(down) * datum.away")],
            ],
            "encoding": position.merging(["text": ["field": "label"]]),
        ]
    }
}

/// Finds places for names beside points, so that no two cover each other.
///
/// Large points and those far from the middle are named first: it is they that stand out.
struct LabelPlacing {
    private let positions: [(x: Double, y: Double)]
    private let labels: [String]
    private let radii: [Double]
    private let width: Double
    private let middle: (x: Double, y: Double)

    /// Points where they are in a picture, their names, and how large they are.
    init(
        positions: [(x: Double, y: Double)], labels: [String], radii: [Double], width: Double,
        height: Double
    ) {
        self.positions = positions
        self.labels = labels
        self.radii = radii
        self.width = width
        middle = (width / 2, height / 2)
    }

    /// Points of two numbers that fill a picture, and their names.
    init(points: [[Double]], labels: [String], width: Double, height: Double) {
        func scaled(_ axis: Int, _ length: Double) -> [Double] {
            let values = points.map { $0[axis] }
            let (low, high) = (values.min() ?? 0, values.max() ?? 0)
            return values.map { high > low ? ($0 - low) / (high - low) * length : length / 2 }
        }
        let (xs, ys) = (scaled(0, width), scaled(1, height))
        self.init(
            positions: zip(xs, ys).map { ($0, height - $1) }, labels: labels,
            radii: points.map { _ in 5 }, width: width, height: height)
    }

    private struct Box {
        let left: Double, top: Double, right: Double, bottom: Double

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// For each point where its name stands; nil where there is no space.
    var places: [LabelPlace?] {
        var taken = zip(positions, radii).map { point, radius in
            Box(
                left: point.x - radius, top: point.y - radius, right: point.x + radius,
                bottom: point.y + radius)
        }
        var places = [LabelPlace?](repeating: nil, count: positions.count)
        // Beyond some hundreds of points no name is read any more, and finding places takes long.
        for index in order.prefix(Self.mostNames) {
            for place in LabelPlace.allCases {
                let box = box(index, place)
                let isInside = box.left > -40 && box.right < width + 160
                guard isInside, !taken.contains(where: { $0.meets(box) }) else { continue }
                taken.append(box)
                places[index] = place
                break
            }
        }
        return places
    }

    /// How far the name of a point stands from its middle.
    func away(_ index: Int) -> Double { radii[index] + 3 }

    /// The points, large ones first, then those far from the middle.
    private var order: [Int] {
        let distances = positions.map { hypot($0.x - middle.x, $0.y - middle.y) }
        return positions.indices.sorted {
            (radii[$0], distances[$0], $1) > (radii[$1], distances[$1], $0)
        }
    }

    private func box(_ index: Int, _ place: LabelPlace) -> Box {
        let (x, y) = positions[index]
        let width = Double(TextWidth.columns(labels[index])) * Self.columnWidth
        let (dx, dy) = (Double(place.right) * away(index), Double(place.down) * away(index))
        let left =
            switch place {
            case .right: x + dx
            case .left: x + dx - width
            case .above, .below: x - width / 2
            }
        let top =
            switch place {
            case .right, .left: y - Self.lineHeight / 2
            case .above: y + dy - Self.lineHeight
            case .below: y + dy
            }
        return Box(left: left, top: top, right: left + width, bottom: top + Self.lineHeight)
    }

    private static let mostNames = 60
    private static let columnWidth = 5.8
    private static let lineHeight = 13.0
}
