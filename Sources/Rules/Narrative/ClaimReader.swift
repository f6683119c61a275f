public import Reports
import Segmentation

/// Finds the numbers of the tables that a report's prose repeats.
///
/// Only what can be understood for certain is a claim: a sentence about another year, about
/// other bodies, about plans, or about things that are counted alike makes none.
public struct ClaimReader: Sendable {
    private let year: Int
    private let scope: Scope

    /// A reader for the prose of a body and a year.
    public init(_ identity: Identity) {
        self.init(year: identity.year, scope: identity.scope)
    }

    /// A reader for the prose of a year and a scope.
    public init(year: Int, scope: Scope) {
        self.year = year
        self.scope = scope
    }

    /// The claims of some sections, in order.
    public func claims(in sections: [Section]) -> [Claim] {
        sections.filter { $0.kind != .title }.flatMap { section in
            section.paragraphs.flatMap { claims(in: $0, of: section.kind) }
        }
    }

    private func claims(in paragraph: Paragraph, of kind: SectionKind) -> [Claim] {
        let text = FoldedText(paragraph.text).scalars
        var topic = SentenceTopic()
        return text.split(whereSeparator: NarrativeVocabulary.sentenceEnds.contains)
            .flatMap { sentence -> [Claim] in
                let sentence = Array(sentence)
                guard !isForeign(sentence) else {
                    topic = SentenceTopic()
                    return []
                }
                topic = topic.next(sentence)
                var reading = SentenceReading(
                    sentence: sentence, year: year, topic: topic, line: paragraph.line,
                    isReview: kind == .review, isWholePlace: scope == .aggregated)
                let claims = reading.claims()
                topic.isOtherYear = reading.topic.isOtherYear
                return claims
            }
    }

    /// Whether a sentence speaks of something else than this body and this year.
    private func isForeign(_ sentence: [Unicode.Scalar]) -> Bool {
        if NarrativeVocabulary.foreignSentences.contains(where: sentence.contains) { return true }
        let isFuture = NarrativeVocabulary.future.contains(where: sentence.contains)
        if isFuture, !NarrativeVocabulary.notFuture.contains(where: sentence.contains) {
            return true
        }
        return scope == .own && NarrativeVocabulary.otherBodies.contains(where: sentence.contains)
    }
}

/// What a sentence takes over from those before it.
struct SentenceTopic {
    /// Whether it speaks of requests for information.
    var isRequests = false
    /// Whether it speaks of another year than the report's.
    var isOtherYear = false

    /// The topic of the sentence that follows.
    func next(_ sentence: [Unicode.Scalar]) -> SentenceTopic {
        let continues =
            isRequests && NarrativeVocabulary.continuations.contains { sentence.starts(with: $0) }
        let names = NarrativeVocabulary.subjects.contains(where: sentence.contains)
        return SentenceTopic(
            isRequests: names || continues, isOtherYear: continues && isOtherYear)
    }
}
