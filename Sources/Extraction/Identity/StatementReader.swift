import Reports

/// What a sentence of the text, a signature or the table above the report says of its identity.
struct Statement: Equatable {
    /// The body, its region with it; nil where only a year is stated.
    var agency: String?
    /// The year.
    var year: Int?
}

/// Reads whose report it is from its sentences.
struct StatementReader {
    var table = DivisionTable.standard

    /// What a sentence says that speaks of the report: "由嘉祥县司法局2020年度政府信息公开工作情况编制而成".
    func statement(in paragraphs: [FoldedParagraph]) -> Statement? {
        var first: Statement?
        for paragraph in paragraphs {
            let scalars = Array(paragraph.text.unicodeScalars.prefix(1_000))
            for mark in scalars.occurrences(of: IdentityVocabulary.subjectMark) {
                guard let statement = statement(before: mark + 2, in: scalars) else { continue }
                if statement.agency != nil { return statement }
                first = first ?? statement
            }
        }
        return first
    }

    /// The body that a clause begins with, where no sentence speaks of the report.
    func subject(in paragraphs: [FoldedParagraph]) -> Statement? {
        for paragraph in paragraphs {
            let text = String(paragraph.text.prefix(400))
            let year = possibleYear(in: Array(text.unicodeScalars))
            for clause in text.split(whereSeparator: { clauseEnds.contains($0) }) {
                if let agency = agency(startingOf: String(clause)) {
                    return Statement(agency: agency, year: year)
                }
            }
        }
        return nil
    }

    /// The body and the year right before the subject that ends at a place.
    private func statement(before end: Int, in scalars: [Unicode.Scalar]) -> Statement? {
        guard
            let subject = IdentityVocabulary.subjects.first(where: { subject in
                let count = subject.unicodeScalars.count
                return count <= end
                    && scalars[(end - count)..<end].elementsEqual(subject.unicodeScalars)
            })
        else { return nil }
        guard !isOfOtherPaper(scalars, from: end) else { return nil }
        let before = scalars[..<(end - subject.unicodeScalars.count)]
        let start = before.lastIndex { !$0.isHan && $0.digit == nil }.map { $0 + 1 } ?? 0
        var clause = Array(before[start...].suffix(60))
        let years = YearParser.years(in: clause).filter(\.hasUnit)
        guard let year = years.last(where: { YearParser.possible.contains($0.value) }) else {
            return statement(of: clause, before: scalars[end...])
        }
        // "2020年，我局认真做好政府信息公开": the words between are no name.
        let behind = clause[year.range.upperBound...]
        let isAfterAgency = behind.isEmpty
        if isAfterAgency {
            clause.removeSubrange(year.range.lowerBound...)
        } else {
            clause.removeSubrange(...(year.range.upperBound - 1))
        }
        let name = self.name(in: String(clause))
        guard isAfterAgency || name != nil else { return nil }
        return Statement(agency: name, year: year.value)
    }

    /// The body before a subject whose year stands behind it: 嘉祥县司法局政府信息公开工作2021年度报告.
    private func statement(
        of clause: [Unicode.Scalar], before rest: ArraySlice<Unicode.Scalar>
    ) -> Statement? {
        guard !YearParser.years(in: clause).contains(where: \.hasUnit),
            let year = TitleGrammar.year(behindSubject: rest),
            YearParser.possible.contains(year),
            let name = name(in: String(clause))
        else { return nil }
        return Statement(agency: name, year: year)
    }

    /// Whether the words behind a subject, or the title it is cited in, are those of another paper.
    private func isOfOtherPaper(_ scalars: [Unicode.Scalar], from end: Int) -> Bool {
        let behind = scalars[end...].prefix(40)
        let marks = IdentityVocabulary.citations
        let open = scalars[..<end].lastIndex(of: marks.open)
        let isCited = open.map { !scalars[$0..<end].contains(marks.close) } ?? false
        if isCited, let close = behind.firstIndex(of: marks.close) {
            let title = Array(scalars[end..<close])
            let text = String(title)
            return !IdentityVocabulary.titleEndings.contains { text.ends(with: $0) }
        }
        let next = Array(behind.prefix(8))
        let text = String(next)
        let rest = IdentityVocabulary.titleLinks.reduce(text[...]) { rest, link in
            rest.begins(with: link) ? rest.dropFirst(link.count) : rest
        }
        return IdentityVocabulary.otherPapers.contains {
            text.begins(with: $0) || rest.begins(with: $0)
        }
    }

    /// The agency that a stretch names, without the words around it.
    private func name(in text: String) -> String? {
        let government = IdentityVocabulary.governmentKind
        // 济宁市人民政府信息公开: the two words share their middle.
        let isShared = text.ends(with: government.prefix(2))
        let text = isShared ? text + government.suffix(2) : text
        let trimming = NameTrimming(table: table)
        guard let name = trimming.name(in: text) else { return nil }
        let isWord = IdentityVocabulary.wholePlaceNames.contains(name)
        return isWord && trimming.withoutIntroductions(text[...]) != name ? nil : name
    }

