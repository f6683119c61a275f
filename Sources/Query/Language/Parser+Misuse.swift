/// Words that are texts, but may be meant for operators.
extension Parser {
    /// Something between two ANDs, with what stands before it.
    struct Member {
        /// What was read.
        let operand: Operand
        /// Whether a blank joins it with what stands before it.
        let isBehindBlank: Bool
    }

    /// Reports words between blanks that people write for operators: `新收 大于 5`, `公开 和 保密`.
    mutating func reportMisusedWords(among members: [Member]) {
        guard members.count > 1 else { return }
        // A query with more conditions than are allowed is not run, whatever its words mean.
        for (index, member) in members.prefix(2 * limits.clauses).enumerated() {
            guard case .word(let token) = member.operand else { continue }
            if index > 0, member.isBehindBlank, reportRelation(startingWith: token) { continue }
            guard index + 1 < members.count, members[index + 1].isBehindBlank else { continue }
            let isBetween = index > 0 && member.isBehindBlank
            if members[index + 1].operand.startsWithDigit {
                if reportRelation(endOf: token, isBetween: isBetween) { continue }
            }
            reportMissingColon(token, before: members[index + 1].operand)
            guard isBetween else { continue }
            let isCompared =
                members[index - 1].operand.isComparison || members[index + 1].operand.isComparison
            reportOperator(token, isCompared: isCompared)
        }
    }

    /// Reports a word that ends with a relation in words and stands before a number.
    private mutating func reportRelation(endOf token: Token, isBetween: Bool) -> Bool {
        let letters = token.text.unicodeScalars
        if isBetween, let relation = Keywords.equalityWords[token.text] {
            let meant = relation.rawValue
            report(.wordForOperator(token.text, meant: meant), at: token.span, fix: meant)
            return true
        }
        guard let word = RelationWord.end(of: letters), isBetween || letters.count > word.length
        else { return false }
        let start = token.span.end - word.length
        let blank = start == token.span.start ? "" : " "
        report(
            .wordForOperator(
                String(scalars: letters.suffix(word.length)), meant: word.relation.rawValue),
            at: SourceSpan(start, token.span.end),
            fix: blank + word.relation.rawValue)
        return true
    }

    /// Reports a word behind another that is a relation in words with its number: `新收 大于5`.
    private mutating func reportRelation(startingWith token: Token) -> Bool {
        guard let comparison = JoinedComparison(token.text), comparison.name.isEmpty else {
            return false
        }
        let meant = comparison.relation.rawValue
        report(
            .wordForOperator(comparison.word, meant: meant), at: token.span,
            fix: "\(meant) \(comparison.number)")
        return true
    }

    /// Reports a word that may be meant for an operator: it cannot be a text beside a comparison.
    private mutating func reportOperator(_ token: Token, isCompared: Bool) {
        if let distance = token.distanceOfNear {
            let meant = "\(Keywords.near)/\(distance)"
            report(.wordForOperator(token.text, meant: meant), at: token.span, fix: meant)
        } else if let meant = token.meantOperator {
            report(
                isCompared
                    ? .wordForOperator(token.text, meant: meant)
                    : .wordLikeOperator(token.text, meant: meant), at: token.span, fix: meant)
        }
    }

    /// Reports a name before a blank that people write for one before a colon: `sort 新收`.
    private mutating func reportMissingColon(_ token: Token, before operand: Operand) {
        switch Keywords.role(of: token.text) {
        case .directive:
            report(
                .wordLikeOperator(token.text, meant: "\(token.text):"), at: token.span,
                fix: "\(token.text):")
        case .filter(.year):
            guard case .number(let number) = operand, YearText.year(number.text) != nil else {
                return
            }
            let gap = SourceSpan(token.span.end, number.span.start)
            report(.looseYear(number.text), at: number.span, edits: [Edit(gap, with: ":")])
        default: break
        }
    }

