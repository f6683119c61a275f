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

    /// How far right of the point.
    var dx: Int { self == .right ? 8 : self == .left ? -8 : 0 }
    /// How far below the point.
    var dy: Int { self == .below ? 8 : self == .above ? -8 : 0 }
}

/// Finds places for names beside points, so that no two cover each other.
///
/// Points far from the middle are named first: it is they that stand out.
struct LabelPlacing {
    private let positions: [(x: Double, y: Double)]
    private let labels: [String]
    private let width: Double

    /// Points in two directions, and their names.
    init(points: [[Double]], labels: [String], width: Double, height: Double) {
        func scaled(_ axis: Int, _ length: Double) -> [Double] {
            let values = points.map { $0[axis] }
            let (low, high) = (values.min() ?? 0, values.max() ?? 0)
            return values.map { high > low ? ($0 - low) / (high - low) * length : length / 2 }
        }
        let (xs, ys) = (scaled(0, width), scaled(1, height))
        positions = zip(xs, ys).map { ($0, height - $1) }
        self.labels = labels
        self.width = width
        middle = (width / 2, height / 2)
    }

    private let middle: (x: Double, y: Double)

    private struct Box {
        let left: Double, top: Double, right: Double, bottom: Double

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// For each point where its name stands; nil where there is no space.
    var places: [LabelPlace?] {
        var taken = positions.map {
            Box(left: $0.x - 5, top: $0.y - 5, right: $0.x + 5, bottom: $0.y + 5)
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

    /// The points, those far from the middle first.
    private var order: [Int] {
        let distances = positions.map { hypot($0.x - middle.x, $0.y - middle.y) }
        return positions.indices.sorted {
            distances[$0] == distances[$1] ? $0 < $1 : distances[$0] > distances[$1]
        }
    }

    private func box(_ index: Int, _ place: LabelPlace) -> Box {
        let (x, y) = positions[index]
        let width = Double(TextWidth.columns(labels[index])) * Self.columnWidth
        let (dx, dy) = (Double(place.dx), Double(place.dy))
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
