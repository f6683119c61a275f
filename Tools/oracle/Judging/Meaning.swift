/// How a number follows from the cells of a report, by the manual and by what indicators are.
indirect enum Meaning: Hashable, Sendable {
    case cell(String)
    case count(Counted)
    case one
    case sum([Meaning])
    case difference(Meaning, Meaning)
    case quotient(Meaning, Meaning)
    /// The first that is not missing.
    case first([Meaning])
    /// 1 for zero, 0 for another number.
    case isZero(Meaning)
    case yearBefore(Meaning)

    /// What is counted over a whole report.
    enum Counted: Hashable, Sendable {
        case cells, blank, unreadable, passed, failed
    }
}

/// What every field means.
enum Meanings {
    static let deny = [
        "deny_secret", "deny_law", "deny_safety", "deny_third", "deny_internal", "deny_process",
        "deny_casefile", "deny_query",
    ]
    static let unable = ["unable_notheld", "unable_create", "unable_unclear"]
    static let reject = [
        "reject_petition", "reject_repeat", "reject_publication", "reject_mass", "reject_confirm",
    ]
    static let rest = ["other_nofix", "other_nofee", "other_misc"]
    static let organisations = ["business", "research", "ngo", "legal", "orgother"]
    static let requestColumns = ["natural"] + organisations + ["total"]
    static let requestRows =
        ["new", "carryin", "granted", "partial"] + deny + unable + reject + ["other"] + rest
        + ["done", "carryout"]
    static let outcomes = ["upheld", "corrected", "other", "pending", "total"]
    static let disclosureCells = [
        "rule.made", "rule.disclosed", "rule.total", "normdoc.made", "normdoc.disclosed",
        "normdoc.total", "rule.issued", "rule.repealed", "rule.inforce", "normdoc.issued",
        "normdoc.repealed", "normdoc.inforce", "license.prev", "license.change",
        "license.decisions", "service.prev", "service.change", "service.decisions", "penalty.prev",
        "penalty.change", "penalty.decisions", "coercion.prev", "coercion.change",
        "coercion.decisions", "fee.prev", "fee.change", "fee.amount", "procure.count",
        "procure.amount",
    ].map { "t2.\($0)" }

    /// Every field.
    static let all: [String: Meaning] = {
        var all: [String: Meaning] = [:]
        for id in disclosureCells { all[id] = .cell(id) }
        for row in requestRows {
            for column in requestColumns {
                all["t3.\(row).\(column)"] = .cell("t3.\(row).\(column)")
            }
            all["t3.\(row).org"] = sum([row], organisations)
        }
        for column in requestColumns + ["org"] {
            let columns = column == "org" ? organisations : [column]
            all["t3.deny.\(column)"] = sum(deny, columns)
            all["t3.unable.\(column)"] = sum(unable, columns)
            all["t3.reject.\(column)"] = sum(reject, columns)
            // The form of 2019 has one row where that of 2021 has three.
            all["t3.othersum.\(column)"] = .first([sum(["other"], columns), sum(rest, columns)])
        }
        for column in outcomes {
            for block in ["review", "suit_direct", "suit_after"] {
                all["t4.\(block).\(column)"] = .cell("t4.\(block).\(column)")
            }
            all["t4.suit.\(column)"] = .sum([
                .cell("t4.suit_direct.\(column)"), .cell("t4.suit_after.\(column)"),
            ])
        }
        return all.merging(indicators(all)) { first, _ in first }
    }()

    private static func sum(_ rows: [String], _ columns: [String]) -> Meaning {
        let cells = rows.flatMap { row in columns.map { Meaning.cell("t3.\(row).\($0)") } }
        return cells.count == 1 ? cells[0] : .sum(cells)
    }

    private static func indicators(_ all: [String: Meaning]) -> [String: Meaning] {
        func row(_ row: String, _ column: String = "total") -> Meaning {
            all["t3.\(row).\(column)"] ?? .one
        }
        func dispute(_ block: String, _ column: String) -> Meaning {
            all["t4.\(block).\(column)"] ?? .one
        }
        let done = Meaning.first([
            .sum(["granted", "partial", "deny", "unable", "reject", "othersum"].map { row($0) }),
            row("done"),
        ])
        let received = Meaning.sum([row("new"), row("carryin")])
        let closed = Meaning.difference(dispute("review", "total"), dispute("review", "pending"))
        var result: [String: Meaning] = [
            "done_checked": done,
            "disclosure_rate": .quotient(.sum([row("granted"), row("partial")]), done),
            "full_rate": .quotient(row("granted"), done),
            "deny_rate": .quotient(row("deny"), done),
            "unable_rate": .quotient(row("unable"), done),
            "notheld_share": .quotient(row("unable_notheld"), done),
            "notheld_of_unable": .quotient(row("unable_notheld"), row("unable")),
            "reject_rate": .quotient(row("reject"), done),
            "other_rate": .quotient(row("othersum"), done),
            "petition_share": .quotient(row("reject_petition"), done),
            "repeat_share": .quotient(.sum([row("reject_repeat"), row("reject_mass")]), done),
            "factual_vs_legal": .quotient(row("unable"), .sum([row("unable"), row("deny")])),
            "natural_share": .quotient(row("new", "natural"), row("new")),
            "org_share": .quotient(row("new", "org"), row("new")),
            "legal_share": .quotient(row("new", "legal"), row("new")),
            "carryout_rate": .quotient(row("carryout"), received),
            "completion_rate": .quotient(done, received),
            "growth": .difference(.quotient(row("new"), .yearBefore(row("new"))), .one),
            "zero_request_share": .isZero(row("new")),
            "dispute_rate": .quotient(
                .sum([dispute("review", "total"), dispute("suit_direct", "total")]), done),
            "review_correct_rate": .quotient(dispute("review", "corrected"), closed),
            "review_correct_rate_gross": .quotient(
                dispute("review", "corrected"), dispute("review", "total")),
            "review_uphold_rate": .quotient(dispute("review", "upheld"), closed),
            "suit_loss_rate": .quotient(
                dispute("suit", "corrected"),
                .difference(dispute("suit", "total"), dispute("suit", "pending"))),
            "suit_after_rate": .quotient(dispute("suit_after", "total"), closed),
            "normdoc_turnover": .quotient(
                .cell("t2.normdoc.repealed"),
                .sum([.cell("t2.normdoc.inforce"), .cell("t2.normdoc.repealed")])),
            "license_penalty": .quotient(
                .cell("t2.license.decisions"), .cell("t2.penalty.decisions")),
            "quality": .quotient(.count(.failed), .sum([.count(.passed), .count(.failed)])),
            "blank_share": .quotient(.count(.blank), .count(.cells)),
            "unreadable_share": .quotient(.count(.unreadable), .count(.cells)),
        ]
        for reason in deny { result["\(reason)_share"] = .quotient(row(reason), row("deny")) }
        return result
    }
}
