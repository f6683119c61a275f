import Foundation
import TestSupport
import Testing

/// docs/comparing.md names every remark and every refusal that the program can print.
@Suite struct ComparisonManualTests {
    @Test(
        arguments: [
            "Sources/Comparisons/Asking/ComparisonRemark.swift",
            "Sources/Comparisons/Asking/ComparisonRefusal.swift",
        ])
    func `every code is named`(path: String) throws {
        let manual = try ExampleFile("docs/comparing.md").text
        let source = try String(
            contentsOf: Repository.root.appendingPathComponent(path), encoding: .utf8)
        let codes = source.matches(of: /case \.\w+: "([a-z-]+)"/).map { String($0.1) }
        #expect(codes.count >= 4)
        for code in codes { #expect(manual.contains("`\(code)`"), "\(code)") }
    }
}
