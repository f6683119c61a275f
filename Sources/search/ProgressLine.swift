import Foundation
import Indexer
import Presentation

/// The line on a terminal that shows how far indexing has come.
///
/// Nothing is shown of a run that ends within half a second.
struct ProgressLine: Sendable {
    let isShown: Bool
    private let start = ContinuousClock.now

    /// A line that is shown, or not at all.
    init(isShown: Bool) {
        self.isShown = isShown
    }

    /// Draws the line anew.
    func show(_ progress: BuildProgress) {
        let isStep = progress.done == progress.total || progress.done % steps(progress.total) == 0
        guard isShown, isStep, hasBegun else { return }
        let line = ProgressBar.line(done: progress.done, total: progress.total)
        try? Output.error.write("\r\(line)\u{1B}[K")
    }

    /// Takes the line away.
    func clear() {
        guard isShown, hasBegun else { return }
        try? Output.error.write("\r\u{1B}[K")
    }

    /// How many files pass between two drawings: a terminal is slower than reading.
    private func steps(_ total: Int) -> Int { max(1, total / 200) }

    private var hasBegun: Bool { start.duration(to: .now) > .milliseconds(500) }
}
