import Foundation
import Reports

/// Gives the names of an expression their meaning.
///
/// Every name that has none is an issue; nothing is left out or guessed.
struct Binder {
    let catalog: FieldCatalog
    let limits: QueryLimits
    var issues: [QueryIssue] = []
    private var joinedComparisons = 0
    private var resolved: [String: FieldCatalog.Resolution] = [:]

    /// A binder that looks fields up in a catalog.
    init(catalog: FieldCatalog, limits: QueryLimits = QueryLimits()) {
        self.catalog = catalog
        self.limits = limits
    }

    /// Keeps an issue, in the place of what would have a meaning without it.
    mutating func report<Meaning>(
        _ problem: Problem, at span: SourceSpan, edits: [Edit] = []
    ) -> Meaning? {
        issues.append(QueryIssue(problem, at: span, edits: edits))
        return nil
    }

    /// The condition an expression means; nil if any of it means nothing.
    mutating func condition(
        _ expression: SearchExpression, in section: SectionKind? = nil
    ) -> Condition? {
        switch expression.node {
        case .all(let parts):
            return combined(parts, in: section) { .all($0.flatMap(\.conjuncts)) }
        case .any(let parts):
            return combined(parts, in: section) { .any($0.flatMap(\.disjuncts)) }
        case .not(let part): return condition(part, in: section).map { .not($0) }
        case .text(let text, let mode):
            if mode == .bare, section == nil, let issue = joinedComparison(text, expression.span) {
                issues.append(issue)
            }
            return .text(TextCondition(text: text, mode: mode, section: section))
        case .near(let first, let second, let distance):
            return .near(
                NearCondition(
                    first.condition(in: section), second.condition(in: section),
                    distance: distance))
        case .scoped(let inner, let texts) where section == nil:
            return condition(texts, in: inner)
        case .comparison(let first, let links) where section == nil:
            return comparison(first, links)
        case .filter(let name, let values) where section == nil:
            return filter(name, values)
        case .presence(let name, let isMissing, let reason) where section == nil:
            return presence(name, isMissing: isMissing, reason: reason)
        case .scoped, .comparison, .filter, .presence:
            return report(.onlyTextsInSection, at: expression.span)
        }
    }

    private mutating func combined(
        _ parts: [SearchExpression], in section: SectionKind?, by join: ([Condition]) -> Condition
    ) -> Condition? {
        let bound = parts.compactMap { condition($0, in: section) }
        return bound.count == parts.count ? join(bound) : nil
    }

    // MARK: Comparisons

