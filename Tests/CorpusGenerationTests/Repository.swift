import CorpusGeneration
import Foundation

/// Where the checkout is.
enum Repository {
    /// The folder that holds `Package.swift`, `Sources`, `Tools` and `corpus`.
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// The committed corpus, made once for all tests.
enum Committed {
    static let reports = CommittedCorpus().reports()

    static let irregular = IrregularCorpus().reports()
}
