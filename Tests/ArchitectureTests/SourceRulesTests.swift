import Foundation
import TestSupport
import Testing

/// The rules of the design that the compiler cannot check.
@Suite struct SourceRulesTests {
    @Test func `the sources are found`() {
        #expect(SourceFile.all.count > 100)
    }

    @Test(arguments: SourceFile.all)
    func `a file imports only what its folder may`(file: SourceFile) {
        let allowed = allowedImports.filter { file.path.hasPrefix($0.key) }
            .max { $0.key.count < $1.key.count }?.value
        if let allowed { #expect(file.imports.subtracting(allowed).isEmpty) }
        let isProgram = file.path.hasPrefix("search/") || file.path.hasPrefix("searchd/")
        if isProgram { #expect(!file.imports.contains("GRDB")) }
        if file.path.hasPrefix("searchd/") { #expect(!file.imports.contains("Indexer")) }
    }

    @Test func `the product uses no tool`() {
        let tools = Set(
            SourceFile.tools.compactMap { $0.path.split(separator: "/").first.map(String.init) })
        #expect(tools.count > 5)
        for file in SourceFile.product {
            #expect(file.imports.isDisjoint(with: tools), "\(file.path)")
        }
    }

    @Test(arguments: SourceFile.all)
    func `Chinese stands only where it is data`(file: SourceFile) {
        let mayHoldChinese = chineseData.contains { file.path.contains($0) }
        guard !mayHoldChinese, !knownChinese.contains(file.path) else { return }
        #expect(!file.code.unicodeScalars.contains { isHan($0) })
    }

    @Test func `a file that is excused still needs it`() {
        for path in knownChinese {
            let file = SourceFile.all.first { $0.path == path }
            #expect(file?.code.unicodeScalars.contains { isHan($0) } == true, "\(path)")
        }
    }

    @Test(arguments: SourceFile.all.filter { !$0.path.hasPrefix("Store/") })
    func `only the store speaks SQL`(file: SourceFile) {
        #expect(!file.says("SELECT ") && !file.says("INSERT "))
    }

    @Test(arguments: SourceFile.all.filter(\.speaksToUsers))
    func `markup is written only where texts in it are escaped`(file: SourceFile) {
        // An element in code is of a literal of the type Markup; all others are in templates.
        let hasElement = file.code.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
            // Few lines begin a text, or begin, with this sign.
            guard line.contains(UInt8(ascii: "<")) else { return false }
            return "\n\(String(Substring(line)) )".contains(/["\n]\s*<[!\/]?[a-z]+[ >]/)
        }
        let isMarkup = writtenAsMarkup.contains(file.path)
        #expect(!hasElement || isMarkup)
        #expect(!isMarkup || file.code.contains("Markup"))
        let fillsTemplates =
            file.path.hasPrefix("Presentation/Pages/Page")
            || file.path == "Presentation/Pages/TimedValues.swift"
        #expect(fillsTemplates || !file.imports.contains("Mustache"))
    }

    @Test func `templates have no way around the escaping of texts`() throws {
        for (name, text) in try templates() {
            for tag in ["{{{", "{{&", "{{%", "{{="] { #expect(!text.contains(tag), "\(name)") }
            // Within an element a value stands in quotes; none is in a comment, a script, a style.
            for element in text.matches(of: /<[a-zA-Z][^<>]*>/) {
                let bare = element.output.replacing(/"[^"]*"/, with: "")
                    .replacing(/\{\{[#^\/][^}]*\}\}/, with: "")
                #expect(!bare.contains("{{") && !bare.contains("'"), "\(name): \(element.output)")
            }
            for word in ["<!--", "<style", "srcdoc", "http-equiv", "javascript:"] {
                #expect(!text.contains(word), "\(name): \(word)")
            }
        }
    }

    @Test(arguments: SourceFile.all.filter { $0.imports.contains("GRDB") })
    func `no row is read by a subscript, which ends the program on a damaged file`(file: SourceFile)
    {
        // `row["year"]`, `row[0]`, `$0["year"]`; `value(_:)` throws instead.
        let subscripts = file.code.matches(of: #/\b(row|Row)\[|\$0\[("|\d)/#)
        #expect(subscripts.isEmpty, "\(subscripts.map(\.output.0))")
        #expect(!file.code.contains("hasNull(atIndex"))
    }

    @Test(arguments: SourceFile.all)
    func `nothing is forced and nothing unchecked`(file: SourceFile) {
        for word in ["try!", "as!", "fatalError(", "@unchecked"] {
            #expect(!file.says(word), "\(word)")
        }
    }

    @Test(arguments: SourceFile.all)
    func `a file has at most 400 lines`(file: SourceFile) {
        #expect(file.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 401)
    }

    @Test(
        arguments: [
            ("a // b", "a "), ("a /* b /* c */ d */ e", "a  e"), ("\"// b\"", "\"// b\""),
            ("\"\\\"// b\" // c", "\"\\\"// b\" "),
            ("\"\"\"\n\"/*\n\"\"\"", "\"\"\"\n\"/*\n\"\"\""),
        ])
    func `comments are taken out and texts are kept`(text: String, code: String) {
        #expect(CommentStripper.code(of: text) == code)
    }
}

extension SourceFile {
    /// Whether it is of a part that writes what users and their programs read.
    fileprivate var speaksToUsers: Bool {
        ["Presentation/", "search/", "searchd/", "Drawing/"].contains {
            path.hasPrefix($0)
        }
    }
}

/// The templates of pages, by their names.
private func templates() throws -> [(String, String)] {
    let folder = Repository.root.appendingPathComponent("Sources/CResources/templates")
    let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
    #expect(files.count > 8)
    return try files.map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
}

/// Where elements stand in code, as literals of the type Markup.
private let writtenAsMarkup: Set<String> = ["Presentation/Charts/ChartPage.swift"]

/// What a folder may import; the longest matching prefix counts.
private let allowedImports: [String: Set<String>] = [
    "Reports/": ["Algorithms", "Foundation"],
    "Numbers/": ["Foundation"],
    "Records/": [],
    "Files/": ["CPOSIX", "Foundation", "Dispatch"],
    "Deadlines/": ["Synchronization"],
    "Segmentation/": ["CICU", "Deadlines"],
    "Query/": ["Algorithms", "Reports", "Foundation"],
    "Comparisons/": [
        "Algorithms", "Reports", "Numbers", "Query", "Deadlines", "Records", "Foundation",
    ],
    "Answers/": ["Algorithms", "Reports", "Query", "Comparisons", "Deadlines", "Foundation"],
    "Rules/": ["Algorithms", "Reports", "Numbers", "Segmentation", "Foundation"],
    "Presentation/": [
        "Algorithms", "Reports", "Numbers", "Query", "Answers", "Comparisons", "Deadlines",
        "Foundation",
    ],
    "Workbooks/": [
        "Presentation", "Deadlines", "Files", "CArchive", "CWorkbook", "Foundation",
    ],
    "Presentation/Pages/": [
        "Algorithms", "Reports", "Numbers", "Query", "Answers", "Comparisons", "Deadlines",
        "Foundation", "CResources", "Mustache",
    ],
    "Presentation/Charts/": [
        "Algorithms", "Reports", "Numbers", "Query", "Answers", "Comparisons", "Deadlines",
        "Foundation", "CResources",
    ],
    "Requests/": [
        "Reports", "Query", "Answers", "Comparisons", "Deadlines", "Rules", "Store",
    ],
    "Engine/": [
        "Algorithms", "Reports", "Numbers", "Segmentation", "Query", "Answers", "Comparisons",
        "Deadlines", "CScan", "Foundation", "Synchronization",
    ],
    "Store/": [
        "Reports", "Files", "Segmentation", "Query", "Answers", "Comparisons", "Deadlines",
        "Engine", "CScan", "CSQLite", "GRDB", "Foundation", "Dispatch", "Synchronization",
    ],
    "benchmark/": ["Query", "Answers", "Comparisons", "Store", "Presentation", "ArgumentParser"],
    "Documents/": [
        "Algorithms", "Reports", "Records", "Segmentation", "CICU", "CMarkup", "Programs",
        "Foundation",
    ],
    "Documents/Word/": ["Reports", "Programs", "Foundation", "CMarkup", "CArchive"],
    "Documents/Programs/": ["Reports", "Programs", "Foundation"],
    "Programs/": ["CPOSIX", "Foundation"],
    "Drawing/": ["Programs", "Crypto", "Foundation"],
    "Extraction/": [
        "Algorithms", "Reports", "Records", "Segmentation", "Documents", "CResources", "Foundation",
        "FoundationEssentials",
    ],
    "CorpusGeneration/": ["Reports", "SeededRandom", "Glibc", "Darwin"],
    "accuracy/": ["Reports", "Extraction", "ArgumentParser", "Foundation"],
    "QueryGeneration/": ["Query"],
    "fuzzer/": ["ArgumentParser"],
    "fuzzer/Documents/": [
        "Reports", "Documents", "Extraction", "Rules", "CorpusGeneration", "ArgumentParser",
        "Foundation",
    ],
    "fuzzer/Queries/": [
        "Reports", "Numbers", "Query", "Answers", "Comparisons", "QueryGeneration", "Store",
        "Indexer",
        "CorpusGeneration", "ArgumentParser", "Foundation",
    ],
    "oracle/": [
        "Reports", "Extraction", "Rules", "CICU", "CorpusGeneration", "SeededRandom", "Foundation",
    ],
    "oracle/Examination/": ["Reports", "Query", "Answers", "Engine", "Store", "Foundation"],
    "oracle/OracleProgram.swift": ["Answers", "Indexer", "ArgumentParser", "Foundation"],
    "Indexer/": [
        "Reports", "Segmentation", "Engine", "Extraction", "Rules", "Answers", "Store", "Crypto",
        "Foundation",
    ],
]

/// Where Chinese is data.
private let chineseData = [
    "Vocabulary", "Query/Language/Keywords", "+Chinese.swift",
    "Segmentation/TraditionalTable.swift", "Segmentation/VariantTable.swift",
    "Segmentation/RadicalTable.swift", "Reports/Figure.swift", "CorpusGeneration/",
    "QueryGeneration/", "benchmark/QuerySet.swift",
]

/// Files that hold Chinese and should not: patterns of years and numbers, examples in the help.
private let knownChinese = [
    "search/Commands/SearchCommand.swift", "search/Commands/ShowCommand.swift",
]

private func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
}
