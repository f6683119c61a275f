import Foundation
import Query

/// Writes inputs with faults to a folder, the first few of each kind, and names them.
final class QueryFaults {
    private let source: QuerySource
    private let folder: String
    private let seed: UInt64
    private var counts: [Substring: Int] = [:]

    /// More of a kind would say nothing new.
    private static let mostOfKind = 5

    init(source: QuerySource, folder: String, seed: UInt64) {
        self.source = source
        self.folder = folder
        self.seed = seed
    }

    /// Writes an input, the options beside it in files of their own, and says why.
    func add(_ fault: QueryFault) {
        counts[fault.kind, default: 0] += 1
        guard counts[fault.kind, default: 0] <= Self.mostOfKind else { return }
        let input = source.input(fault.number)
        let file = "\(folder)/\(seed)-\(fault.number).query"
        let line = "seed \(seed), query \(fault.number), \(fault.reason): \(file)\n"
        try? Data(input.text.utf8).write(to: URL(fileURLWithPath: file))
        let filters = input.filters
        let options = [
            "year": filters.year, "region": filters.region, "agency": filters.agency,
            "sort": filters.sort,
        ]
        for (place, number) in (input.comparison?.numbers ?? []).enumerated() {
            try? Data(number.utf8).write(to: URL(fileURLWithPath: "\(file).number\(place)"))
        }
        if let table = input.comparison?.table {
            try? Data(table).write(to: URL(fileURLWithPath: "\(file).csv"))
        }
        for case let (name, value?) in options {
            try? Data(value.utf8).write(to: URL(fileURLWithPath: "\(file).\(name)"))
        }
        try? FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
    }
}
