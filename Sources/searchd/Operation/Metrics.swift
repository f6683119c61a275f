import Synchronization

/// Counts requests and their durations, for Prometheus.
final class Metrics: Sendable {
    /// A number that goes up and down.
    struct Gauge: Sendable {
        let name: String
        let help: String
        let value: Double

        init(_ name: String, _ help: String, _ value: Double) {
            self.name = name
            self.help = help
            self.value = value
        }
    }

    /// What is counted of a route.
    private struct Counts {
        var statuses: [Int: Int] = [200: 0]
        /// How many requests fell between each bound and the one before; those beyond all last.
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count + 1)
        var seconds = 0.0
    }

    /// The upper bounds of the histogram, in seconds.
    private static let bounds = [
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5,
    ]

    /// The name of what no route answers.
    static let other = "other"

    private let counts: Mutex<[String: Counts]>
    private let timesOver = Mutex(0)

    /// Nothing has been counted; every route is listed from the start.
    init() {
        let routes = Route.allCases.map(\.rawValue) + [Self.other]
        counts = Mutex(Dictionary(uniqueKeysWithValues: routes.map { ($0, Counts()) }))
    }

    /// Counts a request.
    func add(route: Route?, status: Int, took: Duration) {
        let seconds = took / .seconds(1)
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        counts.withLock { counts in
            var own = counts[route?.rawValue ?? Self.other, default: Counts()]
            own.statuses[status, default: 0] += 1
            own.buckets[bucket] += 1
            own.seconds += seconds
            counts[route?.rawValue ?? Self.other] = own
        }
    }

    /// Counts an answer that took too long.
    func countTimeOver() { timesOver.withLock { $0 += 1 } }

    /// Everything in Prometheus' text format.
    ///
    /// - Parameter counters: numbers that only go up.
    func text(_ gauges: [Gauge], counters: [Gauge] = []) -> String {
        let counts = counts.withLock { $0 }.sorted { $0.key < $1.key }
        let requestsName = "nianbao_http_requests_total"
        var lines = Self.head(requestsName, "Requests by route and status.", "counter")
        for (route, count) in counts {
            for (status, requests) in count.statuses.sorted(by: { $0.key < $1.key }) {
                lines.append("\(requestsName){route=\"\(route)\",status=\"\(status)\"} \(requests)")
            }
        }
        let name = "nianbao_http_request_duration_seconds"
        lines += Self.head(name, "Time from the request's head to the response.", "histogram")
        for (route, count) in counts {
            var total = 0
            let bounds = Self.bounds.map { "\($0)" } + ["+Inf"]
            for (bound, requests) in zip(bounds, count.buckets) {
                total += requests
                lines.append("\(name)_bucket{route=\"\(route)\",le=\"\(bound)\"} \(total)")
            }
            lines.append("\(name)_sum{route=\"\(route)\"} \(count.seconds)")
            lines.append("\(name)_count{route=\"\(route)\"} \(total)")
        }
        let timesOver = Gauge(
            "nianbao_time_limit_exceeded_total", "Answers given up since they took too long.",
            Double(timesOver.withLock { $0 }))
        for counter in [timesOver] + counters {
            lines += Self.head(counter.name, counter.help, "counter")
            lines.append("\(counter.name) \(Int(counter.value))")
        }
        for gauge in gauges {
            let value = gauge.value.isNaN ? "NaN" : "\(gauge.value)"
            lines += Self.head(gauge.name, gauge.help, "gauge") + ["\(gauge.name) \(value)"]
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// What stands above the values of a number.
    private static func head(_ name: String, _ help: String, _ type: String) -> [String] {
        ["# HELP \(name) \(help)", "# TYPE \(name) \(type)"]
    }
}
