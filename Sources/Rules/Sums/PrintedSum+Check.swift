import Foundation
import Reports

extension PrintedSum {
    /// What comes of holding it against its parts (A5).
    func check(_ figures: Figures) -> Check {
        let values = parts.map { figures[$0]?.reading.value }
        let known = values.reduce(Decimal(0)) { $0 + ($1 ?? 0) }
        let missing = values.count { $0 == nil }
        let rule = Rule(.printedSums, about: id, .hard)
        if missing == 0, known == value {
            return Check(rule, .passed, cells: parts, .holds(.printedSums), line: line)
        }
        guard missing == 0 || known > value else {
            return Check(
                rule, .undetermined, cells: parts,
                .open(.printedSums, missing: missing, implied: nil), line: line)
        }
        return Check(
            rule, .failed, cells: parts,
            .differs(.printedSums, left: "\(value)", sign: "≠", right: "\(known)"), line: line)
    }
}
