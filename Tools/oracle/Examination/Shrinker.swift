/// Makes a query that is answered wrongly as small as it can be.
struct Shrinker {
    /// Tells what differs in the answer to a query, and how the query was written.
    let fails: (AskedQuery) -> (text: String, differences: [Difference])?

    /// The smallest query that was found to fail in the same way, with how it was written.
    func smallest(
        _ query: AskedQuery, kind: String
    ) -> (text: String, differences: [Difference])? {
        var query = query
        var best: (text: String, differences: [Difference])?
        var attempts = 0
        var isShrinking = true
        while isShrinking, attempts < 3_000 {
            isShrinking = false
            for smaller in query.smaller {
                attempts += 1
                guard let failure = fails(smaller),
                    failure.differences.contains(where: { $0.kind == kind })
                else {
                    continue
                }
                query = smaller
                best = failure
                isShrinking = true
                break
            }
        }
        return best
    }
}

extension AskedQuery {
    /// Queries with a little less in them.
    fileprivate var smaller: [AskedQuery] {
        var result: [AskedQuery] = []
        if sort != nil, condition != nil {
            result.append(AskedQuery(condition: condition, sort: nil, limit: limit))
        }
        if limit != nil, condition != nil || sort != nil {
            result.append(AskedQuery(condition: condition, sort: sort, limit: nil))
        }
        if condition != nil, sort != nil {
            result.append(AskedQuery(condition: nil, sort: sort, limit: limit))
        }
        result += (condition?.smaller ?? []).map {
            AskedQuery(condition: $0, sort: sort, limit: limit)
        }
        if let sort {
            result += sort.number.smaller.filter { !$0.isConstant }.map {
                AskedQuery(
                    condition: condition,
                    sort: AskedOrder(number: $0, isDescending: sort.isDescending), limit: limit)
            }
        }
        return result
    }
}

extension Asked {
    fileprivate var smaller: [Asked] {
        switch self {
        case .all(let parts): return Self.smaller(parts) { .all($0) }
        case .any(let parts): return Self.smaller(parts) { .any($0) }
        case .not(let part): return [part] + part.smaller.map { .not($0) }
        case .inSection(let section, let part):
            return [part.plain, part.placed(in: section)]
                + part.smaller.map { .inSection(section, $0) }
        case .text(let text): return text.smaller.map { .text($0) }
        case .near(let first, let second, let distance):
            return first.smaller.map { .near($0, second, distance) }
                + second.smaller.map { .near(first, $0, distance) }
                + (distance ?? 10 > 0 ? [.near(first, second, (distance ?? 10) / 2)] : [])
        case .compare(let first, let links): return Self.smaller(first, links)
        case .years(let ranges): return ranges.fewer.map { .years($0) }
        case .region(let level, let names): return names.fewer.map { .region(level, $0) }
        case .agency(let names): return names.fewer.map { .agency($0) }
        case .edition(let editions): return editions.fewer.map { .edition($0) }
        case .scope(let scopes): return scopes.fewer.map { .scope($0) }
        case .verdict(let verdicts): return verdicts.fewer.map { .verdict($0) }
        case .has(let field): return field.smaller.map { .has($0) }
        case .lacks(let field, let reason):
            let plainer: [Asked] = reason == nil ? [] : [.lacks(field, nil)]
            return plainer
                + field.smaller.filter { field in reason.map { field.mayBeMissing(for: $0) } ?? true
                }
                .map { .lacks($0, reason) }
        }
    }

    private static func smaller(_ parts: [Asked], _ join: ([Asked]) -> Asked) -> [Asked] {
        var result = parts
        if parts.count > 3 {
            result.append(join(Array(parts[..<(parts.count / 2)])))
            result.append(join(Array(parts[(parts.count / 2)...])))
        }
        if parts.count > 2 { result += parts.fewer.map(join) }
        for (index, part) in parts.enumerated() {
            result += part.smaller.map { smaller in
                var parts = parts
                parts[index] = smaller
                return join(parts)
            }
        }
        return result
    }

    private static func smaller(_ first: AskedNumber, _ links: [AskedLink]) -> [Asked] {
        var result: [Asked] = []
        if links.count > 1 {
            result.append(.compare(first, Array(links.dropLast())))
            result.append(.compare(links[0].number, Array(links.dropFirst())))
        }
        let sides = [first] + links.map(\.number)
        for (index, side) in sides.enumerated() {
            for smaller in side.smaller {
                var sides = sides
                sides[index] = smaller
                let isSensible = zip(sides, sides.dropFirst()).allSatisfy {
                    !($0.isConstant && $1.isConstant) && $0 != $1
                }
                guard isSensible else { continue }
                result.append(
                    .compare(
                        sides[0],
                        zip(links, sides.dropFirst()).map {
                            AskedLink(relation: $0.relation, number: $1)
                        }))
            }
        }
        return result
    }
}

extension AskedNumber {
    fileprivate var smaller: [AskedNumber] {
        switch self {
        case .constant(let text):
            text == "0" || text == "1" ? [] : [.constant("0"), .constant("1")]
        case .field(let field): field.smaller.map { .field($0) }
        case .negative(let operand): [operand] + operand.smaller.map { .negative($0) }
        case .count(let text): text.smaller.map { .count($0) }
        case .orElse(let field, let text):
            [.field(field)] + field.smaller.map { .orElse($0, text) }
        case .calculation(let operation, let left, let right):
            [left, right] + left.smaller.map { .calculation(operation, $0, right) }
                + right.smaller.map { .calculation(operation, left, $0) }
        }
    }
}

extension AskedField {
    fileprivate var smaller: [AskedField] {
        let own = year == .own ? [] : [AskedField(id: id)]
        return id == "t3.new.total" ? own : own + [AskedField(id: "t3.new.total", year: year)]
    }
}

extension AskedText {
    fileprivate var smaller: [AskedText] {
        let scalars = Array(text.unicodeScalars)
        var texts: [[Unicode.Scalar]] = []
        if scalars.count > 3 {
            texts.append(Array(scalars[..<(scalars.count / 2)]))
            texts.append(Array(scalars[(scalars.count / 2)...]))
        }
        if scalars.count > 1 {
            texts.append(Array(scalars.dropFirst()))
            texts.append(Array(scalars.dropLast()))
        }
        var result: [AskedText] = []
        if section != nil {
            var whole = self
            whole.section = nil
            result.append(whole)
        }
        return result
            + texts.filter { $0.first?.properties.isWhitespace == false }
            .filter { $0.last?.properties.isWhitespace == false }.map { scalars in
                AskedText(
                    text: String(String.UnicodeScalarView(scalars)), reading: reading,
                    section: section
                ).writable
            }
    }
}

extension Array {
    /// The array without each of its elements in turn; nothing for one element.
    fileprivate var fewer: [[Element]] {
        guard count > 1 else { return [] }
        return indices.map { index in
            var fewer = self
            fewer.remove(at: index)
            return fewer
        }
    }
}
