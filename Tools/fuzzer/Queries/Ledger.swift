import Foundation

/// Numbers of one process in a file that another sees as they change, and that outlive a crash.
final class Ledger {
    /// What a number is.
    enum Entry: Int, CaseIterable {
        /// The input that was begun last.
        case current
        /// How many inputs were done, and what became of them.
        case done, compiled, searched, found, slow, faults
        /// How many numbers and tables were read, and how many comparisons carried out.
        case numbers, tables, compared
        /// The longest times in microseconds, each followed by the input that took it.
        case compilation, compilationInput, completion, completionInput, search, searchInput
        case comparison, comparisonInput
    }

    private let numbers: UnsafeMutablePointer<Int>
    private static let size = Entry.allCases.count * MemoryLayout<Int>.stride

    /// Maps a file, which is made if it is not there.
    init(path: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT, 0o644)
        guard descriptor >= 0 else { throw POSIXError(.EIO) }
        defer { close(descriptor) }
        guard ftruncate(descriptor, off_t(Self.size)) == 0,
            let memory = mmap(
                nil, Self.size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0),
            memory != MAP_FAILED
        else { throw POSIXError(.EIO) }
        numbers = memory.bindMemory(to: Int.self, capacity: Entry.allCases.count)
    }

    deinit { munmap(numbers, Self.size) }

    subscript(entry: Entry) -> Int {
        get { numbers[entry.rawValue] }
        set { numbers[entry.rawValue] = newValue }
    }
}
