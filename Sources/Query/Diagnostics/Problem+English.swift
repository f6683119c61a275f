import Reports

extension Problem {
    /// The words in English.
    public var english: Wording {
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
        case .singleQuotes:
            Wording(
                message: "an apostrophe is not a quote",
                help: "use double quotes")
        case .swappedRelation(let text, let meant):
            Wording(
                message: "there is no operator '\(text)'",
                help: "write '\(meant)'")
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
        case .negatedComparison:
            Wording(
                message: "the minus before the comparison says NOT; it is no sign of a number",
                help: "write NOT, or brackets for the negative: (-a) < -10")
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
        case .detachedMagnitude(let word):
            Wording(
                message: "'\(word)' does not stand directly behind its number",
                help: "remove the blank; to search for '\(word)', put it in quotes")
        case .misplacedStar:
            Wording(
                message: "the star means nothing here",
                help:
                    "a star stands directly behind a word without quotes and finds what begins with it; to multiply, put blanks on both sides"
            )
        case .wordForOperator(let word, let meant):
            Wording(
                message: "'\(word)' is a text here, not an operator",
                help: "write '\(meant)', or put the text in quotes")
        case .wordLikeOperator(let word, let meant):
            Wording(
                message: "'\(word)' is searched for as a text",
                help: "for the operator write '\(meant)'; quotes around a text end this warning")
        case .nearOperand:
            Wording(
                message: "only a single text can stand on either side of NEAR",
                help:
                    "write words or texts in quotes, and a section outside of brackets: 'problems:(a NEAR b)'"
            )
        case .nearChain:
            Wording(
                message: "NEAR cannot follow upon NEAR",
                help: "write each NEAR of its own and join them by AND")
        case .nearBehindSection:
            Wording(
                message: "the section may or may not hold for the text behind NEAR",
                help: "put both texts in brackets")
        case .badDistance(let text, let limit):
            Wording(
                message: "'\(text)' is not a distance",
                help:
                    "write a whole number from 0 to \(limit) behind the slash: how many characters may stand between the texts"
            )
        case .ambiguousDistance(let text):
            Wording(
                message: "'\(text)' may be a distance or a text",
                help: "write 'NEAR/\(text)' for the distance, or put the text in quotes")
        case .unknownFunction(let name, let suggestions):
            Wording(
                message: "there is no function '\(name)'",
                help: suggestions.isEmpty
                    ? "a column follows a dot; for a text, put a blank before the bracket"
                    : "did you mean \(englishList(suggestions))? For a text, put a blank before the bracket"
            )
        case .detachedBracket(let name):
            Wording(
                message: "a blank stands between '\(name)' and its bracket",
                help: "a function touches its bracket; for a text, put '\(name)' in quotes")
        case .badArguments(let name, let function):
            Wording(
                message: "the brackets of '\(name)' hold something else than it takes",
                help: function.englishUsage(name))
        case .misplacedDirective(let name):
            Wording(
                message: "'\(name)' cannot stand in brackets, under NOT or within a condition",
                help: "write it at the end of the query")
        case .repeatedDirective(let name):
            Wording(
                message: "'\(name)' is given twice",
                help: "an order and a limit can be given once each, in the query or as an option")
        case .badLimit(let text, let limit):
            Wording(
                message: "'\(text)' is not a number of hits",
                help: "write a whole number from 1 to \(limit); for more, use pages or export")
        case .constantSort:
            Wording(
                message: "the number is the same for every report",
                help: "write a field or a calculation with a field")
        case .sortByProperty(let name):
            Wording(
                message: "hits cannot be sorted by '\(name)'",
                help:
                    "sort by a number; without an order, hits come by relevance, then the newest first"
            )
        case .missingCompared(let word, let example):
            Wording(
                message: "'\(word)' is not a number",
                help: "for a missing figure write '\(example)'")
        case .listSeparator:
            Wording(
                message: "values are not divided by semicolons",
                help: "divide them by commas; put a value with a semicolon in quotes")
        case .looseYear(let text):
            Wording(
                message: "'\(text)' is searched for as a text and asks for no year",
                help:
                    "for a year use a colon and commas: 'year:2020,2021'; quotes around a text end this warning"
            )
        case .sortDirection(let word):
            Wording(
                message: "'\(word)' does not say the direction of an order",
                help: "a minus before the field sorts the greatest first: 'sort:-new'")
        case .descendingSum:
            Wording(
                message: "the minus turns the order of the whole sum",
                help:
                    "brackets make it plain; to negate the first number only, put all of it in brackets"
            )
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
                    "ask for \($0); search compare takes a table with the population by --with"
                } ?? "search compare takes a table with a column for it by --with")
        case .fieldExpected:
            Wording(
                message: "a field must stand here",
                help:
                    "write the name of a field, not a number, a text, a condition or a calculation")
        case .missingYear:
            Wording(
                message: "the year behind '@' is missing",
                help:
                    "write 'previous' or a year of four digits: 'new@2019'; put a text in quotes")
        case .detachedAt:
            Wording(
                message: "'@' does not stand directly between a field and a year",
                help: "write 'new@previous' or 'new@2019' without blanks; put a text in quotes")
        case .badOtherYear(let text):
            Wording(
                message: "'\(text)' behind '@' is not a year",
                help:
                    "write 'previous' or a year of four digits; a column stands before the '@', and a minus between blanks"
            )
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
        case .unknownVerdict(let text, let suggestions):
            Wording(
                message: "unknown verdict '\(text)'",
                help: "write one of \(englishList(suggestions))")
        case .unknownReason(let text, let suggestions):
            Wording(
                message: "unknown reason '\(text)' for a missing figure",
                help: suggestions.isEmpty
                    ? "the reasons are \(englishReasons); to compare write 'a = 5'"
                    : "did you mean \(englishList(suggestions))?")
        case .impossibleReason(let reason, let field):
            Wording(
                message: "'\(field)' is never missing for the reason '\(reason)'",
                help:
                    "only amounts lack a unit, only figures of another year lack a report, only ratios have a divisor"
            )
        case .reasonOfPresence(let name, let missing):
            Wording(
                message: "'\(name)' takes no reason",
                help: "the reason why a figure is missing stands behind '\(missing)'")
        case .presenceCompared(let name):
            Wording(
                message: "'\(name)' asks whether a figure is there, and compares nothing",
                help: "to compare write 'a = 5'; for a reason write 'missing:a=blank'")
        case .onePresenceField(let name):
            Wording(
                message: "'\(name)' asks for one figure and one reason at a time",
                help: "write several conditions and join them by AND or OR")
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

extension Function {
    /// How it is used, in English.
    fileprivate func englishUsage(_ name: String) -> String {
        switch self {
        case .occurrences:
            "write one text, '\(name)(\"a\")' or '\(name)(problems:\"a\")'; count several texts one by one and add"
        case .substitute: "write a field, a comma and a number: '\(name)(new, 0)'"
        }
    }
}

/// The stable names of the reasons for which a figure is missing.
private let englishReasons = MissingReason.allCases.map(\.rawValue).joined(separator: ", ")

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
