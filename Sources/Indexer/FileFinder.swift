import Foundation
import Reports

/// Finds the files under the paths a person names, in a stable order.
struct FileFinder {
    /// What was found under some paths.
    struct Findings {
        /// The files, by absolute path, in the order of their paths, each once.
        var files: [String] = []
        /// What could not be looked at, with the reason.
        var refused: [(path: String, refusal: DocumentRefusal)] = []
    }

    /// The files under paths; hidden files and folders are left out, links are followed, and a
    /// folder that is reached again through a link is not entered twice.
    func files(under paths: [String]) -> Findings {
        var findings = Findings()
        var visited: Set<String> = []
        for path in paths {
            let url = URL(fileURLWithPath: path).standardizedFileURL
            visit(url, visited: &visited, into: &findings)
        }
        findings.files = Array(Set(findings.files)).sorted()
        findings.refused.sort { $0.path < $1.path }
        return findings
    }

    private func visit(_ url: URL, visited: inout Set<String>, into findings: inout Findings) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            findings.refused.append((url.path, .missing))
            return
        }
        guard isFolder.boolValue else {
            findings.files.append(url.path)
            return
        }
        guard visited.insert(url.resolvingSymlinksInPath().path).inserted else { return }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
            for name in names.sorted() where !name.hasPrefix(".") {
                visit(url.appendingPathComponent(name), visited: &visited, into: &findings)
            }
        } catch {
            findings.refused.append((url.path, .unreadable(reason: error.localizedDescription)))
        }
    }
}
