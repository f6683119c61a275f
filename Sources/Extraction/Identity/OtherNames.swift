import Algorithms
import Reports

/// Finds the other names by which a place is asked for: short ones, and those of other years.
struct OtherNames {
    let table: DivisionTable

    /// The names of a division, of its city and of its province.
    func names(of division: Division) -> [RegionName] {
        var names = own(of: division, at: division.level)
        if division.level == .county, let city = table.city(of: division) {
            names += own(of: city, at: .city)
        }
        if division.level != .province {
            names += table.divisions(named: division.province).filter { $0.level == .province }
                .flatMap { own(of: $0, at: .province) }
        }
        // A city without counties is of the county level too: 东莞市.
        if division.level == .city, !table.hasCounties(division) {
            names.append(RegionName(level: .county, name: division.name, isOfOtherYears: false))
        }
        return Array(names.uniqued())
    }

    private func own(of division: Division, at level: Division.Level) -> [RegionName] {
        let others = table.otherSelves(of: division).map(\.name).filter { $0 != division.name }
        return table.aliases(of: division).map {
            RegionName(level: level, name: $0, isOfOtherYears: false)
        } + others.map { RegionName(level: level, name: $0, isOfOtherYears: true) }
    }
}
