import Crypto
import Foundation

/// The script with which pages draw charts, as `make charts` writes it: Vega, Vega-Lite and
/// Vega-Embed with our own few lines.
package struct ChartScript: Sendable {
    /// The script itself.
    package let text: String

    /// The SHA-256 of its UTF-8 bytes in Base64, as content security policies name scripts.
    package let digest: String

    /// A script by its text.
    package init(text: String) {
        self.text = text
        digest = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }

    /// The variable of the environment that names the file.
    package static let variable = "NIANBAO_CHARTS"

    /// The file's name.
    package static let fileName = "charts.js"

    /// The most bytes it may have: many times what it has.
    private static let sizeLimit = 16 << 20

    /// The script of this installation; nil where it was not made.
    ///
    /// It is the file that the environment names, or else stands where `make install` and
    /// `make charts` put it: `share/nianbao/charts.js` beside the `bin` that the program is in, or
    /// `.build/charts/charts.js` of the sources.
    ///
    /// - Parameter program: the path of the running program.
    /// - Throws: ``DrawingError`` where the file is named and cannot be read, or is no such script.
    package static func installed(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        program: String? = Bundle.main.executablePath
    ) throws(DrawingError) -> ChartScript? {
        if let path = environment[variable], !path.isEmpty {
            guard let bytes = bytes(of: path) else { throw .unreadableScript(path: path) }
            return try script(bytes, path)
        }
        for path in paths(besides: program) {
            if let bytes = bytes(of: path) { return try script(bytes, path) }
        }
        return nil
    }

    /// Where the file may be, for a program at a path.
    static func paths(besides program: String?) -> [String] {
        guard let program else { return [] }
        var folder = URL(fileURLWithPath: program).resolvingSymlinksInPath()
            .deletingLastPathComponent()
        var paths = [folder.appendingPathComponent("../share/nianbao/\(fileName)").path]
        while folder.pathComponents.count > 1 {
            if folder.lastPathComponent == ".build" {
                paths.append(folder.appendingPathComponent("charts/\(fileName)").path)
            }
            folder.deleteLastPathComponent()
        }
        return paths
    }

    private static func bytes(of path: String) -> Data? {
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
            size <= sizeLimit
        else { return nil }
        return FileManager.default.contents(atPath: path)
    }

    /// What bundle.py writes at the start: names of functions it makes short.
    private static let mark = "Bundled with draw.js of nianbao"

    /// A script that could end its own element in a page, or is none at all, is not taken.
    private static func script(_ bytes: Data, _ path: String) throws(DrawingError) -> ChartScript {
        guard let text = String(data: bytes, encoding: .utf8), text.contains(mark),
            !endsElement(bytes)
        else { throw .unreadableScript(path: path) }
        return ChartScript(text: text)
    }

    /// Whether a browser would read bytes as more than a script, whatever stands beside them.
    private static func endsElement(_ bytes: Data) -> Bool {
        let small = Data(bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
        return ["</script", "<!--"].contains { small.range(of: Data($0.utf8)) != nil }
    }
}
