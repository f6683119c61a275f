public import Answers
import Comparisons
import Deadlines
import Foundation
import Numbers
import Query
import Reports

extension AnswerSource {
    /// The day on which the index was written, in UTC.
    public var day: String? {
        written.map { date in
            let days = Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
            return CivilDate(daysSince1970: days).text
        }
    }
}

extension ComparisonAnswer {
    /// What a number is called.
    func caption(_ number: Int, in language: MessageLanguage) -> String {
        let compared = table.comparison.numbers[number]
        return compared.field.map { FieldCaption.text($0, in: language) }
            ?? SafeText.line(compared.text)
    }

    /// What the groups are called, each in its own way: of two with one name, the place is told.
    func labels(in language: MessageLanguage) -> [String] {
        let names = table.rows.within(deadline).map { SafeText.line($0.group.label) }
        var counts: [String: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        return zip(names, table.rows).within(deadline).map { name, row in
            guard !name.isEmpty else { return ComparisonPhrase.allReports.text(in: language) }
            guard counts[name] != 1 else { return name }
            let place = [row.group.province, row.group.city, row.group.county]
                .compactMap(\.self).filter { $0 != name }.map { SafeText.line($0) }
            let known = place.isEmpty ? row.group.code.map { [$0] } ?? [] : place
            return known.isEmpty ? name : "\(name) (\(known.joined(separator: " ")))"
        }
    }

    /// The query that finds the reports of a group, perhaps of a year.
    func query(of group: ReportGroup, year: Int? = nil) -> String {
        let parts =
            [table.comparison.condition, group.filter]
            + (year.map { [Condition.year([$0...$0])] } ?? [])
            + (table.comparison.isVerified ? [.verdict([.passed])] : [])
        let conditions = parts.filter { $0 != .everything }
        return ConditionPrinter().text(conditions.count == 1 ? conditions[0] : .all(conditions))
    }
}
