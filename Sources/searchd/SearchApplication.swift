import Hummingbird
import Logging
import Store

/// The whole daemon but its command line, ready to run or to test.
func searchApplication(
    reader: IndexReader, host: String, port: Int
) -> some ApplicationProtocol {
    let router = Router(options: .autoGenerateHeadEndpoints)
    router.add(middleware: ErrorAnswers())
    router.add(middleware: HostCheck())
    HealthRoutes(reader: reader).add(to: router)
    SearchRoutes(reader: reader).add(to: router)
    return Application(
        router: router,
        configuration: .init(address: .hostname(host, port: port), serverName: "searchd"),
        logger: Logger(label: "searchd"))
}
