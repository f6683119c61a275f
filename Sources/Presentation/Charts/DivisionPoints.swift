import CResources

/// Where divisions lie.
struct DivisionPoints: Sendable {
    /// A point of the earth, in degrees as they are written.
    struct Point: Equatable, Sendable {
        let longitude: Double
        let latitude: Double
    }

    private let points: [String: Point]
    /// The codes of the cities that there are now.
    private let cities: Set<String>

    /// The points of the table that is part of the program.
    static let standard = DivisionPoints(csv: String(cString: cresources_divisions()))

    /// The points of CSV with the columns code, name, level, province, city, from, to, successors,
    /// longitude and latitude.
    init(csv: String) {
        var points: [String: Point] = [:]
        var cities: Set<String> = []
        for line in csv.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).dropFirst() {
            let fields = line.split(separator: 0x2C, omittingEmptySubsequences: false)
                .compactMap { String($0) }
            guard fields.count >= 10, let longitude = Double(fields[8]),
                let latitude = Double(fields[9])
            else { continue }
            points[fields[0]] = Point(longitude: longitude, latitude: latitude)
            if fields[2] == "city", fields[6].isEmpty { cities.insert(fields[0]) }
        }
        self.points = points
        self.cities = cities
    }

    /// The point of the division with a code.
    subscript(code: String) -> Point? { points[code] }

    /// The cities of the provinces of some codes, in the order of their codes.
    func cities(around codes: some Sequence<String>) -> [Point] {
        let provinces = Set(codes.map { $0.prefix(2) })
        return self.cities.filter { provinces.contains($0.prefix(2)) }
            .sorted().compactMap { points[$0] }
    }
}
