import ArgumentParser
import Foundation
import Hummingbird
import Presentation
import Query
import Reports
import Store

/// Answers queries over HTTP on this machine until it is told to end.
struct Daemon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "searchd",
        abstract: "Answers queries on annual reports over HTTP, on this machine only.",
        version: Program.version)

    @Option(
        help: ArgumentHelp(
            "The index file.",
            discussion: "Without it: NIANBAO_INDEX, else nianbao/index.sqlite in the data folder.",
            valueName: "file"))
    var index: String?

    @Option(help: "The port.")
    var port = 8420

    @Option(help: "The address: 127.0.0.1, ::1 or localhost.")
    var host = "127.0.0.1"

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let language = MessageLanguage(environment: environment)
        guard loopbackAddresses.contains(host) else {
            throw StartError(message: Phrase.foreignHost(host).text(in: language))
        }
        guard (0...65_535).contains(port) else {
            throw StartError(message: Phrase.badPort.text(in: language))
        }
        let reader = try open(
            IndexLocation.path(named: index, environment: environment), language: language)
        try await searchApplication(reader: reader, host: host, port: port).runService()
    }

    private func open(_ path: String, language: MessageLanguage) throws(StartError) -> IndexReader {
        do {
            return try IndexReader(path: path)
        } catch {
            let message = language == .chinese ? error.chinese : error.english
            throw StartError(message: SafeText.line(message))
        }
    }
}

/// Why the daemon does not start, in one line.
struct StartError: Error, CustomStringConvertible {
    let message: String

    /// The line.
    var description: String { message }
}
