import Reports

/// Tells reports from other documents on the same subject.
///
/// The form speaks for itself: two of its headings, or its tables. Without it, a title and enough
/// prose on what only reports speak of make a report of before the form, or one whose tables are
/// pictures.
struct LookAlikes {
    /// How many scalars of prose a report without the form has at least.
    private static let shortestProse = 200

    /// How many sentences it has at least.
    private static let fewestSentences = 2

    /// What a document has of a report.
    struct Traits {
        /// The lines before the first heading.
        let lines: [FoldedParagraph]
        /// All titles of annual reports among them.
        let titles: [FoundTitle]
        /// The best of them.
        let title: FoundTitle?
        /// What its opening says.
        let statement: Statement?
        /// Its folded prose.
        let prose: [Unicode.Scalar]
        /// Its different headings of the form.
        let headings: Int
        /// How many of the three tables it has.
        let tables: Int
        /// The year of its statistics, where it states their period.
        var period: Int?
        /// Whether a cell of its tables holds a number.
        var hasNumbers = true

        /// Whether its prose has a word.
        func mentions(_ word: String) -> Bool { !prose.occurrences(of: word).isEmpty }
    }

    /// Refuses what is no report.
    func refuse(_ traits: Traits) throws(DocumentRefusal) {
        let title = traits.title
        if let title, isOther(title) { throw .lookAlike(title: title.printed) }
        let isPlain = title.map { !$0.reading.isWrapped && !$0.reading.isHeadline } ?? false
        // One table without any heading may be a comparison of years, or statistics.
        let isForm =
            traits.headings >= 2 || traits.tables >= 2
            || (traits.tables == 1 && traits.headings == 1)
        if isForm {
            guard isOnSubject(traits) else { throw .notAReport }
            // A page may list guides and notices beside its report; a form to be filled in, or the
            // half-year's, has a title of its own.
            if !isPlain || traits.headings == 0, let line = other(in: traits, isForm: true) {
                throw .lookAlike(title: line)
            }
            if !isPlain, !traits.hasNumbers, let line = instruction(in: traits) {
                throw .lookAlike(title: line)
            }
            return
        }
        if !isPlain, let line = other(in: traits, isForm: false) { throw .lookAlike(title: line) }
        guard isReportWithoutForm(traits, isPlain: isPlain) else {
            if let title, !isPlain { throw .lookAlike(title: title.printed) }
            throw .notAReport
        }
        if let title, !isGovernmental(title, in: traits) || isOtherBody(title) {
            throw .lookAlike(title: title.printed)
        }
    }

    /// Whether a report without title, opening and tables speaks of government's information: courts
    /// and schools have headings like these, too.
    private func isOnSubject(_ traits: Traits) -> Bool {
        traits.title != nil || traits.statement?.agency != nil || traits.tables > 0
            || IdentityVocabulary.governmentSubjects.contains(where: traits.mentions)
    }

    /// The first line of a notice that carries the blank form, or of a guide with a report's headings.
    ///
    /// A report in a notice has numbers, or a sentence that says whose it is.
    private func instruction(in traits: Traits) -> String? {
        let line = traits.lines.prefix(8).first { line in
            let text = line.text
            guard text.utf8.count <= 240, !isOpening(line, isForm: true),
                text.includes(IdentityVocabulary.subjectMark)
            else { return false }
            return IdentityVocabulary.lookAlikes.contains { text.includes($0) }
                && !IdentityVocabulary.sendingVerbs.contains { text.includes($0) }
        }
        guard let line else { return nil }
        let isTold = IdentityVocabulary.instructions.count(where: traits.mentions)
        return traits.statement?.agency == nil || isTold >= 2 ? line.printed.text : nil
    }

    /// Whether a title is one of a form to be filled in, or of a part of a year.
    private func isOther(_ title: FoundTitle) -> Bool {
        let text = title.lines.map(\.text).joined().lowercased()
        return isBlankForm(text) || IdentityVocabulary.partsOfYear.contains { text.includes($0) }
            || IdentityVocabulary.pictures.contains { text.includes($0) }
    }

