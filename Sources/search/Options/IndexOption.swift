import ArgumentParser
import Foundation
import Store

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
    var path: String {
        IndexLocation.path(named: file, environment: ProcessInfo.processInfo.environment)
    }
}