    /// The agency with its region that a clause begins with, up to where its name ends.
    private func agency(startingOf clause: String) -> String? {
        var text = clause[...]
        let scalars = Array(clause.unicodeScalars)
        if let year = YearParser.year(in: scalars, at: 0) {
            text = text.dropFirst(year.range.count)
        }
        text = NameTrimming(table: table).withoutIntroductions(text)
        let isPlaced = table.name(startingOf: text) != nil
        let isOther = IdentityVocabulary.placeReferences.contains { text.begins(with: $0) }
        guard isPlaced || !isOther else { return nil }
        var head = text.prefix(30)
        for subject in IdentityVocabulary.subjects where head.includes(subject) {
            if let range = head.firstRange(of: subject) { head = head[..<range.lowerBound] }
        }
        // The first one, and of those the longest: 委员会, not 委.
        let first = IdentityVocabulary.agencyStops.compactMap { stop in
            head.includes(stop) ? head.firstRange(of: stop) : nil
        }.min { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
        guard var end = first?.upperBound else { return nil }
        for word in IdentityVocabulary.agencyExtensions where text[end...].begins(with: word) {
            end = text.index(end, offsetBy: word.count)
        }
        // A name alone is a line of its own, of the site or of its publisher, and no sentence; one
        // before a colon is the addressee. What stands in brackets is its other name.
        let behind = withoutBrackets(text[end...])
        guard let next = behind.first, next.isLetter || next.isNumber || next == "《" else {
            return nil
        }
        let isSite = (IdentityVocabulary.siteEndings + IdentityVocabulary.portalWords)
            .contains { behind.begins(with: $0) }
        let name = AgencyName(String(text[..<end]), table: table)
        // A bureau that does not name itself often begins with the government it serves.
        // A place that the table does not know is one only before an agency that is known.
        let isBody =
            name.isPlausible && !name.isWholePlace
            && (isPlaced ? name.region != nil : name.isOfUnknownPlace)
        // So is the title of another document: 司法局政府信息公开指南.
        let isOtherTitle =
            IdentityVocabulary.subjects.contains { behind.begins(with: $0) }
            && IdentityVocabulary.lookAlikes.contains { behind.includes($0) }
        return isBody && !isSite && !isOtherTitle ? name.stated : nil
    }

    private func withoutBrackets(_ text: Substring) -> Substring {
        guard text.first == "(", let end = text.prefix(30).firstIndex(of: ")") else { return text }
        return text[text.index(after: end)...]
    }

    /// The year that most of those sentences begin with that begin with a year.
    func leadingYear(in paragraphs: [FoldedParagraph]) -> Int? {
        let years = paragraphs.flatMap { paragraph in
            paragraph.text.prefix(1_000).split(whereSeparator: { sentenceEnds.contains($0) })
                .compactMap { sentence -> Int? in
                    let scalars = Array(sentence.unicodeScalars.prefix(12))
                    let year = YearParser.year(in: scalars, at: 0)
                    let isUsual = year.map { $0.hasUnit && YearParser.possible.contains($0.value) }
                    return isUsual == true ? year?.value : nil
                }
        }
        return years.map(String.init).mostFrequent.flatMap { Int($0) }
    }

    /// The body and the date that stand under a report.
    func signature(under paragraphs: [FoldedParagraph]) -> Statement? {
        var statement = Statement()
        for paragraph in paragraphs.suffix(6).reversed() where paragraph.text.utf8.count <= 180 {
            var scalars = Array(paragraph.text.unicodeScalars).filter { !blanks.contains($0) }
            if let day = YearParser.day(endingOf: scalars) {
                // A report is published in the months after the year it is of.
                if statement.year == nil, day.month <= 6 { statement.year = day.year - 1 }
                scalars.removeSubrange(day.start...)
            }
            let isSentence = scalars.contains { IdentityVocabulary.sentenceMarks.contains($0) }
            guard (3...40).contains(scalars.count), !isSentence else { continue }
            let text = String(scalars)
            let name = AgencyName(withoutLabel(text), table: table)
            if statement.agency == nil, name.isPlausible, !name.own.isEmpty, name.stated.count >= 3
            {
                statement.agency = name.stated
            }
        }
        return statement == Statement() ? nil : statement
    }

    /// The body that a line or a cell of the table above a report names as its publisher.
    func publisher(in lines: [String]) -> String? {
        for (index, line) in lines.enumerated() {
            for label in IdentityVocabulary.publisherLabels {
                guard line.includes(label), let range = line.firstRange(of: label) else {
                    continue
                }
                let behind = line[range.upperBound...]
                let isCell = !behind.contains(where: \.isLetter) && index + 1 < lines.count
                let value = isCell ? lines[index + 1][...] : behind
                guard isCell || value.first == ":" || value.first == " " else { continue }
                if let name = publisher(startingOf: value) { return name }
            }
        }
        return nil
    }

    /// The body that a value begins with; other labels may follow it without a blank.
    private func publisher(startingOf value: Substring) -> String? {
        var text = value.drop { !$0.isLetter }.prefix { $0.isLetter }
        for stop in IdentityVocabulary.publisherStops {
            if let range = text.firstRange(of: stop), range.lowerBound != text.startIndex {
                text = text[..<range.lowerBound]
            }
        }
        let name = AgencyName(String(text), table: table)
        // A place's government stands there as the site on which all its bodies publish.
        return name.isPlausible && !name.isWholePlace && text.count >= 3 ? name.stated : nil
    }

    private func withoutLabel(_ text: String) -> String {
        let parts = text.split(separator: ":")
        return parts.count == 2 ? String(parts[1]) : text
    }

    private func possibleYear(in scalars: [Unicode.Scalar]) -> Int? {
        YearParser.years(in: scalars)
            .first { $0.hasUnit && YearParser.possible.contains($0.value) }?.value
    }
}

private let clauseEnds: Set<Character> = ["。", "，", ",", ";", "、", "!"]
private let sentenceEnds: Set<Character> = ["。", ";", "!"]
private let blanks: Set<Unicode.Scalar> = [" ", "\t", "(", ")"]
