import Reports

extension Problem {
    /// The words in English.
    var english: Wording {
        switch self {
        case .emptyQuery:
            Wording(
                message: "the query is empty",
                help: "type a word, a text in quotes, or a comparison of a figure")
        case .queryTooLong(let limit):
            Wording(
                message: "the query is longer than \(limit) bytes",
                help: "a query has at most \(limit) bytes of UTF-8; divide it into several")
        case .tooDeep(let limit):
            Wording(
                message: "brackets, negations or calculations are nested more than \(limit) deep",
                help: "at most \(limit) levels are read; write the query with fewer brackets")
        case .tooManyClauses(let limit):
            Wording(
                message: "the query has more than \(limit) conditions",
                help: "at most \(limit) conditions are read; divide the query into several")
        case .controlCharacter(let code):
            Wording(
                message: "control character U+\(hexadecimal(code)) in the query",
                help: "remove it; it often comes with copied text")
        case .unterminatedQuote:
            Wording(
                message: "the quote is not closed",
                help: "add the closing quote; within a text, double it")
        case .unmatchedClosingQuote:
            Wording(
                message: "a quote is closed that was never opened",
                help: "add the opening quote, or remove this one")
        case .emptyText:
            Wording(
                message: "the quotes hold no text",
                help: "write the text between the quotes")
        case .singleMark(let mark):
            Wording(
                message: "'\(mark)' stands alone",
                help: "write '\(mark)\(mark)', or put the text in quotes")
        case .numberTooLong(let limit):
            Wording(
                message: "the number has more than \(limit) digits",
                help: "numbers have at most \(limit) digits; put a text in quotes")
        case .unmatchedBracket(let opening):
            Wording(
                message: opening
                    ? "the bracket is not closed"
                    : "a bracket is closed that was never opened",
                help: opening
                    ? "add the closing bracket"
                    : "remove it, or add the opening bracket")
        case .emptyBrackets:
            Wording(
                message: "the brackets are empty",
                help: "write a condition between them, or remove them")
        case .missingOperand(let word, let side):
            Wording(
                message: "nothing stands \(side == .before ? "before" : "after") '\(word)'",
                help: "write a condition there, or put '\(word)' in quotes to search for it")
        case .missingNumber(let word, let side):
            Wording(
                message: "a number is missing \(side == .before ? "before" : "after") '\(word)'",
                help: "write a number or a field there; put a text in quotes")
        case .unexpectedToken(let text):
            Wording(
                message: "'\(text)' means nothing here",
                help: "remove it, or put the whole text in quotes")
        case .missingComparison:
            Wording(
                message: "a figure is named but not compared",
                help: "compare it, as in 'a > 0', or put the text in quotes")
        case .hyphenInText(let text):
            Wording(
                message: "'\(text)' is neither a text nor a comparison",
                help:
                    "put it in quotes; for NOT, put a blank before the hyphen; for minus, compare the result"
            )
        case .detachedMinus:
            Wording(
                message: "a blank stands behind the minus",
                help: "write it directly before what must not occur")
        case .ambiguousMinus:
            Wording(
                message: "this minus may be a subtraction or NOT",
                help: "put blanks on both sides to subtract, or write NOT")
        case .textForNumber(let text):
            Wording(
                message: "the text \(text) stands where a number is needed",
                help: "write a field without quotes, or a number")
        case .conditionForNumber:
            Wording(
                message: "a condition stands where a number is needed",
                help: "write a field, a number or a calculation")
        case .numberWithUnit(let text):
            Wording(
                message: "'\(text)' is not a number",
                help:
                    "write the number alone, without a unit, and put blanks around operators; amounts of money are compared in units of ten thousand yuan"
            )
        case .notYetSupported(let construct):
            Wording(
                message: "\(construct.englishName) is not supported yet",
                help: "leave it out; to search for it as a text, put it in quotes")
        case .mixedOperators:
            Wording(
                message: "OR stands beside blanks that mean AND",
                help: "AND is read first; brackets make it plain")
        case .unknownField(let name, let suggestions):
            Wording(
                message: "unknown field '\(name)'",
                help: suggestions.isEmpty
                    ? "'search fields' lists the fields; put a text in quotes"
                    : "did you mean \(englishList(suggestions))?")
        case .ambiguousField(let name, let candidates):
            Wording(
                message: "'\(name)' may be any of \(candidates.count) fields",
                help: "write one of \(englishList(candidates))")
        case .unknownColumn(let name, let row, let columns, let suggestions):
            Wording(
                message: "'\(row)' has no column '\(name)'",
                help: suggestions.isEmpty
                    ? "its columns: \(columns.joined(separator: ", "))"
                    : "did you mean \(englishList(suggestions))?")
        case .columnOfOtherRow(let name, let row, let columns):
            Wording(
                message: "'\(name)' is a column of other rows, not of '\(row)'",
                help: "its columns: \(columns.joined(separator: ", "))")
        case .columnOfIndicator(let name, let indicator):
            Wording(
                message: "'\(indicator.label)' is an indicator and has no column '\(name)'",
                help: "an indicator is one number; for columns write the calculation, such as "
                    + "'deny.natural / done.natural'")
        case .needsOutsideData(let name, let indicator):
            Wording(
                message: indicator == .population
                    ? "the reports do not state the population"
                    : "'\(name)' needs the population, which is not in the reports",
                help: indicator.numerator.map {
                    "ask for \($0) and set it against the population elsewhere"
                } ?? "ask for numbers of the reports and set them against the population elsewhere")
        case .missingColumn(let row):
            Wording(
                message: "the column of '\(row)' is missing behind the dot",
                help:
                    "write a column directly behind the dot, or leave the dot out for the total; put a text in quotes"
            )
        case .filterCompared(_, let example):
            Wording(
                message: "this is a property of reports, not a figure",
                help: "write it with a colon: \(example)")
        case .identicalSides:
            Wording(
                message: "both sides of the comparison are the same",
                help: "compare two different numbers")
        case .constantComparison:
            Wording(
                message: "the comparison names no field",
                help: "compare a field with a number; put a text in quotes")
        case .unknownName(let name, let suggestions):
            Wording(
                message: "unknown name '\(name)' before a colon",
                help: suggestions.isEmpty
                    ? "for a figure write 'a = 5'; put a text with a colon in quotes"
                    : "did you mean \(englishList(suggestions))?")
        case .missingValue(let name):
            Wording(
                message: "'\(name)' has no value",
                help: "write a value behind it; a value with marks in it in quotes")
        case .badYear(let text):
            Wording(
                message: "'\(text)' is not a year",
                help: "write 2020, 2019..2023, ..2020 or 2021..")
        case .reversedRange:
            Wording(
                message: "the range ends before it starts",
                help: "write the smaller end first")
        case .unknownEdition(let text, let suggestions):
            Wording(
                message: "unknown edition '\(text)'",
                help: "write one of \(englishList(suggestions))")
        case .unknownScope(let text, let suggestions):
            Wording(
                message: "unknown scope '\(text)'",
                help: "write one of \(englishList(suggestions))")
        case .rangeOfNames(let name):
            Wording(
                message: "'\(name)' has no ranges",
                help: "divide several names by commas")
        case .onlyTextsInSection:
            Wording(
                message: "only texts can stand in a section",
                help: "write words, texts in quotes, AND, OR and NOT there")
        }
    }
}

extension Construct {
    /// What it is called in English.
    fileprivate var englishName: String {
        switch self {
        case .presence: "the presence of a figure (has:, missing:)"
        case .near: "NEAR"
        case .prefix: "a prefix (word*)"
        case .occurrences: "counting occurrences"
        case .substitute: "a substitute for missing figures"
        case .otherYear: "the figure of another year (@)"
        case .sorting: "sorting (sort:)"
        case .limit: "a limit (limit:)"
        case .check: "the verdict of a check (check:)"
        }
    }
}

/// Names in quotes, "or" before the last.
private func englishList(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return "\(quoted.dropLast().joined(separator: ", ")) or \(last)"
}

/// The first of some fields with their labels.
private func englishList(_ fields: [FieldEntry]) -> String {
    let shown = fields.prefix(6).map { "\($0.id) (\($0.label))" }.joined(separator: ", ")
    return fields.count > 6 ? "\(shown) and \(fields.count - 6) more" : shown
}
