import Foundation
import TestSupport
import Testing

/// The console of the README and of the manual: every command is run, and prints what stands there.
@Suite(.startsPrograms) struct ConsoleExampleTests {
    @Test(arguments: [("README.md", 9), ("docs/query-language.md", 3), ("docs/comparing.md", 15)])
    func `every command prints what stands behind it`(name: String, count: Int) throws {
        let file = try ExampleFile(name)
        let home = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: home) }
        var changes: [(old: String, new: String)] = []
        let examples = examples(in: file.text)
        try #require(examples.count == count)
        if !examples[0].command.hasPrefix("search index ") {
            _ = try run("search index corpus/reports --quiet", home: home)
        }
        for example in examples {
            let output = try run(example.command, home: home)
            let isSame = withoutTimes(output) == withoutTimes(example.output)
            if !isSame {
                let line = "$ \(example.command)\n"
                changes.append((line + example.output, line + output))
            }
            #expect(isSame || ExampleFile.isUpdated, "\(example.command)\n\(output)")
        }
        if ExampleFile.isUpdated { try file.replace(changes) }
    }

    /// The commands in the console blocks, with the lines behind them.
    private func examples(in text: String) -> [(command: String, output: String)] {
        text.components(separatedBy: "```console\n").dropFirst().compactMap { block in
            let body = block.components(separatedBy: "```")[0]
            guard body.hasPrefix("$ "), let end = body.firstIndex(of: "\n") else { return nil }
            return (String(body[..<end].dropFirst(2)), String(body[body.index(after: end)...]))
        }
    }

    /// What a command line prints on both outputs, run by a shell at the root of the checkout.
    private func run(_ command: String, home: URL) throws -> String {
        let programs = try RunningProgram.executable("search").deletingLastPathComponent().path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = Repository.root
        process.environment = [
            "PATH": "\(programs):/usr/bin:/bin", "HOME": home.path, "LC_ALL": "C",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// A text with its times, which differ from run to run, and their column made the same.
    private func withoutTimes(_ text: String) -> String {
        text.replacing(/[0-9.]+ (ms|s)\b/, with: { "… \($0.1)" })
            // Another index is another state, written on another day.
            .replacing(/index [0-9a-z]+ of [0-9-]+/, with: "index … of …")
            .replacing(#/ +([0-9]+\.[0-9]+|ms)  /#, with: "  …  ")
    }
}
