import ArgumentParser
import Drawing
import Foundation
import Hummingbird
import Logging
import NIOCore
import Presentation
import Query
import Reports
import Store

/// Answers queries over HTTP until it is told to end.
struct Daemon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "searchd",
        abstract: "Answers queries on annual reports over HTTP, on this machine unless told.",
        version: Program.version)

    @Option(
        help: ArgumentHelp(
            "The index file.",
            discussion: "Without it: NIANBAO_INDEX, else nianbao/index.sqlite in the data folder.",
            valueName: "file"))
    var index: String?

    @Option(help: "The port; 0 for any that is free.")
    var port = 8420

    @Option(help: "The address; any but 127.0.0.1, ::1 and localhost needs --token-file.")
    var host = "127.0.0.1"

    @Option(
        help: ArgumentHelp(
            "A file with the token that clients must send; only its owner may read it.",
            valueName: "file"))
    var tokenFile: String?

    @Option(
        help: ArgumentHelp(
            "A further name under which the daemon may be asked (repeatable).",
            valueName: "name"))
    var allowHost: [String] = []

    @Option(help: "How long finding an answer may take: 500ms, 1s; at most 60s.")
    var timeLimit = "1s"

    @Option(help: "How many hits may be asked for at once, 1 to 1000.")
    var maxResults = 1000

    @Option(help: "How many connections are open at once, 1 to 10000; more wait to be taken.")
    var maxConnections = 512

    @Option(help: "How many requests may wait for the index, 0 to 10000; more are refused.")
    var maxWaiting = 128

    @Option(help: "How long a connection may bring no whole request, or take none of its answer.")
    var idleTime = "30s"

    @Option(help: "How long answers may go on after SIGTERM before they are cut, at most 60s.")
    var drainTime = "10s"

    @Flag(help: "Write what is asked for into the log.")
    var logQueries = false

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let language = MessageLanguage(environment: environment)
        do {
            let settings = try settings(environment, charts: ChartAsset())
            let clients = Clients(
                patience: settings.limits.idle, drain: settings.limits.drain,
                logger: Logger(label: "searchd"))
            try await daemonApplication(settings, clients).runService()
            clients.reportEnd()
        } catch let error as StartError {
            throw StartMessage(error.phrase.text(in: language))
        } catch let error as DrawingError {
            throw StartMessage(language == .chinese ? error.chinese : error.english)
        } catch let error as IndexError {
            throw StartMessage(language == .chinese ? error.chinese : error.english)
        } catch let error as IOError {
            let phrase =
                error.errnoCode == EADDRINUSE
                ? Phrase.portInUse(port)
                : .cannotListen(host, port, reason: String(cString: strerror(error.errnoCode)))
            throw StartMessage(phrase.text(in: language))
        }
    }

    private func settings(
        _ environment: [String: String], charts: ChartAsset?
    ) throws(StartError) -> DaemonSettings {
        guard (0...65_535).contains(port) else { throw StartError(.badPort) }
        guard (1...1000).contains(maxResults) else {
            throw StartError(.badCount(option: "--max-results", least: 1, most: 1000))
        }
        guard (1...10_000).contains(maxConnections) else {
            throw StartError(.badCount(option: "--max-connections", least: 1, most: 10_000))
        }
        guard (0...10_000).contains(maxWaiting) else {
            throw StartError(.badCount(option: "--max-waiting", least: 0, most: 10_000))
        }
        guard let time = TimeText(timeLimit)?.duration else {
            throw StartError(.badTime(option: "--time-limit"))
        }
        guard let idle = TimeText(idleTime)?.duration else {
            throw StartError(.badTime(option: "--idle-time"))
        }
        guard let drain = TimeText(drainTime)?.duration else {
            throw StartError(.badTime(option: "--drain-time"))
        }
        var token: Token?
        if let file = tokenFile {
            do throws(TokenError) {
                token = try Token(file: file)
            } catch {
                throw StartError(error.phrase(file: file))
            }
        }
        guard loopbackAddresses.contains(host) || token != nil else {
            throw StartError(.foreignHost(host))
        }
        return DaemonSettings(
            indexPath: IndexLocation.path(named: index, environment: environment), host: host,
            port: port, token: token, allowedHosts: allowHost,
            limits: DaemonLimits(
                time: time, results: maxResults, connections: maxConnections,
                waiting: maxWaiting, idle: idle, drain: drain),
            charts: charts, logsQueries: logQueries)
    }
}

/// Why the daemon does not start.
struct StartError: Error {
    let phrase: Phrase

    init(_ phrase: Phrase) { self.phrase = phrase }
}

/// Why the daemon does not start, in one line.
struct StartMessage: Error, CustomStringConvertible {
    /// The line.
    let description: String

    init(_ text: String) { description = SafeText.line(text) }
}
