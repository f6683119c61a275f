import Foundation
import TestSupport
import Testing

/// Whether docs/dependencies.md says what Package.swift says.
@Suite struct DependencyTests {
    private let manifest: String
    private let tables: [MarkdownTable]

    init() throws {
        manifest = try Self.text("Package.swift")
        tables = MarkdownTable.all(in: try Self.text("docs/dependencies.md"))
    }

    @Test func `every package stands in the table with its version, and no other`() throws {
        let packages = manifest.matches(of: /\.package\(url: "([^"]+)", ([^)]+)\)/)
        let named = packages.map { package in
            [String(package.output.1.split(separator: "/").last ?? ""), String(package.output.2)]
        }
        try #require(named.count == manifest.ranges(of: ".package(url:").count)
        let listed = try table("package").rows.map { [$0.cells[0], "exact: \"\($0.cells[1])\""] }
        #expect(Set(named) == Set(listed))
        #expect(listed.count == named.count)
    }

    @Test func `the licences are those of the bill of materials`() throws {
        let json = try JSONSerialization.jsonObject(
            with: Data(Self.text("packaging/components.json").utf8))
        let known = try #require((json as? [String: Any])?["swift packages"] as? [String: Any])
        for row in try table("package").rows {
            let entry = try #require(known[row.cells[0]] as? [String: Any], "\(row.cells[0])")
            #expect(entry["licence"] as? String == row.cells[2], "\(row.cells[0])")
            #expect(entry["version"] as? String == row.cells[1], "\(row.cells[0])")
        }
    }

    @Test func `every library of the system stands in the table, and no other`() throws {
        let linked = manifest.matches(of: /(?:linkedLibrary\(|pkgConfig: )"([^"]+)"/)
        try #require(linked.count > 5)
        let listed = try table("library").rows.flatMap { MarkdownTable.code(in: $0.cells[1]) }
        #expect(Set(linked.map { String($0.output.1) }) == Set(listed))
    }

    @Test func `every row is as wide as its table and says why, or what it would take`() throws {
        try #require(tables.count == 5)
        for table in tables {
            for row in table.rows {
                #expect(row.cells.count == table.headings.count, "\(row.cells[0])")
                #expect(row.cells.last?.isEmpty == false, "\(row.cells[0])")
            }
        }
    }

    @Test func `workflows run what CI runs, read only, with actions that nobody can replace`()
        throws
    {
        let text = try Self.text(".github/workflows/ci.yml")
        #expect(text.contains("run: bash .ci/run\n"))
        #expect(text.contains("permissions:\n  contents: read\n"))
        #expect(!text.contains("write") && !text.contains("continue-on-error"))
        let actions = text.ranges(of: "uses: ").count
        #expect(actions > 0)
        #expect(actions == text.matches(of: /uses: \S+@[0-9a-f]{40} # v\d/).count)
    }

    /// The first table whose first column has a heading.
    private func table(_ heading: String) throws -> MarkdownTable {
        try #require(tables.first { $0.headings.first == heading })
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: Repository.root.appendingPathComponent(path), encoding: .utf8)
    }
}
