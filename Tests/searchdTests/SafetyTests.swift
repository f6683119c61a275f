import Foundation
import TestSupport
import Testing

/// Who is answered.
@Suite(.serialized) struct SafetyTests {
    @Test(.startsPrograms) func `only names of this machine are answered, whatever is asked for`()
        async throws
    {
        try await RunningDaemon.with("--allow-host", "Reports.example") { daemon in
            let port = daemon.port
            for host in [
                "127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)", "LOCALHOST",
                "127.0.0.1", "reports.example", "reports.example:\(port)",
            ] {
                #expect(try daemon.get("/healthz", ("Host", host)).status == 200, "\(host)")
            }
            for host in [
                "evil.example", "evil.example:\(port)", "127.0.0.1:\(port == 1 ? 2 : 1)",
                "localhost.evil.example", "127.0.0.1.evil.example:\(port)", "localhost:",
                "127.0.0.1:\(port)x", "127.0.0.1@evil.example", "", "0.0.0.0",
                "reports.example:1", "x.reports.example",
            ] {
                for path in [
                    "/healthz", "/nothing", "/api/v1/search?q=a", "/", "/assets/style.css",
                ] {
                    let answer = try daemon.get(path, ("Host", host))
                    #expect([421, 400].contains(answer.status), "\(host) \(answer.status)")
                }
            }
            let nameless = try HTTPExchange(sending: "GET /healthz HTTP/1.0\r\n\r\n", port: port)
            #expect([421, 400].contains(nameless.status))
            let twice = try HTTPExchange(
                sending: "GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n"
                    + "Connection: close\r\n\r\n", port: port)
            #expect(twice.status != 200)
        }
    }

    @Test(.startsPrograms) func `pages of other sites are not answered, by any method`()
        async throws
    {
        try await RunningDaemon.with { daemon in
            let own = "http://127.0.0.1:\(daemon.port)"
            #expect(try daemon.get("/healthz", ("Origin", own)).status == 200)
            for site in ["same-origin", "none", "same-site"] {
                #expect(try daemon.get("/healthz", ("Sec-Fetch-Site", site)).status == 200)
            }
            for method in ["GET", "HEAD", "POST", "OPTIONS"] {
                for header in [
                    ("Origin", "http://evil.example"), ("Origin", "null"),
                    ("Origin", "http://127.0.0.1"), ("Origin", "http://localhost:1"),
                    ("Origin", "https://127.0.0.1:\(daemon.port)"),
                    ("Origin", "\(own).evil.example"), ("Sec-Fetch-Site", "cross-site"),
                ] {
                    let answer = try HTTPExchange(
                        method, "/healthz", port: daemon.port, headers: [header])
                    #expect(answer.status == 403, "\(method) \(header)")
                }
            }
        }
    }

    @Test func `every response says what browsers may do with it`() async throws {
        try await InnerDaemon.with { daemon in
            for path in [
                "/healthz", "/nothing", "/api/v1/search?q=", "/metrics", "/openapi.json", "/",
                "/?q=)",
                "/help", "/assets/style.css",
            ] {
                let headers = try await daemon.get(path).headers
                #expect(
                    headers["content-security-policy"]
                        == "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
                        + "form-action 'self'")
                #expect(headers["x-content-type-options"] == "nosniff")
                #expect(headers["referrer-policy"] == "no-referrer")
                #expect(!headers.keys.contains { $0.hasPrefix("access-control") })
            }
        }
    }

    @Test(.startsPrograms) func `with a token, only who knows it is answered`() async throws {
        let folder = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let token = "0123456789abcdef-ABCDEF"
        let file = try Self.file("token", token + "\n", mode: 0o600, in: folder)
        try await RunningDaemon.with("--token-file", file) { daemon in
            #expect(
                try daemon.get("/healthz", ("Authorization", "Bearer \(token)")).status == 200)
            // A browser asks for a name and a password; the name does not matter.
            for name in ["", "me"] {
                let both = Data("\(name):\(token)".utf8).base64EncodedString()
                #expect(try daemon.get("/", ("Authorization", "Basic \(both)")).status == 200)
            }
            let other = Data("me:\(token)x".utf8).base64EncodedString()
            for wrong in [
                "Basic \(other)", "Basic \(Data(token.utf8).base64EncodedString())", "Basic ",
                "Bearer \(token)x", "Bearer \(token.dropLast())", "Bearer ", "Bearer", "",
                "Basic \(token)", token, "Bearer \(token.uppercased())",
            ] {
                for path in ["/healthz", "/metrics", "/nothing", "/api/v1/status", "/"] {
                    let answer = try daemon.get(path, ("Authorization", wrong))
                    #expect(answer.status == 401, "\(wrong)")
                    #expect(answer.headers["www-authenticate"]?.hasPrefix("Basic") == true)
                }
            }
            #expect(try daemon.get("/healthz").status == 401)
        }
    }

    @Test(.startsPrograms) func `it does not start where it would not be safe`() throws {
        let folder = try Repository.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let secret = "0123456789abcdef"
        let open = try Self.file("open", secret, mode: 0o644, in: folder)
        let short = try Self.file("short", "0123456789", mode: 0o600, in: folder)
        for (options, said) in [
            (["--host", "0.0.0.0"], "--token-file"), (["--host", "192.0.2.1"], "--token-file"),
            (["--token-file", open], "chmod 600"), (["--token-file", short], "at least 16"),
            (["--token-file", folder.path + "/none"], "cannot be read"),
            (["--token-file", folder.path], "at least 16"),
            (["--time-limit", "0s"], "--time-limit"), (["--time-limit", "1h"], "--time-limit"),
            (["--max-results", "0"], "--max-results"), (["--port", "65536"], "--port"),
            (["--max-connections", "0"], "--max-connections"),
            (["--max-waiting", "10001"], "--max-waiting"), (["--idle-time", "2m"], "--idle-time"),
        ] {
            let run = try ProgramRun("searchd", options, home: folder)
            #expect(run.status == 2, "\(options)")
            #expect(run.errors.contains(said), "\(options): \(run.errors)")
            #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        }
    }

    private static func file(
        _ name: String, _ text: String, mode: Int, in folder: URL
    ) throws -> String {
        let path = folder.appendingPathComponent(name).path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }
}