    /// Whether a title has gaps for names; marks of Markdown around it are none.
    private func isBlankForm(_ text: String) -> Bool {
        let start = text.drop { marks.contains($0) }
        let inner = start.lastIndex { !marks.contains($0) }.map { start[...$0] } ?? start
        return IdentityVocabulary.blanks.contains { inner.includes($0) }
    }

    /// Whether a title, or the law that the text names, is of government's information.
    private func isGovernmental(_ title: FoundTitle, in traits: Traits) -> Bool {
        title.reading.isGovernmental || traits.mentions(IdentityVocabulary.governmentLaw)
    }

    private func isOtherBody(_ title: FoundTitle) -> Bool {
        IdentityVocabulary.otherBodies.contains { title.reading.agency.ends(with: $0) }
    }

    /// The first line that is the title of another document.
    private func other(in traits: Traits, isForm: Bool) -> String? {
        let words =
            isForm && traits.headings > 0
            ? IdentityVocabulary.templateWords : IdentityVocabulary.lookAlikes
        let line = traits.lines.prefix(8).first { line in
            let text = line.text
            guard text.utf8.count <= 240 else { return false }
            let isOnSubject =
                text.includes(IdentityVocabulary.subjectMark)
                && IdentityVocabulary.governmentSubjects.contains { text.includes($0) }
            let isOtherReport =
                traits.tables == 0 && text.includes(IdentityVocabulary.reportMark)
                && IdentityVocabulary.otherReports.contains { text.includes($0) }
            let isOtherKind =
                words.contains { text.includes($0) }
                || IdentityVocabulary.partsOfYear.contains { text.includes($0) }
                || isBlankForm(text)
            let isOther = isOnSubject && isOtherKind && !isReportTitle(line, in: traits)
            return (isOtherReport || isOther) && !isOpening(line, isForm: isForm)
        }
        return line?.printed.text
    }

    /// Whether a line is no title but the sentence a report begins with.
    ///
    /// It may name the rules the report was written by: 根据…年度报告格式的要求,现将…报告如下。 Beside the form any sentence is; without it, only one that says whose report follows.
    private func isOpening(_ line: FoldedParagraph, isForm: Bool) -> Bool {
        let isSentence = line.text.unicodeScalars.contains {
            IdentityVocabulary.sentenceMarks.contains($0)
        }
        guard isSentence, !isForm else { return isSentence }
        return IdentityVocabulary.reportOpenings.contains { line.text.includes($0) }
            && StatementReader().statement(in: [line])?.agency != nil
    }

    private func isReportTitle(_ line: FoldedParagraph, in traits: Traits) -> Bool {
        traits.titles.contains { $0.lines.contains(line.printed) && !$0.reading.isHeadline }
            && traits.headings > 0
    }

    /// Whether there is a title, or a sentence in its place, and prose as reports have it.
    private func isReportWithoutForm(_ traits: Traits, isPlain: Bool) -> Bool {
        guard isPlain || traits.statement?.agency != nil else { return false }
        let different = Set(traits.titles.map { "\($0.reading.agency)\($0.reading.year ?? 0)" })
        guard different.count < 3 else { return false }
        // A list of titles with the foot of its page has no sentences.
        let sentences = traits.prose.count { $0 == "。" }
        guard sentences >= Self.fewestSentences else { return false }
        let titles = traits.titles.map { $0.printed.unicodeScalars.count }.reduce(0, +)
        // Who states the period of the statistics writes a report, however short.
        let isOfPeriod = traits.period != nil && isPlain
        let shortest =
            isOfPeriod
            ? Self.shortestProse / 2 : isPlain ? Self.shortestProse : Self.shortestProse * 2
        let words = IdentityVocabulary.reportWords.count(where: traits.mentions)
        return traits.prose.count - titles >= shortest && words >= 2
    }
}

private let marks: Set<Character> = ["*", "#", " "]
