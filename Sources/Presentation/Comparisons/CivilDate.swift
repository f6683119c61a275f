/// A day of the calendar.
struct CivilDate: Equatable {
    let year: Int
    let month: Int
    let day: Int

    /// The day so many days after the first of January 1970.
    init(daysSince1970 days: Int) {
        // Years that start in March end with the day that leap years have more.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The day as `2026-11-21`.
    var text: String {
        let parts = [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(year)-\(parts.joined(separator: "-"))"
    }
}
