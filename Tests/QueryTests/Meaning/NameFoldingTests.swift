import Foundation
import Reports
import Testing

@testable import Query

@Suite struct NameFoldingTests {
    @Test(
        arguments: [
            ("新收政府資訊", "新收政府資訊"), ("不予公開", "不予公开"), ("本機關不掌握", "本机关不掌握"), ("辦結", "办结"),
            ("行政規範性檔案", "行政规范性档案"), ("複議", "复议"), ("復議", "复议"), ("ＮＥＷ", "new"),
            ("危及“三安全”", "危及三安全"),
        ])
    func `a name is folded letter by letter`(name: String, folded: String) {
        #expect(NameFolding.folded(name) == Array(folded.unicodeScalars))
    }

    @Test(
        arguments: [
            ("新收 > 5", "新收 > 5"), ("本機關不掌握 > 5", "本机关不掌握 > 5"), ("不予公開.自然人 > 0", "不予公开.自然人 > 0"),
            ("行政複議.糾正 > 0", "行政复议.纠正 > 0"), ("辦結率 > 0.5", "办结率 > 0.5"),
            ("規範性文件製發 > 0", "规范性文件制发 > 0"),
        ])
    func `traditional names mean what simplified ones do`(traditional: String, simplified: String)
        throws
    {
        let compiler = QueryCompiler()
        #expect(
            try compiler.compile(traditional).resolved == compiler.compile(simplified).resolved)
    }

    /// Running text is folded by ICU's table; names must be folded by the part of it that concerns
    /// them, no more and no less.
    @Test func `the table is the part of that of running text that names need`() throws {
        let table = try pairsOfICU()
        #expect(table.count > 2_500)
        let letters = Set(names.flatMap { NameFolding.folded($0) })
        for (traditional, simplified) in table where letters.contains(simplified) {
            #expect(NameFolding.simplified[traditional] == simplified, "\(traditional)")
        }
        let known = Dictionary(table, uniquingKeysWith: { first, _ in first })
        for (traditional, simplified) in NameFolding.simplified {
            #expect(known[traditional] == simplified, "\(traditional)")
        }
    }

    @Test func `folding what is folded changes nothing`() {
        for simplified in NameFolding.simplified.values {
            #expect(NameFolding.simplified[simplified] == nil, "\(simplified)")
        }
    }

    @Test func `every Chinese name has its initials`() {
        for name in names where name.unicodeScalars.allSatisfy({ $0.properties.isIdeographic }) {
            #expect(!NamedText(name).initials.isEmpty, "\(name)")
        }
    }

    @Test(
        arguments: [
            ("不掌握", "bzw"), ("新收", "xs"), ("行政复议", "xzfy"), ("重复申请", "cfsq"), ("重复申请", "zfsq"),
            ("办结率", "bjl"), ("三安全一稳定", "saqywd"),
        ])
    func `a name starts with its initials`(name: String, initials: String) {
        #expect(NamedText(name).hasInitials(Array(initials.unicodeScalars)))
        #expect(!NamedText(name).hasInitials(Array((initials + "a").unicodeScalars)))
        #expect(!NamedText(name).hasInitials(["v"]))
    }
}

/// Every name that fields answer to, and the words of the language.
private let names: [String] = {
    let rows = FieldRow.forms.flatMap { row -> [NamedText] in
        row.names + row.columns.flatMap { $0.names + $0.cellNames }
    }
    let indicators = IndicatorNames.all.flatMap(\.names) + OutsideNames.all.flatMap(\.names)
    let keywords =
        Keywords.suggestedNames + Keywords.suggestedReasons + Keywords.suggestedFunctions
        + Keywords.operators.keys.sorted().map { NamedText($0) }
        + (Keywords.suggestedEditions + [Keywords.yearBefore]).map { NamedText($0) }
        + Scope.allCases.map { NamedText(Keywords.chinese($0)) }
        + Verdict.allCases.map { NamedText(Keywords.chinese($0)) }
    return (rows + indicators + keywords).map(\.text)
}()

/// The pairs of the tables that running text is folded by, read from their sources.
private func pairsOfICU() throws -> [(Unicode.Scalar, Unicode.Scalar)] {
    try ["TraditionalTable", "VariantTable"].flatMap { name in
        let file = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "../../../Sources/Segmentation/\(name).swift").standardized
        let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\"\"\"")
        let scalars = Array(
            try #require(parts.count == 3 ? parts[1] : nil).unicodeScalars.filter {
                !$0.properties.isWhitespace
            })
        return stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) }
    }
}