    private mutating func comparison(_ first: Arithmetic, _ links: [ComparisonLink]) -> Condition? {
        if let issue = comparedFilter(first, links) ?? comparedReason(first, links) {
            issues.append(issue)
            return nil
        }
        let sides = [first] + links.map(\.right)
        let bound = sides.map { number($0) }
        var parts: [Condition] = []
        for (index, link) in links.enumerated() {
            guard let left = bound[index], let right = bound[index + 1] else { continue }
            let span = sides[index].span.joined(with: sides[index + 1].span)
            if left.isConstant && right.isConstant {
                issues.append(QueryIssue(.constantComparison, at: span))
            } else if left == right {
                issues.append(QueryIssue(.identicalSides, at: span))
            }
            parts.append(.comparison(left, link.relation, right))
        }
        guard parts.count == links.count else { return nil }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    mutating func number(_ arithmetic: Arithmetic) -> NumericExpression? {
        switch arithmetic.node {
        case .number(let value): return .constant(value)
        case .field(let name): return field(name).map { .field($0) }
        case .occurrences(let text, let section):
            return .occurrences(text.condition(in: section))
        case .substitute(let name, let number):
            return field(name).map { .substitute($0, number) }
        case .negative(let operand): return number(operand).map { .negative($0) }
        case .binary(let operation, let left, let right):
            let left = number(left)
            let right = number(right)
            guard let left, let right else { return nil }
            return switch operation {
            case .plus: .sum(left, right)
            case .minus: .difference(left, right)
            case .times: .product(left, right)
            case .over: .quotient(left, right)
            }
        }
    }

    mutating func field(_ name: FieldName) -> Field? {
        guard issues.count(where: { !$0.problem.isWarning }) < limits.nameProblems else {
            return nil
        }
        let resolution = resolution(of: name)
        switch resolution {
        case .field(let entry): return name.year.map { entry.field.of($0) } ?? entry.field
        case .problem(let problem, let part):
            if name.parts.count == 1, case .filter(let filter) = Keywords.role(of: name.text) {
                let example = "\(Keywords.chinese(filter)):…"
                return report(.filterCompared(name.text, example: example), at: name.span)
            }
            let isWhole = if case .ambiguousField = problem { true } else { false }
            let span = isWhole ? name.span : name.parts[part].span
            return report(problem, at: span, edits: problem.edits(at: span))
        }
    }

    private mutating func resolution(of name: FieldName) -> FieldCatalog.Resolution {
        if let known = resolved[name.text] { return known }
        let isSuggesting = issues.count < limits.suggestions
        let resolution = catalog.resolve(name, suggesting: isSuggesting ? .always : .never)
        resolved[name.text] = resolution
        return resolution
    }

    /// The issue of a comparison written as one word, `新收大于5`: an error if it names a field, a
    /// warning if it does not.
    ///
    /// Of very many such words the last are errors, whatever they name: it takes time to find out.
    private mutating func joinedComparison(_ text: String, _ span: SourceSpan) -> QueryIssue? {
        guard let parts = JoinedComparison(text), !parts.name.isEmpty else { return nil }
        let meant = parts.relation.rawValue
        joinedComparisons += 1
        if joinedComparisons <= limits.suggestions {
            let name = FieldName([PlacedText(parts.name, at: span)])
            guard case .field = catalog.resolve(name, suggesting: .never) else {
                return QueryIssue(.wordLikeOperator(parts.word, meant: meant), at: span)
            }
        }
        return QueryIssue(
            .wordForOperator(parts.word, meant: meant), at: span,
            edits: [Edit(span, with: "\(parts.name) \(meant) \(parts.number)")])
    }

    /// The issue of a figure that is compared with a word for a missing one: `新收 = 空白`.
    private mutating func comparedReason(
        _ first: Arithmetic, _ links: [ComparisonLink]
    ) -> QueryIssue? {
        guard links.count == 1, let link = links.first, case .field(let field) = first.node,
            case .field(let name) = link.right.node, name.parts.count == 1,
            link.relation == .equal || link.relation == .notEqual
        else { return nil }
        let word = Keywords.missingWord(name.text)
        guard word.isKnown else { return nil }
        if case .field = resolution(of: name) { return nil }
        let isMissing = link.relation == .equal
        let reason = word.reason.map { "=\(Keywords.chinese($0))" } ?? ""
        let example =
            isMissing
            ? "\(Keywords.missing):\(field.textWithYear)\(reason)"
            : "\(Keywords.present):\(field.textWithYear)"
        let span = first.span.joined(with: link.right.span)
        return QueryIssue(
            .missingCompared(name.text, example: example), at: link.right.span,
            edits: isMissing || word.reason == nil ? [Edit(span, with: example)] : [])
    }

    /// The issue of a property that is compared like a number: `年份 > 2019`.
    private func comparedFilter(_ first: Arithmetic, _ links: [ComparisonLink]) -> QueryIssue? {
        for (index, side) in ([first] + links.map(\.right)).enumerated() {
            guard case .field(let name) = side.node, name.parts.count == 1,
                case .filter(let filter) = Keywords.role(of: name.text)
            else { continue }
            let label = Keywords.chinese(filter)
            guard index == 0, links.count == 1, let value = links[0].filterValue(for: filter)
            else {
                return QueryIssue(.filterCompared(name.text, example: "\(label):…"), at: side.span)
            }
            let span = first.span.joined(with: links[0].right.span)
            let example = "\(label):\(value)"
            return QueryIssue(
                .filterCompared(name.text, example: example), at: side.span,
                edits: [Edit(span, with: example)])
        }
        return nil
    }
}

extension Problem {
    /// The change that puts the best suggestion in the place of a name.
    func edits(at span: SourceSpan) -> [Edit] {
        switch self {
        case .unknownField, .unknownColumn:
            suggestions.first.map { [Edit(span, with: $0)] } ?? []
        default: []
        }
    }
}

extension ComparisonLink {
    /// What stands behind the colon of a filter that says the same; nil if none does.
    fileprivate func filterValue(for filter: FilterName) -> String? {
        switch right.node {
        case .field(let name) where filter != .year && relation == .equal:
            return name.parts.count == 1 ? name.text : nil
        case .number(let value) where filter == .year && YearText.year("\(value)") != nil:
            return switch relation {
            case .equal: "\(value)"
            case .greaterOrEqual: "\(value).."
            case .greater: "\(value + 1).."
            case .lessOrEqual: "..\(value)"
            case .less: "..\(value - 1)"
            case .notEqual: nil
            }
        default: return nil
        }
    }
}

extension Condition {
    /// The parts that must all hold.
    var conjuncts: [Condition] {
        if case .all(let parts) = self { parts } else { [self] }
    }

    /// The parts of which one must hold.
    var disjuncts: [Condition] {
        if case .any(let parts) = self { parts } else { [self] }
    }
}
