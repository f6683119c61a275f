public import Answers
public import Extraction
import Foundation
import Reports
import Segmentation
public import Store

/// Reads the reports in folders and writes them into an index.
///
/// Reading is the work and is done by several tasks at once; one writer takes their results in
/// the order of the paths. No more than ``ReadingQueue`` lets wait are held at a time.
public struct IndexBuilder: Sendable {
    private let index: String
    private let jobs: Int
    private let rebuild: Bool
    private let prune: Bool
    private let catalogue: (list: Catalogue, path: String)?

    /// Prepares to write the index at a path.
    ///
    /// - Parameters:
    ///   - index: the path of the index.
    ///   - jobs: how many files to read at once; as many as there are processors if nil.
    ///   - rebuild: put a new index in the place of whatever is there.
    ///   - prune: forget files below the given paths that are gone.
    ///   - catalogue: a list of the files, and where it stands.
    public init(
        index: String, jobs: Int?, rebuild: Bool, prune: Bool,
        catalogue: (list: Catalogue, path: String)? = nil
    ) {
        self.catalogue = catalogue
        self.index = index
        self.jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
        self.rebuild = rebuild
        self.prune = prune
    }

    /// Indexes the files under some paths.
    ///
    /// - Parameters:
    ///   - paths: files and folders.
    ///   - progress: told how far the run has come, after each batch.
    /// - Throws: why the index cannot be written; never because of a file.
    public func build(
        _ paths: [String], progress: @Sendable (BuildProgress) -> Void = { _ in }
    ) async throws(IndexError) -> BuildSummary {
        let clock = ContinuousClock()
        let start = clock.now
        let writer = try IndexWriter(path: index, rebuild: rebuild)
        var found = FileFinder().files(under: paths)
        let list = catalogue.map { URL(fileURLWithPath: $0.path).standardizedFileURL.path }
        found.files.removeAll { writer.owns($0) || $0 == list }
        let listed = catalogue.map { ListedFiles($0.list, at: $0.path, files: found.files) }
        let known = rebuild ? [:] : try writer.sources()
        var summary = BuildSummary()
        summary.files = found.files.count + found.refused.count
        summary.refused = found.refused.map(RefusedFile.init)
        summary.catalogue = listed?.summary

        let queue = ReadingQueue(found.files)
        read(queue, given: GivenPaths(paths), listed: listed, known: known)
        var done = 0
        while let readings = await queue.takeNext() {
            do {
                try take(readings, known: known, into: writer, &summary)
            } catch {
                await queue.stop()
                throw error
            }
            done += readings.count
            progress(BuildProgress(done: done, total: found.files.count))
        }
        if prune { try forget(known, except: found.files, under: paths, writer, &summary) }
        summary.refused.sort { ExactPath($0.path) < ExactPath($1.path) }
        try finish(writer, &summary)
        summary.duration = clock.now - start
        return summary
    }

    /// Starts to read files, several at once.
    private func read(
        _ queue: ReadingQueue, given: GivenPaths, listed: ListedFiles?,
        known: [ExactPath: KnownSource]
    ) {
        for _ in 0..<jobs {
            Task {
                let breaker = WordBreaker()
                let reading = FileReader(given: given, listed: listed)
                while let file = await queue.nextFile() {
                    let outcome = reading.read(
                        file.path, known: known[ExactPath(file.path)], breaker: breaker)
                    await queue.finish(file.number, outcome)
                }
            }
        }
    }

    /// Writes what became of a batch, and counts it.
    private func take(
        _ outcomes: [ReadingQueue.Reading], known: [ExactPath: KnownSource],
        into writer: IndexWriter, _ summary: inout BuildSummary
    ) throws(IndexError) {
        var entries: [IndexEntry] = []
        for (path, outcome) in outcomes {
            switch outcome {
            case .unchanged:
                summary.unchanged += 1
                if let refusal = known[ExactPath(path)]?.refusal {
                    summary.refused.append(
                        RefusedFile(
                            path: path, refusal: refusal.id, chinese: refusal.chinese,
                            english: refusal.english))
                }
            case .inaccessible(let refusal):
                summary.refused.append(RefusedFile(path: path, refusal: refusal))
            case .read(let entry, let refusal):
                entries.append(entry)
                if let refusal {
                    summary.refused.append(RefusedFile(path: path, refusal: refusal))
                } else {
                    summary.count(
                        entry, replaces: known[ExactPath(path)].map { $0.refusal == nil } ?? false)
                }
            }
        }
        if !entries.isEmpty { try writer.write(entries) }
    }

    /// Forgets the files below the paths that the index knows and that are gone.
    private func forget(
        _ known: [ExactPath: KnownSource], except files: [String], under paths: [String],
        _ writer: IndexWriter, _ summary: inout BuildSummary
    ) throws(IndexError) {
        let roots = paths.map { ExactPath(URL(fileURLWithPath: $0).standardizedFileURL.path) }
        let present = Set(files.map { ExactPath($0) })
        let gone = known.keys.filter { path in
            !present.contains(path) && roots.contains(where: path.isAtOrBelow)
                && !FileManager.default.fileExists(atPath: path.text)
        }
        try writer.forget(gone.sorted().map(\.text))
        summary.forgotten = gone.count { known[$0]?.refusal == nil }
    }

    /// Puts the new index in its place, and counts what it holds.
    ///
    /// A rebuild that found no report leaves the old index where it is.
    private func finish(
        _ writer: IndexWriter, _ summary: inout BuildSummary
    ) throws(IndexError) {
        if rebuild, summary.added == 0 { return }
        try writer.finish()
        guard FileManager.default.fileExists(atPath: index) else { return }
        let status = try IndexReader(path: index).status()
        summary.reports = status.reports
        summary.duplicates = status.duplicates
    }
}

extension BuildSummary {
    fileprivate mutating func count(_ entry: IndexEntry, replaces: Bool) {
        guard case .report(let report, _) = entry.content else { return }
        if replaces { changed += 1 } else { added += 1 }
        cells += report.figures.all.count { $0.figure.reading.value != nil }
        findings += report.findings.count
        findings += report.checks.results.count {
            $0.status == .failed || $0.status == .undetermined
        }
    }
}

extension RefusedFile {
    /// A file and why it was refused.
    fileprivate init(path: String, refusal: DocumentRefusal) {
        self.init(
            path: path, refusal: refusal.id, chinese: refusal.chinese, english: refusal.english)
    }
}
