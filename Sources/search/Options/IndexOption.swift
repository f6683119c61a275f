import ArgumentParser
import Foundation

/// Which index a command uses.
struct IndexOption: ParsableArguments {
    @Option(
        name: .customLong("index"),
        help: ArgumentHelp(
            "The index file.",
            discussion: "Without it: NIANBAO_INDEX, else nianbao/index.sqlite in the data folder.",
            valueName: "file"))
    var file: String?

    /// The path of the index file.
    var path: String { path(environment: ProcessInfo.processInfo.environment) }

    private func path(environment: [String: String]) -> String {
        func value(_ name: String) -> String? {
            environment[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        if let file = file ?? value("NIANBAO_INDEX") { return file }
        let data = value("XDG_DATA_HOME") ?? "\(NSHomeDirectory())/.local/share"
        return "\(data)/nianbao/index.sqlite"
    }
}
