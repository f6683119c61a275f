import ArgumentParser
import CorpusGeneration

/// Writes files of every family of irregularities, with their truth.
struct FamiliesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "families",
        abstract: "Writes reports with one irregularity each, by name, and their truth.")

    @Argument(help: "The folder to write to; nothing in it is removed.")
    var folder: String?

    @Option(help: "How many files of each family.")
    var each = 20

    @Option(help: "The seed; the same seed gives the same files.")
    var seed: UInt64 = 1

    @Option(help: "A family that is wanted; may be given again. Without any, all are written.")
    var only: [String] = []

    @Flag(help: "Print the names of all families and write nothing.")
    var list = false

    func validate() throws {
        guard list || folder != nil else { throw ValidationError("A folder is missing.") }
        guard (1...100_000).contains(each) else {
            throw ValidationError("--each must be 1 to 100000.")
        }
        for name in only where Family.named(name) == nil {
            throw ValidationError("There is no family '\(name)': see --list.")
        }
    }

    mutating func run() throws {
        guard let folder, !list else {
            for family in Family.all { print("\(family.line)  \(family.name)") }
            return
        }
        let families = only.isEmpty ? Family.all : only.compactMap(Family.named)
        var writer = FolderWriter(folder: folder)
        var truth = Truth()
        for family in families {
            for number in 0..<each {
                let file = family.file(at: number, seed: seed)
                try writer.write(file)
                truth.add(file)
            }
        }
        try writer.write(Array(truth.json.utf8), to: "truth.json")
        print("\(families.count * each) files of \(families.count) families, written to \(folder)")
    }
}
