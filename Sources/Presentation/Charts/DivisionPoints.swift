import CDivisions

/// Where divisions lie.
struct DivisionPoints: Sendable {
    /// A point of the earth, in degrees as they are written.
    struct Point: Equatable, Sendable {
        let longitude: Double
        let latitude: Double
    }

    private let points: [String: Point]

    /// The points of the table that is part of the program.
    static let standard = DivisionPoints(
        csv: String(
            decoding: UnsafeBufferPointer(
                start: cdivisions_csv_bytes(), count: cdivisions_csv_length),
            as: UTF8.self))

    /// The points of CSV with the columns code, name, level, province, city, longitude and latitude.
    init(csv: String) {
        var points: [String: Point] = [:]
        for line in csv.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).dropFirst() {
            let fields = line.split(separator: 0x2C, omittingEmptySubsequences: false)
                .compactMap { String($0) }
            guard fields.count >= 7, let longitude = Double(fields[5]),
                let latitude = Double(fields[6])
            else { continue }
            points[fields[0]] = Point(longitude: longitude, latitude: latitude)
        }
        self.points = points
    }

    /// The point of the division with a code.
    subscript(code: String) -> Point? { points[code] }

    /// The cities of the provinces of some codes, in the order of their codes.
    func cities(around codes: some Sequence<String>) -> [Point] {
        let provinces = Set(codes.map { $0.prefix(2) })
        return points.keys.filter { code in
            code.hasSuffix("00") && !code.hasSuffix("0000") && provinces.contains(code.prefix(2))
        }.sorted().compactMap { points[$0] }
    }
}
