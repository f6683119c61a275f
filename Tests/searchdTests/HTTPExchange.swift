import Foundation

/// A request over a connection of its own, written byte by byte as the test says it.
///
/// Clients of the system add headers, follow, unpack and repeat; what is tested here is what goes
/// over the wire.
struct HTTPExchange {
    /// The status of the response.
    let status: Int
    /// The headers, their names in small letters.
    let headers: [String: String]
    /// The body as it came.
    let body: Data

    /// The body as a JSON object; empty if it is none.
    var json: [String: Any] {
        let object = try? JSONSerialization.jsonObject(with: body)
        return object as? [String: Any] ?? [:]
    }

    /// The body as a text.
    var text: String { String(decoding: body, as: UTF8.self) }

    /// The code of the error that the body holds.
    var errorCode: String? { (json["error"] as? [String: Any])?["code"] as? String }

    /// Asks for a path; `Host` and `Connection` are added unless they are given.
    init(
        _ method: String = "GET", _ path: String, port: Int, headers: [(String, String)] = [],
        body: String = ""
    ) throws {
        var lines = ["\(method) \(path) HTTP/1.1"]
        if !headers.contains(where: { $0.0 == "Host" }) { lines.append("Host: 127.0.0.1:\(port)") }
        lines += headers.map { "\($0.0): \($0.1)" } + ["Connection: close", "", body]
        try self.init(sending: lines.joined(separator: "\r\n"), port: port)
    }

    /// Sends a text and takes what comes until the connection is closed.
    init(sending text: String, port: Int) throws {
        let connection = try OpenConnection(port: port)
        connection.send(Array(text.utf8))
        self.init(answer: connection.rest())
    }

    /// An answer from its parts.
    init(status: Int, headers: [String: String], body: Data) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Takes an answer apart.
    init(answer: Data) {
        let end = answer.firstRange(of: Data("\r\n\r\n".utf8))?.lowerBound ?? answer.endIndex
        let lines = String(decoding: answer[..<end], as: UTF8.self).components(separatedBy: "\r\n")
        status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        self.headers = headers
        let rest = Data(answer[end...].dropFirst(4))
        body = headers["transfer-encoding"] == "chunked" ? Self.joined(rest) : rest
    }

    /// The chunks of a body that was sent piece by piece, without their sizes.
    private static func joined(_ chunks: Data) -> Data {
        var rest = chunks[...]
        var body = Data()
        while let end = rest.firstRange(of: Data("\r\n".utf8)),
            let size = Int(String(decoding: rest[..<end.lowerBound], as: UTF8.self), radix: 16),
            size > 0
        {
            body += rest[end.upperBound...].prefix(size)
            rest = rest[end.upperBound...].dropFirst(size + 2)
        }
        return body
    }
}

extension String {
    /// The text as it stands in an address.
    var encoded: String { addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
}
