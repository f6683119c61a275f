import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Store

/// Everything a daemon is started with.
struct DaemonSettings: Sendable {
    let indexPath: String
    let host: String
    let port: Int
    let token: Token?
    let allowedHosts: [String]
    let limits: DaemonLimits
    let charts: ChartAsset?
    let logsQueries: Bool
}

/// The whole daemon but its command line, ready to run.
///
/// - Parameter clients: who is connected to it.
/// - Throws: why the index cannot be read.
func daemonApplication(
    _ settings: DaemonSettings, _ clients: Clients
) throws(IndexError) -> some ApplicationProtocol {
    let logger = Logger(label: "searchd")
    let index = try ServedIndex(path: settings.indexPath, logger: logger)
    let work = DatabaseWork(waiting: settings.limits.waiting)
    // Whoever asks how the daemon is must not wait for those who ask for answers.
    let service = DatabaseWork(waiting: settings.limits.connections, threads: 1)
    let metrics = Metrics()
    let visitors = Visitors(
        host: settings.host, port: settings.port, allowed: settings.allowedHosts)
    let router = Router(context: DaemonContext.self, options: .autoGenerateHeadEndpoints)
    router.add(
        middleware: Observation(
            clients: clients, metrics: metrics, logger: logger, logsQueries: settings.logsQueries))
    router.add(middleware: ErrorAnswers(metrics: metrics))
    router.add(middleware: Doorkeeper(visitors: visitors, token: settings.token))
    let answers = IndexAnswers(index: index, work: work, limits: settings.limits)
    SearchRoutes(answers: answers).add(to: router)
    ReportRoutes(answers: answers).add(to: router)
    ComparisonRoutes(answers: answers).add(to: router)
    PageRoutes(answers: answers, charts: settings.charts).add(to: router)
    DescriptionRoutes(work: work).add(to: router)
    OperationRoutes(
        index: index, work: work, service: service, metrics: metrics, clients: clients
    ).add(to: router)
    return Application(
        router: router,
        server: .http1(
            configuration: .init(
                additionalChannelHandlers: [ClientWatchInstaller(clients)],
                idleTimeout: .init(settings.limits.idle))),
        configuration: .init(
            address: .hostname(settings.host, port: settings.port), serverName: "searchd",
            availableConnectionsDelegate: MaximumAvailableConnections(
                settings.limits.connections)),
        onServerRunning: { channel in
            if let port = channel.localAddress?.port { visitors.listen(on: port) }
        },
        logger: logger)
}
