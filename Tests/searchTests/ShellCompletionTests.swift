import Foundation
import TestIndexes
import TestSupport
import Testing

/// The completions that the program offers in a real shell.
@Suite(.startsPrograms) struct ShellCompletionTests {
    private let place: Workplace

    init() async throws {
        place = try Workplace()
        try await place.takeReports()
    }

    @Test(arguments: [
        ("不予公", "不予公开"), ("新收", "新收"), ("县:鹭", "县:鹭渚区"), ("版式:20", "版式:2021"),
        ("检", "检查:"), ("缺:新收=空", "缺:新收=空白"), ("不予公开.自", "不予公开.自然人"),
    ])
    func `bash completes the word of a query`(typed: String, expected: String) throws {
        #expect(try completions(of: ["query", typed]).contains(expected))
    }

    @Test func `words before the one at the cursor tell what it may be`() throws {
        #expect(try completions(of: ["query", "--year", "2020", "公开", "且", "县:白"]) == ["县:白砾县"])
        #expect(try completions(of: ["query", "新收@上"]) == ["新收@上年"])
    }

    @Test func `nothing is offered within a text of one's own`() throws {
        #expect(try completions(of: ["query", "\"新"]).isEmpty)
    }

    @Test func `an index that is not there costs its names, and no error`() throws {
        let found = try completions(of: ["query", "--index", place.path("none"), "不予公"])
        #expect(found.contains("不予公开"))
        #expect(try completions(of: ["query", "--index", place.path("none"), "县:鹭"]).isEmpty)
    }

    /// What bash offers for the last of the words behind the program's name.
    private func completions(of words: [String]) throws -> [String] {
        let program = try RunningProgram.executable("search").path
        let script = try place.search("--generate-completion-script", "bash").output
        let file = place.path("completion.bash")
        try Data(script.utf8).write(to: URL(fileURLWithPath: file))
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        shell.arguments =
            [
                "-c",
                """
                source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
                COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
                _search "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
                printf '%s\\n' "${COMPREPLY[@]}"
                """, file, program,
            ] + words
        shell.environment = [
            "PATH": "/usr/bin:/bin", "HOME": place.home.path, "LC_ALL": "C.UTF-8",
            "NIANBAO_INDEX": place.index,
        ]
        let output = Pipe()
        shell.standardOutput = output
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
