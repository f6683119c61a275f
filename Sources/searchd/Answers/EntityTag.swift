import HTTPTypes
import Hummingbird
import Presentation
import Query
import Reports

/// What tells an answer from others to the same address.
///
/// It is a weak one: two answers with the same tag differ in the time they took, and perhaps in
/// their compression.
struct EntityTag: Equatable, Sendable {
    /// The tag as a header gives it.
    let text: String

    /// The tag of the answer to a request.
    ///
    /// - Parameter generation: the state of the index; a fixed text for what no index decides.
    init(generation: String, _ request: Request) {
        let parts = [request.uri.string, request.language.rawValue, Program.version]
        text = "W/\"\(generation)-\(ShortHash.text(parts.joined(separator: "\n").utf8))\""
    }

    /// Whether a client that sends this has the answer.
    ///
    /// `*` asks whether there is any answer at all, which only looking for it tells: a query with an
    /// error has none.
    func matches(_ ifNoneMatch: String?) -> Bool {
        guard let ifNoneMatch else { return false }
        let strong = text.dropFirst("W/".count)
        return ifNoneMatch.split(separator: ",").contains { part in
            let tag = part.filter { $0 != " " && $0 != "\t" }
            return tag == text || tag == strong
        }
    }
}
