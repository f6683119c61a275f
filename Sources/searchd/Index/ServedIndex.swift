import Foundation
import Logging
import Presentation
import Store
import Synchronization

/// The index as it is served: follows the file at its path when that is replaced.
///
/// Asking for it looks at the file, at most once in ``patience``. Where another file stands there,
/// it is opened, and later requests are answered from it; where none does, or one that cannot be
/// read, the last good one is kept.
final class ServedIndex: Sendable {
    /// How long a look at the file holds.
    static let patience = Duration.milliseconds(100)

    /// What is known of following the file.
    struct Following: Sendable {
        /// What is served.
        let snapshot: IndexSnapshot
        /// Why the file that stands at the path now is not the one that is served.
        let problem: IndexError?
        /// How often another file took the place of the one before.
        let replacements: Int
    }

    private struct State {
        var snapshot: IndexSnapshot
        /// The file that was opened last, or that could not be.
        var file: FileIdentity?
        var looked: ContinuousClock.Instant
        var isOpening = false
        var problem: IndexError?
        var replacements = 0
    }

    private let path: String
    private let logger: Logger
    private let state: Mutex<State>

    /// Opens the index at a path.
    ///
    /// - Throws: why it cannot be read; at the start there is nothing else to serve.
    init(path: String, logger: Logger) throws(IndexError) {
        self.path = path
        self.logger = logger
        var attempts = 0
        while true {
            let file = FileIdentity(path: path)
            do {
                let snapshot = try IndexSnapshot(path: path, modified: file?.modified)
                state = Mutex(State(snapshot: snapshot, file: file, looked: .now))
                return
            } catch {
                // The file may be replaced while it is being opened.
                attempts += 1
                guard case .replaced = error, attempts < Self.attempts else { throw error }
            }
        }
    }

    /// What is served now, after a look at the file if one is due.
    ///
    /// Waits for the disk.
    func following() -> Following {
        look()
        return state.withLock {
            Following(
                snapshot: $0.snapshot, problem: $0.problem, replacements: $0.replacements)
        }
    }

    /// Reads from what is served now; again from the next one if the file is replaced meanwhile.
    ///
    /// Waits for the disk.
    func read<Value>(_ work: (IndexSnapshot) throws -> Value) throws -> Value {
        var attempts = 0
        while true {
            do {
                return try work(following().snapshot)
            } catch let error as IndexError {
                attempts += 1
                guard case .replaced = error, attempts < Self.attempts else { throw error }
                state.withLock { $0.looked = .now - Self.patience }
                usleep(5_000)
            }
        }
    }

    /// How often something is tried again because the file was replaced meanwhile.
    private static let attempts = 20

    private func look() {
        let now = ContinuousClock.now
        let isDue = state.withLock { state in
            guard !state.isOpening, now - state.looked >= Self.patience else { return false }
            state.isOpening = true
            state.looked = now
            return true
        }
        guard isDue else { return }
        // The file is looked at before it is opened: one that is replaced in between is noticed by
        // the next look.
        let file = FileIdentity(path: path)
        let (known, problem) = state.withLock { ($0.file, $0.problem) }
        guard file != known || problem != nil else {
            state.withLock { $0.isOpening = false }
            return
        }
        let opened = open(file)
        let isNews = state.withLock { state in
            state.isOpening = false
            state.file = file
            switch opened {
            case .success(let snapshot):
                let isOther =
                    snapshot.reader.generation != state.snapshot.reader.generation
                state.snapshot = snapshot
                state.problem = nil
                if isOther { state.replacements += 1 }
                return isOther || problem != nil
            case .failure(let error):
                state.problem = error
                return error != problem
            }
        }
        if isNews { report(opened) }
    }

    private func open(_ file: FileIdentity?) -> Result<IndexSnapshot, IndexError> {
        do throws(IndexError) {
            return .success(try IndexSnapshot(path: path, modified: file?.modified))
        } catch {
            return .failure(error)
        }
    }

    private func report(_ opened: Result<IndexSnapshot, IndexError>) {
        switch opened {
        case .success(let snapshot):
            logger.notice(
                "index opened", metadata: ["generation": "\(snapshot.reader.generation)"])
        case .failure(let error):
            logger.warning(
                "index cannot be opened, the last one is kept",
                metadata: ["code": "\(error.id)", "reason": "\(SafeText.line(error.english))"])
        }
    }
}
