internal import Reports

/// The numbers of the tables that the prose repeats.
struct NarrativeFacts: Sendable {
    /// The figures the prose speaks of.
    let figures: YearFigures

    /// Requests received the year before; nothing if that is not known.
    let before: Int?

    /// Requests said to be received beyond those of the table.
    var exaggeration = 0

    var received: Int { figures["t3.new.total"] + exaggeration }
    var carriedIn: Int { figures["t3.carryin.total"] }
    var done: Int { figures["t3.done.total"] }
    var carriedOut: Int { figures["t3.carryout.total"] }
    var natural: Int { figures["t3.new.natural"] }
    var organisations: Int { figures["t3.new.total"] - natural }
    var reviews: Int { figures["t4.review.total"] }
    var suits: Int { figures["t4.suit_direct.total"] + figures["t4.suit_after.total"] }

    /// Rules issued, and what the form calls that.
    var documents: Int {
        figures[figures.edition == .form2019 ? "t2.normdoc.made" : "t2.normdoc.issued"]
    }

    /// The outcomes by what the form calls them.
    var outcomes: [(label: String, count: Int)] {
        outcomeGroups.map { label, prefixes in
            let rows = Cells.outcomes(of: figures.edition).filter { row in
                prefixes.contains { row.hasPrefix($0) }
            }
            return (label, rows.reduce(0) { $0 + figures[Cells.request($1, "total")] })
        }
    }

    /// By how much more was received than the year before, in tenths of a percent.
    var growth: Int? {
        guard let before, before > 0 else { return nil }
        let change = (received - before) * 1000
        return (2 * change + (change < 0 ? -before : before)) / (2 * before)
    }
}

private let outcomeGroups: [(String, [String])] = [
    ("予以公开", ["granted"]), ("部分公开", ["partial"]), ("不予公开", ["deny_"]),
    ("无法提供", ["unable_"]), ("不予处理", ["reject_"]), ("其他处理", ["other"]),
]
