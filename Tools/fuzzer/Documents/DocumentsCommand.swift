import ArgumentParser
import Foundation

/// Damages files and reads them.
struct DocumentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents",
        abstract: "Damages valid files at random and reads them: nothing may crash or hang.",
        discussion: """
            The same seed and files make the same inputs. Reading happens in a process of its own; \
            an input that ends it, keeps it busy for too long or makes a report that cannot be is \
            written to a folder.
            """)

    @Argument(help: "Files, and folders with files, to damage.")
    var paths: [String]

    @Option(help: "What the random numbers start from.")
    var seed: UInt64 = 1

    @Option(help: "How many seconds to go on.")
    var seconds = 60

    @Option(help: "How many inputs to make at most.")
    var inputs = Int.max

    @Option(help: "How many seconds an input may take.")
    var limit = 5

    @Option(help: "The folder for inputs that were not borne.")
    var save = ".build/fuzz"

    @Option(help: .hidden)
    var readFrom: Int?

    func run() throws {
        let source = InputSource(samples: try Sample.all(under: paths), seed: seed)
        guard !source.samples.isEmpty else { throw ValidationError("no files to damage") }
        if let readFrom {
            InputReading(source: source).run(readFrom..<inputs)
            return
        }
        let folder = URL(fileURLWithPath: save)
        var watch = Watch(limit: limit, arguments: CommandLine.arguments.dropFirst().map(\.self))
        try watch.run(inputs: inputs, seconds: seconds) { fault in
            let input = source.input(fault.number)
            let name = "\(seed)-\(fault.number)-\(input.name)"
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(input.bytes).write(to: folder.appending(path: name))
            print("seed \(seed), input \(fault.number), \(fault.reason): \(save)/\(name)")
        }
        print(
            "\(watch.count) inputs from \(source.samples.count) files, seed \(seed): "
                + "\(watch.readCount) read, \(watch.refusedCount) refused, \(watch.faults) faults")
        if watch.faults > 0 { throw ExitCode.failure }
    }
}
