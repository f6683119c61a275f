public import Reports
import Segmentation

/// Finds the numbers of the tables that a report's prose repeats.
///
/// Only what can be understood for certain is a claim: a sentence about another year, about
/// other bodies, about plans, or about things that are counted alike makes none.
public struct ClaimReader: Sendable {
    private let year: Int
    private let scope: Scope
    /// Whether the body is a government or its office, whose own tables may be those of the place.
    private let isGovernment: Bool

    /// A reader for the prose of a body and a year.
    public init(_ identity: Identity) {
        // A body that nothing tells may be one.
        self.init(
            year: identity.year, scope: identity.scope,
            isGovernment: identity.agency.map(AgencyKindVocabulary.isGovernment) ?? true)
    }

    /// A reader for the prose of a year and a scope.
    public init(year: Int, scope: Scope, isGovernment: Bool = false) {
        self.year = year
        self.scope = scope
        self.isGovernment = isGovernment
    }

    /// The claims of some sections, in order.
    public func claims(in sections: [Section]) -> [Claim] {
        sections.filter { $0.kind != .title }.flatMap { section in
            let context = NarrativeContext(
                year: year, isReview: section.kind == .review, isWholePlace: scope == .aggregated)
            var topic = SentenceTopic()
            return section.paragraphs.flatMap { claims(in: $0, context, &topic) }
        }
    }

    /// - Parameter topic: what the paragraph before was about, if it is the heading of this one;
    ///   then what this one is, likewise.
    private func claims(
        in paragraph: Paragraph, _ context: NarrativeContext, _ topic: inout SentenceTopic
    ) -> [Claim] {
        let text = FoldedText(paragraph.text).scalars
        var claims: [Claim] = []
        for sentence in text.split(whereSeparator: NarrativeVocabulary.sentenceEnds.contains) {
            let sentence = Array(sentence)
            guard !isForeign(sentence) else {
                topic = SentenceTopic()
                continue
            }
            topic = topic.next(sentence)
            topic.isOfPlace = topic.isOfPlace || (isOwnGovernment && isOfPlace(sentence))
            var reading = SentenceParser(
                sentence: sentence, context: context, topic: topic, line: paragraph.line)
            claims += reading.claims()
            topic.isOtherYear = reading.topic.isOtherYear
        }
        // A paragraph goes on with what the one before counted, or announced.
        if claims.isEmpty, !isHeading(text) { topic = SentenceTopic() }
        return claims
    }

    /// Whether a paragraph only says what the next one is about: （二）依申请公开情况.
    private func isHeading(_ text: [Unicode.Scalar]) -> Bool {
        text.count <= 30 && !text.contains(where: NarrativeVocabulary.sentenceEnds.contains)
    }

    /// Whether a sentence speaks of something else than this body and this year.
    private func isForeign(_ sentence: [Unicode.Scalar]) -> Bool {
        if NarrativeVocabulary.foreignSentences.contains(where: sentence.contains) { return true }
        let isOfYears = NarrativeVocabulary.since.contains(where: sentence.contains)
        if isOfYears, !NarrativeVocabulary.sinceThisYear.contains(where: sentence.contains) {
            return true
        }
        let isFuture = NarrativeVocabulary.future.contains(where: sentence.contains)
        if isFuture, !NarrativeVocabulary.notFuture.contains(where: sentence.contains) {
            return true
        }
        guard scope == .own else { return false }
        let bodies = NarrativeVocabulary.otherBodies.filter(sentence.contains)
        guard isOwnGovernment else { return !bodies.isEmpty }
        return !bodies.allSatisfy(NarrativeVocabulary.wholePlaces.contains)
    }

    private var isOwnGovernment: Bool { isGovernment && scope == .own }

    private func isOfPlace(_ sentence: [Unicode.Scalar]) -> Bool {
        NarrativeVocabulary.wholePlaces.contains(where: sentence.contains)
    }
}

/// Where a sentence stands, and in whose report.
struct NarrativeContext {
    /// The report's year.
    let year: Int
    /// Whether it stands in the section on reviews and suits.
    let isReview: Bool
    /// Whether the report speaks for a whole place.
    let isWholePlace: Bool
}

/// What a sentence takes over from those before it.
struct SentenceTopic {
    /// Whether it speaks of requests for information.
    var isRequests = false
    /// Whether it speaks of another year than the report's.
    var isOtherYear = false
    /// Whether it speaks of the place that the body governs, whose numbers the tables may not be.
    var isOfPlace = false

    /// The topic of the sentence that follows.
    func next(_ sentence: [Unicode.Scalar]) -> SentenceTopic {
        let names = NarrativeVocabulary.subjects.contains(where: sentence.contains)
        let continues =
            isRequests && !NarrativeVocabulary.topicBreakers.contains(where: sentence.contains)
        return SentenceTopic(
            isRequests: names || continues, isOtherYear: continues && isOtherYear,
            isOfPlace: continues && isOfPlace)
    }
}
