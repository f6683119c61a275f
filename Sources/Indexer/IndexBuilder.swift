import Foundation
import Reports
import Segmentation
public import Store

/// Reads the reports in folders and writes them into an index.
///
/// Reading is the work and is done by several tasks at once; one writer takes their results in
/// the order of the paths. No more than two batches of files are held at a time.
public struct IndexBuilder: Sendable {
    private let index: String
    private let jobs: Int
    private let rebuild: Bool
    private let prune: Bool

    /// Prepares to write the index at a path.
    ///
    /// - Parameters:
    ///   - index: the path of the index.
    ///   - jobs: how many files to read at once; as many as there are processors if nil.
    ///   - rebuild: put a new index in the place of whatever is there.
    ///   - prune: forget files below the given paths that are gone.
    public init(index: String, jobs: Int?, rebuild: Bool, prune: Bool) {
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
        found.files.removeAll { writer.owns($0) }
        let known = rebuild ? [:] : try writer.sources()
        var summary = BuildSummary()
        summary.files = found.files.count + found.refused.count
        summary.refused = found.refused.map(RefusedFile.init)

        let batches = Batch.batches(of: found.files)
        var next = batches.first.map { read($0, known: known) }
        for index in batches.indices {
            guard let outcomes = await next?.value else { break }
            // The next batch is read while this one is written.
            next = index + 1 < batches.count ? read(batches[index + 1], known: known) : nil
            try take(outcomes, known: known, into: writer, &summary)
            progress(
                BuildProgress(done: batches[index].range.upperBound, total: found.files.count))
        }
        if prune { try forget(known, except: found.files, under: paths, writer, &summary) }
        summary.refused.sort { $0.path < $1.path }
        try finish(writer, &summary)
        summary.duration = clock.now - start
        return summary
    }

    /// Starts to read a batch, its files divided among the jobs.
    private func read(
        _ batch: Batch, known: [String: KnownSource]
    ) -> Task<[(String, FileReading.Outcome)], Never> {
        let jobs = jobs
        return Task {
            await withTaskGroup(of: (Int, [(String, FileReading.Outcome)]).self) { group in
                for (part, files) in batch.parts(jobs).enumerated() {
                    group.addTask {
                        let breaker = WordBreaker()
                        let reading = FileReading()
                        return (
                            part,
                            files.map { path in
                                (path, reading.read(path, known: known[path], breaker: breaker))
                            }
                        )
                    }
                }
                var parts: [(Int, [(String, FileReading.Outcome)])] = []
                for await part in group { parts.append(part) }
                return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
            }
        }
    }

    /// Writes what became of a batch, and counts it.
    private func take(
        _ outcomes: [(String, FileReading.Outcome)], known: [String: KnownSource],
        into writer: IndexWriter, _ summary: inout BuildSummary
    ) throws(IndexError) {
        var entries: [IndexEntry] = []
        for (path, outcome) in outcomes {
            switch outcome {
            case .unchanged:
                summary.unchanged += 1
                if let refusal = known[path]?.refusal {
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
                    summary.count(entry, replaces: known[path].map { $0.refusal == nil } ?? false)
                }
            }
        }
        if !entries.isEmpty { try writer.write(entries) }
    }

    /// Forgets the files below the paths that the index knows and that are gone.
    private func forget(
        _ known: [String: KnownSource], except files: [String], under paths: [String],
        _ writer: IndexWriter, _ summary: inout BuildSummary
    ) throws(IndexError) {
        let roots = paths.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
        let present = Set(files)
        let gone = known.keys.filter { path in
            !present.contains(path) && roots.contains { path == $0 || path.hasPrefix($0 + "/") }
                && !FileManager.default.fileExists(atPath: path)
        }
        try writer.forget(gone.sorted())
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

/// Some files of a run, read together and written in one transaction.
private struct Batch {
    /// Enough for every job to be busy, few enough to be held in memory twice.
    private static let size = 256

    let files: ArraySlice<String>

    var range: Range<Int> { files.indices }

    static func batches(of files: [String]) -> [Batch] {
        stride(from: 0, to: files.count, by: size).map { start in
            Batch(files: files[start..<min(start + size, files.count)])
        }
    }

    /// The files in as many parts, in order.
    func parts(_ count: Int) -> [ArraySlice<String>] {
        let size = (files.count + count - 1) / count
        return stride(from: files.startIndex, to: files.endIndex, by: max(1, size)).map {
            files[$0..<min($0 + size, files.endIndex)]
        }
    }
}
