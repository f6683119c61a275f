import Documents
import Foundation
import Reports
import TestSupport
import Testing

@Suite(.startsPrograms) struct ProgramTests {
    /// What is whole enough to be handed to a program.
    private let pdf = Array("%PDF-1.4\n%%EOF\n".utf8)

    private func refusal(by script: String) throws -> DocumentRefusal? {
        let tools = try ToolFolder()
        try tools.add("pdftotext", script)
        return DocumentsTests.refusal(of: pdf, named: "a.pdf", tools.reader)
    }

    @Test func `a program that is missing is named`() throws {
        let tools = try ToolFolder()
        #expect(
            DocumentsTests.refusal(of: pdf, named: "a.pdf", tools.readerWithoutOthers)
                == .missingTool(format: "PDF", tools: ["poppler-utils"]))
    }

    @Test func `a program that prints without end is stopped`() throws {
        #expect(
            try refusal(by: "exec yes 0000000000000000000000000000000")
                == .beyondLimit(.expandedBytes(limit: 64 << 20), format: "PDF"))
    }

    @Test func `a program that hangs is killed with what it started`() async throws {
        let tools = try ToolFolder()
        let file = tools.path("child")
        try tools.add("pdftotext", "sleep 7200 & echo $! > \(file); wait")
        // On a machine so slow that it did not get as far as to start something, it has longer.
        for seconds in [2, 20, 200] where !FileManager.default.fileExists(atPath: file) {
            #expect(
                DocumentsTests.refusal(of: pdf, named: "a.pdf", tools.reader(seconds: seconds))
                    == .beyondLimit(.seconds(limit: seconds), format: "PDF"))
        }
        let child = try #require(
            Int32(
                String(contentsOfFile: file, encoding: .utf8)
                    .trimmingCharacters(in: .newlines)))
        #expect(try await isGone(child))
    }

    @Test func `what a program leaves running is killed, and not waited for`() async throws {
        let tools = try ToolFolder()
        let file = tools.path("child")
        try tools.add("pdftotext", "sleep 7200 & echo $! > \(file); exit 0")
        // A reader that waited would say that it took too long.
        #expect(
            DocumentsTests.refusal(of: pdf, named: "a.pdf", tools.reader)
                == .withoutText(format: "PDF"))
        let child = try #require(
            Int32(
                String(contentsOfFile: file, encoding: .utf8)
                    .trimmingCharacters(in: .newlines)))
        #expect(try await isGone(child))
    }

    @Test(
        arguments: [
            ("kill -SEGV $$", .toolFailed(tool: "pdftotext", reason: "signal 11")),
            ("exit 1", .damaged(format: "PDF")),
            (
                "echo 'Command Line Error: Incorrect password' >&2; exit 1",
                .encrypted(format: "PDF")
            ),
            ("echo broken >&2; exit 99", .toolFailed(tool: "pdftotext", reason: "broken")),
            (
                "echo \"Syntax Error: Missing language pack for 'Adobe-GB1' mapping\" >&2",
                .missingTool(format: "PDF", tools: ["poppler-data"])
            ),
            ("exit 0", .withoutText(format: "PDF")),
            ("yes x | head -c 9000000 >&2", .withoutText(format: "PDF")),
        ] as [(String, DocumentRefusal)])
    func `how a program ends tells what is wrong`(script: String, expected: DocumentRefusal) throws
    {
        #expect(try refusal(by: script) == expected)
    }

    @Test func `a program that cannot be started is a refusal`() throws {
        let tools = try ToolFolder()
        try tools.add("pdftotext", "exit 0")
        try Data([0x7F, 0x45, 0x4C, 0x46]).write(to: URL(fileURLWithPath: tools.path("pdftotext")))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: tools.path("pdftotext"))
        let found = DocumentsTests.refusal(of: pdf, named: "a.pdf", tools.reader)
        guard case .toolFailed(tool: "pdftotext", _) = found else {
            Issue.record("\(String(describing: found))")
            return
        }
    }

    @Test func `a program reads the file and knows little of where it runs`() throws {
        let box = "<word xMin=\\\"70\\\" yMin=\\\"70\\\" xMax=\\\"99\\\" yMax=\\\"80\\\">"
        let script =
            "n=$(wc -c); echo '<page width=\"595\" height=\"842\">'; e=$(env | grep -c SECRET)\n"
            + "echo \"\(box)$(echo $n)bytes$e</word>\""
        setenv("NIANBAO_TEST_SECRET", "1", 1)
        let tools = try ToolFolder()
        try tools.add("pdftotext", script)
        let document = try tools.reader.read(pdf, named: "a.pdf")
        #expect(document.lines == ["\(pdf.count)bytes0"])
    }

    /// Whether a process has ended, long before it would by itself: buried, or dead and not yet
    /// buried by whoever inherited it.
    private func isGone(_ process: Int32) async throws -> Bool {
        try await eventually {
            if kill(process, 0) != 0 { return true }
            let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
            return state?.contains(") Z ") == true
        }
    }
}
