import Reports
import Store

/// Hands out files to be read and gathers what became of them, in the order of the files.
///
/// Who reads takes the next file as soon as it is done with one: a file that takes long keeps nobody
/// from the others. What was read waits until all before it was taken; there may be so much of it, and
/// no more.
actor ReadingQueue {
    /// What became of a file.
    typealias Reading = (path: String, outcome: FileReader.Outcome)

    /// How many files may be read beyond the first that is not.
    private static let window = 512
    /// How many are written in one transaction.
    private static let batch = 256
    /// How many bytes of text may wait to be written.
    private static let mostText = 32 << 20

    private let files: [String]
    /// The first file that nobody reads yet, and the first that was not taken.
    private var next = 0
    private var taken = 0
    private var done: [Int: Reading] = [:]
    private var text = 0
    /// The first file that is not read, behind those that could be taken.
    private var firstOpen = 0
    private var readers: [CheckedContinuation<Void, Never>] = []
    private var taker: CheckedContinuation<Void, Never>?

    init(_ files: [String]) { self.files = files }

    /// The next file to read, and its number; nil at the end.
    ///
    /// Waits where too much is read already.
    func nextFile() async -> (number: Int, path: String)? {
        while next < files.count, isFull {
            // What is there must be taken, even if it is less than a batch.
            wakeTaker()
            await withCheckedContinuation { readers.append($0) }
        }
        guard next < files.count else { return nil }
        defer { next += 1 }
        return (next, files[next])
    }

    /// Notes what became of a file.
    func finish(_ number: Int, _ outcome: FileReader.Outcome) {
        done[number] = (files[number], outcome)
        text += outcome.textLength
        while done[firstOpen] != nil { firstOpen += 1 }
        if isReady { wakeTaker() }
    }

    /// Hands out no further file.
    func stop() {
        next = files.count
        wakeReaders()
    }

    /// What became of the next files, in order; nil at the end.
    ///
    /// Waits until there is enough.
    func takeNext() async -> [Reading]? {
        guard taken < files.count else { return nil }
        while !isReady { await withCheckedContinuation { taker = $0 } }
        let end = min(firstOpen, taken + Self.batch)
        var readings: [Reading] = []
        for number in taken..<end {
            guard let reading = done.removeValue(forKey: number) else { continue }
            text -= reading.outcome.textLength
            readings.append(reading)
        }
        taken = end
        wakeReaders()
        return readings
    }

    private func wakeReaders() {
        for reader in readers { reader.resume() }
        readers = []
    }

    /// Whether no further file may be begun.
    private var isFull: Bool {
        next > taken && (next - taken >= Self.window || text > Self.mostText)
    }

    /// Whether there is a batch, or all that can be had before some of it is taken.
    private var isReady: Bool {
        guard firstOpen > taken else { return false }
        return firstOpen - taken >= Self.batch || firstOpen == files.count || isFull
    }

    private func wakeTaker() {
        guard isReady else { return }
        taker?.resume()
        taker = nil
    }
}

extension FileReader.Outcome {
    /// How many bytes of text it holds.
    fileprivate var textLength: Int {
        guard case .read(let entry, _) = self, case .report(let report, _) = entry.content else {
            return 0
        }
        return report.sections.reduce(0) { sum, section in
            section.paragraphs.reduce(sum) { $0 + $1.text.utf8.count }
        }
    }
}
