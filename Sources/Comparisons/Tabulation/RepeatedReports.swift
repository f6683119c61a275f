/// Finds reports of a body that has another of the same year.
public enum RepeatedReports {
    /// The positions of all but the first report of a body and a year, in order.
    ///
    /// - Parameters:
    ///   - bodies: for each report its body; -1 where it cannot be told.
    ///   - years: for each report its year.
    public static func positions(bodies: [Int32], years: [Int32]) -> [Int] {
        var seen: Set<Int64> = []
        return bodies.indices.filter { index in
            guard bodies[index] >= 0 else { return false }
            return !seen.insert(
                Int64(bodies[index]) << 32 | Int64(UInt32(bitPattern: years[index]))
            )
            .inserted
        }
    }
}