    /// Reports a year behind the values of the filter for years: `年份:2020 2021`.
    mutating func reportLooseYear() {
        guard current.kind.isNumber, YearText.year(current.text) != nil else { return }
        switch following.kind {
        case .relation, .plus, .times, .over, .minus: return
        default: break
        }
        let gap = SourceSpan(previous.span.end, current.span.start)
        report(.looseYear(current.text), at: current.span, edits: [Edit(gap, with: ",")])
    }

    /// The text of a value; of several with semicolons between them, `机关:司法局;财政局`, the first,
    /// and a report.
    mutating func firstValue(of token: Token) -> String {
        let parts = token.text.unicodeScalars.split {
            Keywords.mistakenSeparators.contains(ScalarFolding.folded($0))
        }
        guard parts.count > 1 else { return token.text }
        report(
            .listSeparator, at: token.span,
            fix: parts.map { String($0) }.joined(separator: ","))
        return String(parts[0])
    }

    // MARK: Numbers with words

    /// Reports a word behind a number that must be part of it, or may not be: `5 万`, `5 件`.
    mutating func reportUnit() {
        let number = previous
        guard number.kind.isNumber, current.kind == .word, following.kind != .colon else { return }
        let gap = SourceSpan(number.span.end, current.span.start)
        let span = number.span.joined(with: current.span)
        if Keywords.detachedMagnitudes.contains(current.text) {
            report(.detachedMagnitude(current.text), at: span, edits: [Edit(gap, with: "")])
        } else if Keywords.countUnits.contains(current.text) {
            report(
                .numberWithUnit("\(number.text) \(current.text)"), at: span,
                edits: [Edit(gap.joined(with: current.span), with: "")])
        } else if Keywords.moneyUnits.contains(current.text) {
            report(.numberWithUnit("\(number.text) \(current.text)"), at: span)
        } else {
            return
        }
        advance()
    }

    /// Reports a word that starts with digits in the place of a number: `5件`, `5且`.
    mutating func reportNumberWithUnit(_ token: Token) {
        let folded = ScalarFolding.folded(token.text)
        let number = folded.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
        let rest = folded.dropFirst(number.count)
        var fix: String?
        if Keywords.countUnits.contains(String(rest)) {
            fix = String(number)
        } else if let word = Keywords.operatorWords.first(where: { rest.hasPrefix($0) }) {
            let meant = Keywords.wordsForOperators[word] ?? word
            fix = "\(number) \(meant) \(rest.dropFirst(word.count))"
        }
        report(.numberWithUnit(token.text), at: token.span, fix: fix)
    }
}

extension Token {
    /// Whether its first character is a digit.
    var startsWithDigit: Bool {
        text.unicodeScalars.first.map(ScalarFolding.folded)?.isDigit == true
    }

    /// The operator that a person may have meant by a word; nil for most words.
    fileprivate var meantOperator: String? {
        let letters = text.unicodeScalars
        guard NameFolding.folded(text).count == letters.count else { return nil }
        if let word = Keywords.wordsForOperators[text] { return word }
        let relation = RelationWord.end(of: letters)
        return relation?.length == letters.count ? relation?.relation.rawValue : nil
    }

    /// The digits behind NEAR in a word like `NEAR5`; nil for any other word.
    fileprivate var distanceOfNear: String? {
        let folded = ScalarFolding.folded(text)
        guard
            let name = [Keywords.near, Keywords.chineseNear].first(where: { folded.hasPrefix($0) })
        else { return nil }
        let digits = folded.dropFirst(name.count)
        let isNumber = !digits.isEmpty && digits.unicodeScalars.allSatisfy { $0.isDigit }
        return isNumber ? String(digits) : nil
    }
}

extension Operand {
    /// Whether it is a comparison.
    fileprivate var isComparison: Bool {
        guard case .condition(let condition) = self, case .comparison = condition.node else {
            return false
        }
        return true
    }

    /// Whether it is a number, or a word that starts with a digit.
    fileprivate var startsWithDigit: Bool {
        switch self {
        case .number: true
        case .word(let token): token.startsWithDigit
        case .negated(_, let inner): inner.startsWithDigit
        default: false
        }
    }
}
