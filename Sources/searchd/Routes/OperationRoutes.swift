import Foundation
import HTTPTypes
import Hummingbird
import Presentation
import Query
import Store

/// Tells those who run the daemon whether it can answer, and how much it does.
struct OperationRoutes: Sendable {
    let index: ServedIndex
    /// Where answers are worked on.
    let work: DatabaseWork
    /// Where this is worked on.
    let service: DatabaseWork
    let metrics: Metrics
    let clients: Clients

    /// Adds the routes.
    func add(to router: Router<some RequestContext>) {
        router.get("healthz") { request, _ in try await health(request) }
        router.get("metrics") { request, _ in try await numbers(request) }
    }

    private func health(_ request: Request) async throws -> Response {
        _ = try Parameters(request, of: .health)
        let (index, language) = (index, request.language)
        return try await service.run {
            let following = index.following()
            let snapshot = following.snapshot
            let problem = following.problem.map { error in
                JSONValue.object([
                    "code": .string(error.id),
                    "message": .string(language == .chinese ? error.chinese : error.english),
                ])
            }
            return try JSONValue.object([
                "status": .string(following.condition.rawValue),
                "reports": .integer(snapshot.reports),
                "generation": .string(snapshot.reader.generation),
                "problem": problem ?? .null,
            ]).response()
        }
    }

    private func numbers(_ request: Request) async throws -> Response {
        _ = try Parameters(request, of: .metrics)
        let (index, work, metrics, clients) = (index, work, metrics, clients)
        let text = try await service.run {
            let following = index.following()
            let written = following.snapshot.modified
            let pending = Metrics.Gauge(
                "nianbao_pending_bytes", "Bytes of answers that clients have yet to take.",
                Double(clients.pending))
            let dropped = [
                Metrics.Gauge(
                    "nianbao_slow_clients_dropped_total",
                    "Clients dropped since they took nothing of their answer for too long.",
                    Double(clients.dropped(for: .slow))),
                Metrics.Gauge(
                    "nianbao_crowded_clients_dropped_total",
                    "Clients dropped since too much waited to be taken by all of them.",
                    Double(clients.dropped(for: .crowded))),
            ]
            let gauges = [
                Metrics.Gauge(
                    "nianbao_index_reports", "Reports in the index that is served.",
                    Double(following.snapshot.reports)),
                Metrics.Gauge(
                    "nianbao_index_age_seconds",
                    "Seconds since the index that is served was written.",
                    written.map { max(0, Date().timeIntervalSince1970 - $0) } ?? .nan),
                Metrics.Gauge(
                    "nianbao_index_current",
                    "1 if the index that is served is the one at its path, else 0.",
                    following.problem == nil ? 1 : 0),
                Metrics.Gauge(
                    "nianbao_index_verified",
                    "1 if every page of the index that is served was found as it was written, else 0.",
                    following.isVerified ? 1 : 0),
                Metrics.Gauge(
                    "nianbao_index_damaged",
                    "1 if the index at its path, or the one that is served, is damaged, else 0.",
                    following.problem?.isDamage == true ? 1 : 0),
                Metrics.Gauge(
                    "nianbao_index_replacements",
                    "How often another index took the place of the one before.",
                    Double(following.replacements)),
                Metrics.Gauge(
                    "nianbao_work_admitted", "Requests that read the index or wait for it.",
                    Double(work.count)),
            ]
            return metrics.text(gauges + [pending], counters: dropped)
        }
        let headers: HTTPFields = [
            .contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store",
        ]
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
