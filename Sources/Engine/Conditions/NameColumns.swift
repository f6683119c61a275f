import Answers
import Deadlines
import Query
import Reports
import Segmentation

/// Finds reports by whose they are: by year, region, agency, edition, scope and verdict.
///
/// Names are looked up in the tables of distinct regions and agencies, whose rows are few; the
/// columns say which report has which.
struct NameColumns {
    private let columns: ColumnReader

    init(_ columns: ColumnReader) {
        self.columns = columns
    }

    /// The reports that fulfil a condition on a property; none for any other condition.
    func reports(_ condition: Condition) throws -> Bitmap {
        switch condition {
        case .year(let ranges):
            let years = try columns.values(.year)
            guard ranges.count > 8 else {
                return Bitmap(count: columns.count) { slot in
                    ranges.contains { $0.contains(Int(years[slot])) }
                }
            }
            // Ranges may be hundreds, years are few.
            let wanted = Set(years).filter { year in ranges.contains { $0.contains(Int(year)) } }
            return Bitmap(count: columns.count) { wanted.contains(years[$0]) }
        case .region(let level, let names):
            return try reports(.region, codes: codes(NameKind(level), names))
        case .agency(let names): return try reports(.agency, codes: codes(.agency, names))
        case .edition(let editions):
            return try reports(.edition, positions: editions, in: Edition.allCases)
        case .scope(let scopes):
            return try reports(.scope, positions: scopes, in: Scope.allCases)
        case .verdict(let verdicts):
            return try reports(.verdict, positions: verdicts, in: Verdict.allCases)
        default: return Bitmap(count: columns.count)
        }
    }

    private func reports<Value: Equatable>(
        _ property: ColumnName.Property, positions values: [Value], in all: [Value]
    ) throws -> Bitmap {
        try reports(property, codes: Set(values.compactMap { all.firstIndex(of: $0) }))
    }

    private func reports(_ property: ColumnName.Property, codes: Set<Int>) throws -> Bitmap {
        let values = try columns.values(property)
        var isWanted = [Bool](repeating: false, count: Int(values.max() ?? 0) + 1)
        for code in codes where isWanted.indices.contains(code) { isWanted[code] = true }
        return Bitmap(count: columns.count) { isWanted[Int(values[$0])] }
    }

    // MARK: Names

    /// The codes of the regions or agencies that have one of some names.
    private func codes(_ kind: NameKind, _ names: [String]) throws -> Set<Int> {
        try names.reduce(into: []) { codes, name in
            try columns.deadline.check()
            codes.formUnion(try self.codes(kind, named: name))
        }
    }

    /// The codes of a name, as it is and in simplified characters: names are compared as texts
    /// are, and an agency also by what its kind may be called.
    func codes(_ kind: NameKind, named name: String) throws -> Set<Int> {
        let folded = FoldedText(name).string
        var spellings = [folded]
        if kind == .agency {
            let common = IdentityVocabulary.agencyKinds.first {
                $0.variants.contains(name) || $0.variants.contains(folded)
            }
            if let common { spellings.append(common.kind) }
        }
        return try spellings.reduce(into: []) { codes, spelling in
            codes.formUnion(try columns.storage.codes(of: kind, named: spelling))
        }
    }

    /// The names in a condition that no report has, with the nearest that some have.
    func unmatched(in condition: Condition) throws -> [UnmatchedName] {
        switch condition {
        case .all(let parts), .any(let parts): return try parts.flatMap(unmatched)
        case .not(let part): return try unmatched(in: part)
        case .region(let level, let names): return try unmatched(NameKind(level), names)
        case .agency(let names): return try unmatched(.agency, names)
        default: return []
        }
    }

    private func unmatched(_ kind: NameKind, _ names: [String]) throws -> [UnmatchedName] {
        try names.compactMap { name in
            try columns.deadline.check()
            let codes = try codes(kind, named: name)
            guard codes.isEmpty else { return try renamed(name, kind, codes) }
            let known = try columns.storage.names(of: kind)
            return UnmatchedName(name, suggestions: try nearest(to: name, among: known))
        }
    }

    /// A name by which places were found that had or have it in other years; nothing where there are
    /// none.
    private func renamed(
        _ name: String, _ kind: NameKind, _ codes: Set<Int>
    ) throws -> UnmatchedName? {
        guard kind != .agency else { return nil }
        let folded = FoldedText(name).string
        let found = try codes.sorted().flatMap { code -> [String] in
            guard let place = try columns.storage.place(Int32(clamping: code)) else { return [] }
            let own = [place.division, place.city, place.province]
            guard !own.contains(where: { $0.map { FoldedText($0).string } == folded }) else {
                return []
            }
            return (place.otherNames ?? "").split(separator: " ").compactMap { RegionName($0) }
                .filter { other in
                    let text = FoldedText(other.name).string
                    return other.isOfOtherYears && (text == folded || text.dropLast() == folded)
                }.compactMap { other in
                    switch other.level {
                    case .county: own[0]
                    case .city: own[1]
                    case .province: own[2]
                    }
                }
        }
        let others = Set(found).subtracting([name]).sorted()
        return others.isEmpty ? nil : UnmatchedName(name, suggestions: [], otherNames: others)
    }

    /// The nearest of names: of the nearest of some thousand at a time.
    private func nearest(to name: String, among known: [String]) throws -> [String] {
        let nearest = try stride(from: 0, to: known.count, by: Self.comparedNames).flatMap {
            try columns.deadline.check()
            let some = known[$0..<min($0 + Self.comparedNames, known.count)]
            return Suggestion.nearest(to: name, among: Array(some))
        }
        return Suggestion.nearest(to: name, among: nearest)
    }

    /// How many names are compared between two looks at the clock.
    private static let comparedNames = 1_000
}
