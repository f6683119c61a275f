import Foundation
import Numbers
public import Reports

/// Holds what the prose states against the tables (D1 to D13).
public struct ClaimCheck: Sendable {
    private let figures: Figures
    private let before: Figures?

    /// A check against a report's figures, and those of the year before if there are any.
    public init(figures: Figures, before: Figures? = nil) {
        self.figures = figures
        self.before = before
    }

    /// What came of each claim; a rule without a claim is not applicable.
    public func results(_ claims: [Claim]) -> [Check] {
        let rules = RuleBook.all.filter(\.family.isOfProse)
        let claims = counted(claims)
        return rules.flatMap { rule in
            let own = claims.filter { $0.family == rule.family }
            return own.isEmpty ? [.notApplicable(rule)] : own.map { result($0, rule) }
        }
    }

    /// The claims that count: of those that may be of the whole place none unless the tables bear
    /// one of their numbers out.
    private func counted(_ claims: [Claim]) -> [Claim] {
        let isOfPlace = claims.contains { claim in
            guard claim.isConditional, claim.number != 0, case .equals(let values) = claim.test
            else { return false }
            return values.contains { $0.value(in: figures) == claim.number }
        }
        return isOfPlace ? claims : claims.filter { !$0.isConditional }
    }

    private func result(_ claim: Claim, _ rule: Rule) -> Check {
        switch claim.test {
        case .equals(let values):
            let cells = values.first?.cells(in: figures) ?? []
            return judged(claim, rule, values.map { $0.value(in: figures) }, cells) {
                $0 == claim.number
            }
        case .share(let parts, let wholes, let decimals):
            let shares = parts.flatMap { part in
                wholes.map { whole -> Decimal? in
                    guard let numerator = part.value(in: figures),
                        let value = whole.value(in: figures), value != 0
                    else { return nil }
                    return numerator * 100 / value
                }
            }
            return judged(claim, rule, shares, parts.first?.cells(in: figures) ?? []) {
                Self.isClose($0, claim.number, decimals)
            }
        case .growth(let decimals): return growth(claim, rule, decimals)
        case .parts(let parts):
            let isTooMuch = parts.contains { $0 > claim.number }
            let isWhole = parts.reduce(0, +) == claim.number
            // Parts may overlap, and not all may be listed.
            guard isTooMuch || isWhole else { return .notApplicable(rule) }
            return isTooMuch
                ? failed(claim, rule, [], parts.map { "\($0)" })
                : Check(rule, .passed, .holds(rule.family), line: claim.line)
        case .fact: return .notApplicable(rule)
        }
    }

    private func judged(
        _ claim: Claim, _ rule: Rule, _ values: [Decimal?], _ cells: [CellAddress],
        _ fits: (Decimal) -> Bool
    ) -> Check {
        let known = values.compactMap { $0 }
        if known.contains(where: fits) {
            return Check(rule, .passed, cells: cells, .holds(rule.family), line: claim.line)
        }
        guard known.count == values.count, !known.isEmpty else {
            // Without tables there is nothing to hold it against.
            if figures.count == 0 { return .notApplicable(rule) }
            return Check(
                rule, .undetermined, cells: cells, .cannotCompare(rule.family, quote: claim.quote),
                line: claim.line)
        }
        var shown: [String] = []
        for value in known where !shown.contains(Self.brief(value)) {
            shown.append(Self.brief(value))
        }
        return failed(claim, rule, cells, shown)
    }

    private func failed(
        _ claim: Claim, _ rule: Rule, _ cells: [CellAddress], _ found: [String]
    ) -> Check {
        Check(
            rule, .failed, cells: cells,
            .contradicts(rule.family, quote: claim.quote, stated: "\(claim.number)", found: found),
            line: claim.line)
    }

    private func growth(_ claim: Claim, _ rule: Rule, _ decimals: Int) -> Check {
        guard let before, let cell = CellAddress("t3.new.total"),
            let base = before[cell]?.reading.value, base != 0
        else { return .notApplicable(rule) }
        guard let value = figures[cell]?.reading.value else {
            return Check(
                rule, .undetermined, cells: [cell],
                .cannotCompare(rule.family, quote: claim.quote), line: claim.line)
        }
        return judged(claim, rule, [(value - base) * 100 / base], [cell]) {
            Self.isClose($0, claim.number, decimals)
        }
    }

    /// Whether a stated percentage is the exact one, rounded or cut off to its decimals.
    private static func isClose(_ exact: Decimal, _ stated: Decimal, _ decimals: Int) -> Bool {
        var unit = Decimal(1)
        for _ in 0..<decimals { unit /= 10 }
        return abs(exact - stated) < unit
    }

    private static func brief(_ value: Decimal) -> String { "\(value.rounded(to: 2))" }
}
