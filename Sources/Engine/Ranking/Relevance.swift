import Foundation
import Query
import Reports

/// How well reports match texts: BM25 over the parts of a report, in which the title and the
/// agency weigh more.
///
/// The constants are those of Robertson and Zaragoza, "The Probabilistic Relevance Framework"
/// (2009), as most engines have them.
enum Relevance {
    private static let saturation = 1.2
    private static let lengthShare = 0.75

    /// Whether a text in so many reports says anything about any of them.
    static func tellsApart(frequency: Int, reports: Int) -> Bool { frequency * 2 <= reports }

    /// Adds to the scores of some reports what a text is worth in them.
    ///
    /// - Parameters:
    ///   - frequencies: how often the text occurs, weighed, by slot.
    ///   - lengths: how long the reports are, in UTF-16 units.
    ///   - meanLength: the mean length of all reports.
    ///   - documentFrequency: in how many reports the text occurs.
    static func add(
        frequencies: [UInt16], lengths: [Int32], meanLength: Double, documentFrequency: Int,
        to scores: inout [Double], of hits: Bitmap
    ) {
        let reports = Double(scores.count)
        let frequency = Double(documentFrequency)
        let rarity = log(1 + (reports - frequency + 0.5) / (frequency + 0.5))
        hits.forEach { slot in
            let count = Double(frequencies[slot])
            guard count > 0 else { return }
            let length = 1 - lengthShare + lengthShare * Double(lengths[slot]) / max(meanLength, 1)
            scores[slot] += rarity * count * (saturation + 1) / (count + saturation * length)
        }
    }
}
