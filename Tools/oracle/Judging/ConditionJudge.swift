import Reports

/// Judges conditions report by report: true, false, or nil where it cannot be told.
final class ConditionJudge {
    private let corpus: ReportCorpus
    let numbers: NumberJudge

    init(_ corpus: ReportCorpus) {
        self.corpus = corpus
        numbers = NumberJudge(corpus)
    }

    /// What a condition comes to for each report.
    func judge(_ condition: Asked) -> [Bool?] {
        switch condition {
        case .all(let parts):
            return combine(parts) { values in
                values.contains(false) ? false : values.contains(nil) ? nil : true
            }
        case .any(let parts):
            return combine(parts) { values in
                values.contains(true) ? true : values.contains(nil) ? nil : false
            }
        case .not(let part): return judge(part).map { $0.map { !$0 } }
        case .inSection(let section, let part): return judge(part.placed(in: section))
        case .text(let text): return numbers.count(text).map { $0 > 0 }
        case .near(let first, let second, let distance):
            return near(first, second, distance ?? 10)
        case .compare(let first, let links):
            return corpus.reports.indices.map { compare(first, links, at: $0) }
        case .has(let field):
            return corpus.reports.indices.map { numbers.value(field, at: $0) != nil }
        case .lacks(let field, let reason):
            return corpus.reports.indices.map { position in
                guard numbers.value(field, at: position) == nil else { return false }
                return reason.map { numbers.reasons(field, at: position).contains($0) } ?? true
            }
        default: return corpus.reports.map { isOf(condition, $0) }
        }
    }

    private func combine(_ parts: [Asked], _ join: ([Bool?]) -> Bool?) -> [Bool?] {
        let judged = parts.map { judge($0) }
        return corpus.reports.indices.map { position in join(judged.map { $0[position] }) }
    }

    // MARK: Numbers

    private func compare(
        _ first: AskedNumber, _ links: [AskedLink], at position: Int
    ) -> Bool? {
        var left = numbers.value(first, at: position)
        var result: Bool? = true
        for link in links {
            let right = numbers.value(link.number, at: position)
            let holds: Bool? =
                if let left, let right { link.relation.holds(left, right) } else { nil }
            // A chain is all of its links.
            if holds == false { result = false }
            if holds == nil, result == true { result = nil }
            left = right
        }
        return result
    }

    // MARK: Texts

    private func near(_ first: AskedText, _ second: AskedText, _ distance: Int) -> [Bool?] {
        var ends: [Int: [Range<Int>]] = [:]
        for occurrence in corpus.text.occurrences(of: first) {
            ends[occurrence.part, default: []].append(occurrence.range)
        }
        var result = [Bool?](repeating: false, count: corpus.reports.count)
        for occurrence in corpus.text.occurrences(of: second) {
            let report = corpus.text.parts[occurrence.part].report
            if result[report] == true { continue }
            let other = occurrence.range
            let isNear = (ends[occurrence.part] ?? []).contains { range in
                let gap =
                    range.upperBound <= other.lowerBound
                    ? other.lowerBound - range.upperBound
                    : other.upperBound <= range.lowerBound
                        ? range.lowerBound - other.upperBound : Int.max
                return gap <= distance
            }
            if isNear { result[report] = true }
        }
        return result
    }

    // MARK: Whose report it is

    private func isOf(_ condition: Asked, _ report: ReadReport) -> Bool {
        let identity = report.identity
        switch condition {
        case .years(let ranges):
            return ranges.contains { range in
                (range.first ?? 0) <= identity.year && identity.year <= (range.last ?? 9999)
            }
        case .region(let level, let names):
            return names.contains { name in
                places(level, identity.region).contains { $0 == name || $0.shortened == name }
            }
        case .agency(let names):
            return names.contains { name in
                guard let agency = identity.agency else {
                    return name == IdentityVocabulary.unsignedAgency
                }
                return name == agency.name || name == agency.kind
            }
        case .edition(let editions): return editions.contains(identity.edition.rawValue)
        case .scope(let scopes): return scopes.contains(identity.scope.rawValue)
        case .verdict(let verdicts): return verdicts.contains(verdict(of: report))
        default: return false
        }
    }

    /// The names by which a region is found at a level.
    private func places(_ level: AskedLevel, _ region: Region) -> [String] {
        let names: [String?] =
            switch level {
            case .province: [region.province]
            case .city: [region.city]
            // A county-level city directly under its province is its own city.
            case .county:
                [region.county, region.division?.level == .county ? region.division?.name : nil]
            case .any: [region.province, region.city, region.county, region.stated]
            }
        return names.compactMap(\.self)
    }

    private func verdict(of report: ReadReport) -> AskedVerdict {
        if report.failed > 0 { return .failed }
        return report.passed > 0 && report.undetermined == 0 ? .passed : .undetermined
    }
}

extension AskedRelation {
    func holds(_ left: Rational, _ right: Rational) -> Bool {
        switch self {
        case .greater: left > right
        case .atLeast: left >= right
        case .less: left < right
        case .atMost: left <= right
        case .equal: left == right
        case .different: left != right
        }
    }
}

extension String {
    /// A region's name without what says of which level it is.
    fileprivate var shortened: String? {
        unicodeScalars.count > 2 ? String(unicodeScalars.dropLast()) : nil
    }
}
