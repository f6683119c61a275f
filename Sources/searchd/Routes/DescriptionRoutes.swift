import CResources
import Hummingbird
import Presentation
import Query

/// Lists the fields and describes the addresses: what is the same for every index.
struct DescriptionRoutes: Sendable {
    let work: DatabaseWork

    /// Adds the routes.
    func add(to router: Router<some RequestContext>) {
        router.get("api/v1/fields") { request, _ in try await fields(request) }
        router.get("openapi.json") { request, _ in try await description(request) }
    }

    private func fields(_ request: Request) async throws -> Response {
        let text = try Parameters(request, of: .fields)["q"] ?? ""
        guard text.utf8.count <= DaemonLimits.completedBytes else {
            throw RequestError.parameter(
                "query-too-long", .queryTooLong(most: DaemonLimits.completedBytes))
        }
        let (wanted, tag) = (request.wanted, EntityTag(generation: "fields", request))
        return try await work.run {
            try wanted.response(tag) {
                AnswerBody(
                    bytes: try FieldList(FieldCatalog.forms.entries(matching: text)).json.line())
            }
        }
    }

    private func description(_ request: Request) async throws -> Response {
        _ = try Parameters(request, of: .description)
        let (wanted, tag) = (request.wanted, EntityTag(generation: "openapi", request))
        return try await work.run { try wanted.response(tag) { AnswerBody(bytes: Self.document) } }
    }

    /// The bytes of openapi.json.
    private static let document = Array(String(cString: cresources_openapi()).utf8)
}
