import CorpusGeneration
import Foundation

/// The files of a corpus for the oracle: invented reports of every kind, in a folder.
struct ReportFiles {
    /// The paths of all files, absolute.
    let paths: [String]

    /// Writes `count` generated reports into a folder, half of them several years of the same
    /// bodies, half of every layout with every irregularity, and adds the files below other folders.
    init(generated count: Int, seed: UInt64, in folder: URL, beside others: [URL]) throws {
        var files: [CorpusFile] = []
        let bodies = BulkCorpus(seed: seed, narrativeBytes: 900)
        for body in 0..<(count / 2 / BulkCorpus.reportsPerBody) {
            files += bodies.files(ofBody: body * 7)
        }
        let mixed = MixedCorpus(seed: seed, narrativeBytes: 900)
        var number = 0
        while files.count < count {
            files += mixed.files(at: number).filter { !["pdf", "doc"].contains($0.path.ending) }
            number += 1
        }
        for file in files {
            let url = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
        }
        try Data(WordVocabulary.reportOfCityUnderProvince.utf8).write(
            to: folder.appendingPathComponent("city-under-province.txt"))
        paths = try ([folder] + others).flatMap { try Self.files(below: $0) }
    }

    private static func files(below folder: URL) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return names.map { folder.appendingPathComponent($0).standardizedFileURL.path }
            .filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                    && !isFolder.boolValue
            }
    }
}

extension String {
    /// What the name of a file ends with.
    fileprivate var ending: String { split(separator: ".").last.map(String.init) ?? "" }
}
