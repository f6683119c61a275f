public import Reports

/// Every rule, in the order in which results are shown.
public enum RuleBook {
    /// The version of the rules; reports that were held against others are read again.
    public static let version = 2

    /// All rules: sums of one report, comparisons of two years, table two, prose.
    public static let all: [Rule] =
        balances + outcomeSums + applicantSums + disputeSums + years + disclosure + prose

    /// The sums that the form itself demands of an edition's report: 40 of 2019, 42 of 2021.
    public static func sums(of edition: Edition) -> [Rule] {
        formSums.filter { $0.editions.contains(edition) }
    }

    /// A1 to A4, with the form of each.
    static let formSums = balances + outcomeSums + applicantSums + disputeSums

    /// The rules that compare cells of two years: B1 to B4 and C4.
    static let yearComparisons = (years + disclosure).filter {
        $0.relation != nil && $0.needsYearBefore
    }

    static func rule(_ id: String) -> Rule? { rules[id] }

    private static let rules = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    // MARK: Table three and four

    private static let columns = Vocabulary.requestColumns.map(\.id)

    private static let balances = columns.map { column in
        Rule(
            .balance, column, .hard, requests([FormID.received, FormID.carriedIn], column),
            .equal,
            requests([FormID.answered, FormID.carriedOut], column))
    }

    /// The two forms divide other handling differently: an instance for each.
    private static let outcomeSums = Edition.forms.flatMap { edition in
        columns.map { column in
            Rule(
                .outcomes, column, .hard, requests([FormID.answered], column), .equal,
                requests(outcomeRows(of: edition), column), editions: [edition])
        }
    }

    private static func outcomeRows(of edition: Edition) -> [String] {
        Vocabulary.requestRows
            .filter { $0.editions.contains(edition) && !FormID.flows.contains($0.id) }.map(\.id)
    }

    private static let applicantSums = Vocabulary.requestRows.map { row in
        Rule(
            .applicants, row.id, .hard, requests([row.id], FormID.total), .equal,
            columns.filter { $0 != FormID.total }.flatMap { requests([row.id], $0) },
            editions: row.editions)
    }

    private static let disputeSums = Vocabulary.disputeGroups.map { group in
        let parts = Vocabulary.disputeColumns.map(\.id).filter { $0 != FormID.total }
        return Rule(
            .disputes, group.id, .hard, [term("t4.\(group.id).total")], .equal,
            parts.map { term("t4.\(group.id).\($0)") })
    }

    // MARK: Two years

    private static let years =
        columns.map { column in
            // Applicants are sorted anew now and then; their total is not.
            Rule(
                .carried, column, column == FormID.total ? .hard : .soft,
                [term("t3.carryin.\(column)")], .equal, [before("t3.carryout.\(column)")])
        }
        + documents.map { row in
            Rule(
                .inForce, row, .soft, [term("t2.\(row).inforce"), term("t2.\(row).repealed")],
                .equal, [before("t2.\(row).inforce"), term("t2.\(row).issued")],
                editions: [.form2021])
        }
        + itemRows.map { row in
            Rule(
                .items, row, .soft, [term("t2.\(row).prev")], .equal,
                [before("t2.\(row).prev"), before("t2.\(row).change")], editions: [.form2019])
        }
        + documents.map { row in
            Rule(
                .everDisclosed, row, .soft, [term("t2.\(row).total")], .atLeast,
                [before("t2.\(row).total")], editions: [.form2019])
        } + [Rule(.copied, .soft)]

    // MARK: Table two

    private static let documents = ["rule", "normdoc"]
    private static let decisionRows = ["license", "service", "penalty", "coercion"]
    private static let itemRows = decisionRows + ["fee"]

    private static let disclosure =
        [Rule(.counts, .hard)]
        + documents.flatMap { row in
            [
                Rule(
                    .disclosed, row, .soft, [term("t2.\(row).total")], .atLeast,
                    [term("t2.\(row).disclosed")], editions: [.form2019]),
                Rule(
                    .disclosed, "\(row).made", .soft, [term("t2.\(row).disclosed")], .atMost,
                    [term("t2.\(row).made")], editions: [.form2019]),
            ]
        }
        + itemRows.map { row in
            Rule(
                .decisions, row, .soft, [term("t2.\(row).prev"), term("t2.\(row).change")],
                .atLeast, [], editions: [.form2019])
        }
        + decisionRows.map { row in
            Rule(.decisions, about: "\(row).decisions", .soft, editions: [.form2019])
        }
        + documents.map { row in
            Rule(
                .repealed, row, .soft, [term("t2.\(row).repealed")], .atMost,
                [before("t2.\(row).inforce"), term("t2.\(row).issued")], editions: [.form2021])
        }
        + [
            Rule(.ruleMakers, .soft), Rule(.money, about: "procure", .soft, editions: [.form2019]),
            Rule(.money, about: "fee", .soft, editions: [.form2021]),
        ]

    // MARK: Prose

    private static let prose: [Rule] = [
        .statedReceived, .statedCarriedIn, .statedDone, .statedCarriedOut, .statedOutcome,
        .statedShare, .statedApplicants, .statedNone, .statedDisputes, .statedDocuments,
        .statedGrowth, .statedParts, .statedFee,
    ].map { Rule($0, .soft) }

    // MARK: Terms

    private static func requests(_ rows: [String], _ column: String) -> [RuleTerm] {
        rows.map { term("t3.\($0).\(column)") }
    }

    private static func before(_ id: String) -> RuleTerm { term(id, .before) }

    private static func term(_ id: String, _ year: RuleTerm.Year = .this) -> RuleTerm {
        guard let cell = CellAddress(id) else {
            preconditionFailure("no form has the cell \(id) of a rule")
        }
        return RuleTerm(cell: cell, coefficient: 1, year: year)
    }
}
