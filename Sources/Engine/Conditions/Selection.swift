import Answers
import Query

/// What a condition comes to: the reports that fulfil it, and what is said of the rest.
package struct Selection: Sendable {
    /// The reports that fulfil it.
    package let hits: Bitmap
    /// How many they are.
    let total: Int
    /// What kept reports out.
    let leftOut: [LeftOut]
    /// For each bare word, how many more reports its literal reading would find.
    let literal: [LiteralReading]
    /// The names in it that no report has.
    let unmatched: [UnmatchedName]

    /// About how much memory it takes.
    var bytes: Int { hits.bytes + (leftOut.count + literal.count + unmatched.count) * 256 }
}

/// The first hits in an order.
struct RankedSlots: Sendable {
    /// Their slots, in order.
    let slots: [Int]
    /// How well each matches; nothing where hits are not in that order.
    let scores: [Double]?
    /// The texts that are too common to tell hits apart.
    let unranked: [String]
    /// The texts that do.
    let ranked: [TextCondition]

    /// About how much memory they take.
    var bytes: Int {
        (slots.count + (scores?.count ?? 0)) * 8 + (unranked.count + ranked.count) * 64
    }
}

extension Facets {
    /// About how much memory they take: a name is some characters long, and most are shared.
    var bytes: Int {
        (provinces.count + cities.count + counties.count + kinds.count + years.count) * 64 + 256
    }
}

extension NumberColumn {
    /// How much memory it takes.
    var bytes: Int {
        let errors = if case .each(let errors) = error { errors.count } else { 0 }
        return (values.count + errors) * MemoryLayout<Double>.size + missing.bytes
    }
}

extension Bitmap {
    /// How much memory it takes.
    var bytes: Int { words.count * MemoryLayout<UInt64>.size }
}
