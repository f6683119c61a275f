import Answers
import Foundation
import TestSupport
import Testing

/// Whether openapi.json says what the daemon does.
@Suite(.serialized) struct DescriptionTests {
    @Test func `every address is described, and nothing else is`() async throws {
        try await InnerDaemon.with { daemon in
            let document = try await daemon.get("/openapi.json").json
            #expect(document["openapi"] as? String == "3.1.0")
            let paths = try #require(document["paths"] as? [String: Any])
            let counted = try await daemon.get("/metrics").text
                .matches(of: /nianbao_http_requests_total\{route="([^"]*)"/).map { String($0.1) }
            #expect(counted.count > 5)
            let pages = [
                "/", "/reports/{key}", "/compare", "/findings", "/help", "/assets/{name}",
            ]
            #expect(Set(paths.keys) == Set(counted).subtracting(pages + ["other"]))
            #expect(Set(counted).isSuperset(of: pages))
            let file = Repository.root.appendingPathComponent("Sources/CResources/openapi.json")
            #expect(try await daemon.get("/openapi.json").body == Data(contentsOf: file))
        }
    }

    @Test func `answers and errors are as they are described`() async throws {
        try await InnerDaemon.with { daemon in
            let document = try await daemon.get("/openapi.json").json
            let schema = JSONSchema(document: document)
            let hits = try await daemon.get("/api/v1/search?q=\("公开".encoded)").json["hits"]
            let key = try #require((hits as? [[String: Any]])?.first?["key"] as? String)
            for (path, operation) in try Self.operations(document) {
                var inPath = path
                var queries: [String] = []
                for parameter in try Self.parameters(operation, schema) {
                    let name = try #require(parameter["name"] as? String)
                    #expect((parameter["description"] as? String)?.isEmpty == false)
                    switch parameter["in"] as? String {
                    case "path": inPath = path.replacing("{\(name)}", with: key.encoded)
                    case "query":
                        let example = try #require(parameter["example"], "\(path) \(name)")
                        let pair = "\(name)=\("\(example)".encoded)"
                        queries.append(pair)
                    default: break
                    }
                }
                // All described parameters together are taken.
                let target = inPath + (queries.isEmpty ? "" : "?" + queries.joined(separator: "&"))
                let answer = try await daemon.get(target)
                #expect(answer.status == 200, "\(target): \(answer.text)")
                let ok = try Self.content("200", operation, schema)
                #expect(answer.headers["content-type"]?.hasPrefix(ok.type) == true, "\(target)")
                guard ok.type == "application/json" else { continue }
                #expect(schema.faults(answer.json, ok.schema) == [], "\(target)")
                let wrong = try await daemon.get(inPath + "?nonsense=1")
                let error = try Self.content("400", operation, schema)
                #expect(wrong.status == 400)
                #expect(schema.faults(wrong.json, error.schema) == [])
            }
            for query in ["a OR", "新收 大于 5", "无此字段 > 2 AND x", ")"] {
                let answer = try await daemon.get("/api/v1/search?q=\(query.encoded)")
                #expect(answer.status == 400)
                let error = ["$ref": "#/components/schemas/Error"]
                #expect(schema.faults(answer.json, error) == [])
            }
            for query in ["司法局 OR 公开 新收 > 0", "新收@上年 > 0", "\"公开\" sort:-新收"] {
                let answer = try await daemon.get("/api/v1/search?q=\(query.encoded)")
                #expect(answer.status == 200)
                let search = ["$ref": "#/components/schemas/SearchAnswer"]
                #expect(schema.faults(answer.json, search) == [])
            }
        }
    }

    @Test func `examples are as their schemas say`() throws {
        let file = Repository.root.appendingPathComponent("Sources/CResources/openapi.json")
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        let document = try #require(object as? [String: Any])
        let schema = JSONSchema(document: document)
        var examples = 0
        for (path, operation) in try Self.operations(document) {
            let responses = try #require(operation["responses"] as? [String: [String: Any]])
            for required in ["200", "400", "401", "403", "405", "421", "503"] {
                #expect(responses[required] != nil, "\(path) \(required)")
            }
            for status in responses.keys where status != "304" {
                let content = try Self.content(status, operation, schema)
                let example = try #require(content.example, "\(path) \(status)")
                #expect(schema.faults(example, content.schema) == [], "\(path) \(status)")
                examples += 1
            }
        }
        #expect(examples > 80)
    }

    private static func operations(
        _ document: [String: Any]
    ) throws -> [(String, [String: Any])] {
        let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
        return try paths.sorted { $0.key < $1.key }.map { ($0.key, try #require($0.value["get"])) }
    }

    private static func parameters(
        _ operation: [String: Any], _ schema: JSONSchema
    ) throws -> [[String: Any]] {
        let list = operation["parameters"] as? [[String: Any]] ?? []
        return try list.map { entry in
            guard let reference = entry["$ref"] as? String else { return entry }
            return try #require(schema.resolved(reference), "\(reference)")
        }
    }

    private static func content(
        _ status: String, _ operation: [String: Any], _ schema: JSONSchema
    ) throws -> (type: String, schema: [String: Any], example: Any?) {
        let responses = try #require(operation["responses"] as? [String: [String: Any]])
        var response = try #require(responses[status])
        if let reference = response["$ref"] as? String {
            response = try #require(schema.resolved(reference), "\(reference)")
        }
        let content = try #require(response["content"] as? [String: [String: Any]])
        let json = content["application/json"].map { ("application/json", $0) }
        // Of several forms the one that comes unasked.
        let table = content["text/csv"].map { ("text/csv", $0) }
        let (type, media) = try #require(json ?? table ?? content.first.map { ($0.key, $0.value) })
        return (type, try #require(media["schema"] as? [String: Any]), media["example"])
    }
}
