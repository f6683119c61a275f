import Foundation
import Reports

/// Judges what single numbers may be: counts (C1), items (C2, C3), makers of rules (C5) and
/// amounts of money (C6).
struct DisclosureChecks {
    let figures: Figures
    let identity: Identity

    /// What came of each rule, in their order.
    func results() -> [Check] {
        let sums = SumCheck(figures: figures)
        return RuleBook.all.compactMap { rule in
            if rule.needsYearBefore { return nil }
            return switch rule.family {
            case .counts: counts(rule)
            case .disclosed: sums.check(rule)
            case .decisions: rule.relation == nil ? decisions(rule) : sums.check(rule)
            case .ruleMakers: ruleMakers(rule)
            case .money: money(rule)
            default: nil
            }
        }
    }

    private func counts(_ rule: Rule) -> Check {
        guard figures.count > 0 else { return .notApplicable(rule) }
        let wrong = figures.all.filter { address, figure in
            guard let value = figure.reading.value else { return false }
            if value < 0, !address.mayBeNegative { return true }
            return !address.cell.unit.isMoney && !value.isWhole
        }
        guard !wrong.isEmpty else { return Check(rule, .passed, .holds(.counts)) }
        return Check(
            rule, .failed, cells: wrong.map(\.address),
            .notCounts(numbers: wrong.map(\.figure.raw)))
    }

    /// C3: decisions in a year without items.
    private func decisions(_ rule: Rule) -> Check {
        let row = rule.id.split(separator: ".")[1]
        let cells = [FormID.decisions, "prev", "change"].compactMap {
            CellAddress("t2.\(row).\($0)")
        }
        let found = cells.compactMap { figures[$0] }
        guard found.count == 3 else { return .notApplicable(rule) }
        let values = found.map(\.reading.value)
        if let decisions = values[0], decisions <= 0 {
            return Check(rule, .passed, cells: cells, .holds(.decisions))
        }
        guard let decisions = values[0], let items = values[1], let change = values[2] else {
            if found.allSatisfy({ $0.reading == .notApplicable }) { return .notApplicable(rule) }
            return Check(
                rule, .undetermined, cells: cells,
                .open(.decisions, missing: values.count { $0 == nil }, implied: nil))
        }
        return items + change == 0
            ? Check(rule, .failed, cells: cells, .decisionsWithoutItems(decisions: decisions))
            : Check(rule, .passed, cells: cells, .holds(.decisions))
    }

    /// C5: only provinces, cities with districts and departments of the State Council make rules.
    private func ruleMakers(_ rule: Rule) -> Check {
        let cells = CellAddress.all.filter {
            $0.cell.table == .disclosure && $0.cell.row == "rule" && figures[$0] != nil
        }
        let positive = cells.filter { (figures[$0]?.reading.value ?? 0) > 0 }
        guard !positive.isEmpty else {
            if cells.allSatisfy({ figures[$0]?.reading == .notApplicable }) {
                return .notApplicable(rule)
            }
            let missing = cells.count { figures[$0]?.reading.value == nil }
            return missing == 0
                ? Check(rule, .passed, cells: cells, .holds(.ruleMakers))
                : Check(
                    rule, .undetermined, cells: cells,
                    .open(.ruleMakers, missing: missing, implied: nil))
        }
        switch mayMakeRules {
        case true?: return Check(rule, .passed, cells: positive, .holds(.ruleMakers))
        case false?: return Check(rule, .failed, cells: positive, .noRuleMaker)
        case nil: return Check(rule, .undetermined, cells: positive, .unknownRuleMaker)
        }
    }

    /// Whether the body may make rules; nil where its place cannot be told.
    private var mayMakeRules: Bool? {
        let kind = identity.agency?.kind ?? ""
        if AgencyKindVocabulary.townEndings.contains(where: {
            kind.hasSuffix($0) || kind.hasSuffix($0 + IdentityVocabulary.governmentKind)
        }) {
            return false
        }
        switch identity.region.division?.level {
        case .county: return false
        case .city, .province: return true
        case nil: return identity.region.county == nil ? nil : false
        }
    }

    /// C6: amounts that only make sense in another unit.
    private func money(_ rule: Rule) -> Check {
        let ids =
            rule.id == "C6.fee" ? ["t2.fee.amount"] : ["t2.procure.amount", "t2.procure.count"]
        let cells = ids.compactMap { CellAddress($0) }
        guard let figure = figures[cells[0]], let amount = figure.reading.value else {
            return .notApplicable(rule)
        }
        if rule.id == "C6.fee" {
            let isBody =
                identity.scope == .own
                && identity.agency.map { !AgencyKindVocabulary.isGovernment($0) } ?? false
            guard isBody, let value = figure.comparableValue(at: cells[0]) else {
                return .notApplicable(rule)
            }
            return value > 100_000
                ? Check(rule, .failed, cells: cells, .unlikelyAmount(value))
                : Check(rule, .passed, cells: cells, .holds(.money))
        }
        guard figure.unit == nil, amount != 0 else {
            return Check(rule, .passed, cells: cells, .holds(.money))
        }
        guard let items = figures[cells[1]]?.reading.value, items > 0 else {
            return Check(
                rule, .undetermined, cells: cells, .open(.money, missing: 1, implied: nil))
        }
        return amount / items > 10_000
            ? Check(
                rule, .failed, cells: [cells[0]],
                .yuanSuspected(amount: amount, tenThousands: amount / 10_000))
            : Check(rule, .passed, cells: cells, .holds(.money))
    }
}
