import ArgumentParser
import Foundation

/// The command line.
@main
struct Accuracy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accuracy",
        abstract: "Reads invented reports and compares every cell with the truth about it.")

    @Argument(help: "A folder with truth.json and the files it speaks of.")
    var folder: String

    @Option(help: "What the table has a row for.")
    var by = Grouping.layout

    @Flag(help: "Print every cell and every part of an identity that was not read right.")
    var list = false

    @Option(help: "Fail if fewer of 100 cells are read right.")
    var require: Double?

    /// What the table has a row for.
    enum Grouping: String, CaseIterable, ExpressibleByArgument {
        case layout, blemish, encoding, edition, family
    }

    func run() throws {
        let root = URL(fileURLWithPath: folder)
        let truths = try Truth.read(root.appending(path: "truth.json"))
        var table = ScoreTable()
        for truth in truths {
            let bytes = Array(try Data(contentsOf: root.appending(path: truth.path)))
            let score = Comparison(of: truth).score(bytes)
            if list {
                for line in score.faults { print("\(truth.path)  \(line)") }
            }
            table.add(score, to: groups(of: truth))
        }
        print(table.text)
        if let require, table.share < require {
            print("fewer than \(require) % of the cells were read right")
            throw ExitCode.failure
        }
    }

    private func groups(of truth: Truth) -> [String] {
        switch by {
        case .family: [truth.family ?? "(none)"]
        case _ where truth.isRefused: ["(no reports)"]
        case .layout: ["\(truth.layout) × \(truth.format)"]
        case .blemish: truth.blemishes.isEmpty ? ["(none)"] : truth.blemishes
        case .encoding: [truth.encoding]
        case .edition: [truth.edition]
        }
    }
}
