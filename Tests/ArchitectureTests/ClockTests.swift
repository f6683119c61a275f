import Foundation
import TestSupport
import Testing

/// What a test says must not depend on how slow or busy the machine is.
@Suite struct ClockTests {
    @Test(arguments: TestFile.all)
    func `a test asks no clock whether the program is fast enough`(file: TestFile) throws {
        let patterns = try Self.patterns.map { (text: $0, regex: try Regex($0)) }
        for (number, line) in file.lines.enumerated()
        where Self.words.contains(where: line.contains) && !line.contains("func `") {
            // What an error says of a limit is not waited for.
            if line.contains("tooSlow(limit: ") { continue }
            for pattern in patterns where line.contains(pattern.regex) {
                Issue.record("line \(number + 1), \(pattern.text): \(line)")
            }
        }
    }

    @Test(arguments: [
        "@Test(.timeLimit(.minutes(1)))", "let start = ContinuousClock.now", "limit: .seconds(60)",
        "end(within: .seconds(20))", "Date() > end", "timeout=30", "time.monotonic() + 30",
        "perf_counter() - start < 2", "limit: .milliseconds(5)",
    ])
    func `a clock is noticed`(line: String) throws {
        #expect(try Self.patterns.contains { line.contains(try Regex($0)) })
    }

    @Test func `work that grows with the square of its size is noticed`() {
        let even = Growth(upTo: 40_000) { count in
            #expect((0..<count).reduce(0, ^) >= 0)
        }
        #expect(even.isEven, "\(even)")
        let uneven = Growth(upTo: 400) { count in
            for last in 0..<count { #expect((0..<count).reduce(last, ^) >= 0) }
        }
        #expect(!uneven.isEven, "\(uneven)")
    }

    /// One of them stands in every line that a pattern fits; they are found much faster.
    private static let words = [
        "time", "Clock", "limit: .", "end(within: ", "Date()", "perf_counter()",
    ]

    private static let patterns = [
        #"\.timeLimit\("#, "(Continuous|Suspending)Clock", #"\blimit: \.(milli)?seconds\("#,
        #"\bend\(within: "#, #"\bDate\(\)"#, #"timeout=[0-9]"#, #"time\.monotonic\(\) \+ [0-9]"#,
        #"(monotonic|perf_counter|time\.time)\(\) - \w+ <"#,
    ]
}

/// A file of the tests.
struct TestFile: Sendable, CustomTestStringConvertible {
    /// The path below `Tests`.
    let path: String
    /// What stands in it, line by line.
    let lines: [String]

    var testDescription: String { path }

    /// Every file but those that wait for what hangs, and this one.
    static let all: [TestFile] = {
        let root = Repository.root.appendingPathComponent("Tests")
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
        let waiting = [
            "TestSupport/Patience.swift", "TestSupport/ProgramRun.swift",
            "ArchitectureTests/ClockTests.swift",
        ]
        return (paths ?? []).filter { path in
            (path.hasSuffix(".swift") || path.hasSuffix(".py")) && !waiting.contains(path)
        }.sorted().map { path in
            let text = try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
            return TestFile(path: path, lines: (text ?? "").components(separatedBy: "\n"))
        }
    }()
}
