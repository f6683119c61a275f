import Foundation
import TestSupport
import Testing

/// Whether every path and every type that ARCHITECTURE.md names exists.
@Suite struct ArchitecturePaperTests {
    private let names: [String]
    private let places: NamedPlaces

    init() throws {
        names = Self.names(in: try Self.text("ARCHITECTURE.md"))
        places = NamedPlaces(makefile: try Self.text("Makefile"))
    }

    @Test func `every name in backticks is a path, a declaration or a target of make`() throws {
        try #require(names.count > 200)
        for name in names where exceptions[name] == nil {
            #expect(places.hold(name), "ARCHITECTURE.md names \(name), which does not exist")
        }
    }

    @Test func `every exception is still named and still needed`() {
        for name in exceptions.keys.sorted() {
            #expect(names.contains(name), "\(name) is no longer named")
            // What a build or a test has made may be there or not.
            guard !name.hasPrefix(".build/") else { continue }
            #expect(!places.hold(name), "\(name) exists and needs no exception")
        }
    }

    @Test(arguments: [
        "Reports/Vocabulary", "Sources/Reports", "scripts/install.sh", "SourceRulesTests",
        "IndexStorage", "Schema.version", "make test",
    ])
    func `a name that exists is found`(name: String) {
        #expect(places.hold(name))
    }

    @Test(arguments: [
        "Reports/NoSuchFile", "NoSuchType", "Schema.noSuchMember", "NoSuchType.version",
        "make no-such-target", "IndexStor", "../ARCHITECTURE.md", "",
    ])
    func `a name that does not exist is noticed`(name: String) {
        #expect(!places.hold(name))
    }

    @Test func `fenced blocks hold no names`() {
        let text = "a `One` b `Two`\n```\n`Three`\n```\n`One` and `…+Four`\n"
        #expect(Self.names(in: text) == ["One", "Two", "…+Four"])
    }

    /// The code spans outside fenced blocks, each once, in order.
    private static func names(in text: String) -> [String] {
        var names: [String] = []
        var isFenced = false
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                isFenced.toggle()
            } else if !isFenced {
                for name in MarkdownTable.code(in: line) where !names.contains(name) {
                    names.append(name)
                }
            }
        }
        return names
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: Repository.root.appendingPathComponent(path), encoding: .utf8)
    }
}

/// Finds names in the checkout.
private struct NamedPlaces {
    let makefile: String

    /// Whether a name is a path, a declaration or a target of the Makefile.
    func hold(_ name: String) -> Bool {
        isPath(name) || isDeclared(name) || isTarget(name)
    }

    /// Whether it is a file or a folder, with or without `.swift`.
    private func isPath(_ name: String) -> Bool {
        guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("..") else { return false }
        return ["", "Sources/", "Tools/"].contains { folder in
            ["", ".swift"].contains { ending in
                let file = Repository.root.appendingPathComponent(folder + name + ending)
                return FileManager.default.fileExists(atPath: file.path)
            }
        }
    }

    /// Whether each part between dots is declared; `Schema.version` has two.
    private func isDeclared(_ name: String) -> Bool {
        name.components(separatedBy: ".").allSatisfy { declaredNames.contains($0) }
    }

    private func isTarget(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard words.count > 1, words[0] == "make" else { return false }
        return makefile.components(separatedBy: "\n").contains { $0.hasPrefix("\(words[1]):") }
    }
}

/// Every name that Swift code in Sources, Tools or Tests declares.
private let declaredNames: Set<String> = {
    let tests = TestFile.all.filter { $0.path.hasSuffix(".swift") }
        .map { CommentStripper.code(of: $0.lines.joined(separator: "\n")) }
    var names: Set<String> = []
    for code in SourceFile.all.map(\.code) + tests {
        // Unicode's rules for the ends of words make this slow and are not needed.
        let words = code.utf8.split { !isPartOfName($0) }
        for (keyword, name) in zip(words, words.dropFirst())
        where keywords.contains(String(Substring(keyword))) {
            names.insert(String(Substring(name)))
        }
    }
    return names
}()

private let keywords: Set<String> = [
    "struct", "enum", "class", "protocol", "actor", "typealias", "func", "case", "var", "let",
]

private func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
        true
    default: false
    }
}

/// Names in backticks that are neither a path, a declaration nor a target, with the reason.
private let exceptions: [String: String] = [
    "PATH": "an environment variable",
    "<index>.building": "a file that a run of the indexer makes",
    ".build/screenshots": "a folder that the tests make",
    "requirements.in": "a file name that several folders have",
    "Decimal": "a type of Foundation",
    "Character": "a type of Swift",
    "switch": "a word of Swift",
    "precondition": "a function of Swift",
    "cscan_pace": "a function in C",
    "t3.unable_notheld.total": "the address of a cell",
    "/": "the text of a cell",
    "<": "a character",
    "…+Chinese": "the ending of file names",
    "…+English": "the ending of file names",
    "/healthz": "an address of the daemon",
    "/metrics": "an address of the daemon",
    "search show KEY --places": "a command line",
    "search QUERY --explain": "a command line",
    "fuzzer scaling": "a command line",
    "accuracy FOLDER --by blemish": "a command line",
    "--list": "an option",
    "perf record": "a command line",
]
