import Foundation
import Logging
import Presentation
import Requests
import Store
import Synchronization

/// The index as it is served: follows the file at its path when that is replaced.
///
/// Asking for it looks at the file, at most once in ``patience``. Where another file stands there,
/// it is opened, and later requests are answered from it; where none does, or one that cannot be
/// read or is damaged, the last good one is kept.
///
/// Every page is compared with its digest before an index takes the place of another: at once where
/// that is done in a moment, else on a thread of its own. The first index is served meanwhile.
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
        /// Whether every page of what is served was found as it was written.
        let isVerified: Bool
        /// Whether what is served, and not only what stands at the path, is damaged.
        let isServedDamaged: Bool

        /// How the index is.
        var condition: Condition {
            isServedDamaged ? .damaged : problem == nil ? .current : .stale
        }
    }

    /// How the index is, in the words of `/healthz`.
    enum Condition: String {
        case current = "ok"
        case stale
        case damaged
    }

    /// Up to this size an index is verified before the request that found it is answered.
    private static let momentary: Int64 = 64 << 20

    private struct State {
        var snapshot: IndexSnapshot
        /// The file that was opened last, or that could not be.
        var file: FileIdentity?
        var looked: ContinuousClock.Instant
        var isOpening = false
        var problem: IndexError?
        var isVerified = false
        var isServedDamaged = false
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
                verifyFirst(snapshot, file)
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
                snapshot: $0.snapshot, problem: $0.problem, replacements: $0.replacements,
                isVerified: $0.isVerified, isServedDamaged: $0.isServedDamaged)
        }
    }

    /// Reads from what is served now; again from the next one if the file is replaced meanwhile.
    ///
    /// Waits for the disk.
    func read<Value>(_ work: (IndexSnapshot) throws -> Value) throws -> Value {
        var attempts = 0
        while true {
            let snapshot = following().snapshot
            do {
                return try work(snapshot)
            } catch let thrown {
                guard let error = thrown as? IndexError ?? (thrown as? Refusal)?.fault else {
                    throw thrown
                }
                if error.isDamage { note(error, in: snapshot) }
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
        // Damage does not pass; a file that is being made or moved may be there the next time.
        guard file != known || problem?.isDamage == false else {
            state.withLock { $0.isOpening = false }
            return
        }
        let opened = open(file)
        guard case .success(let snapshot) = opened, (file?.bytes ?? 0) > Self.momentary else {
            follow(file, opened.flatMap { verified($0) })
            return
        }
        Thread.detachNewThread { [self] in follow(file, verified(snapshot)) }
    }

    /// A snapshot of whose file every page is as it was written, else why it is not.
    private func verified(_ snapshot: IndexSnapshot) -> Result<IndexSnapshot, IndexError> {
        Result { () throws(IndexError) in
            try snapshot.reader.verifyPages()
            return snapshot
        }
    }

    /// Goes on with what was opened, or with what is served and the reason why.
    private func follow(_ file: FileIdentity?, _ opened: Result<IndexSnapshot, IndexError>) {
        // What was verified is the file that was opened, unless that was replaced meanwhile.
        guard FileIdentity(path: path) == file else {
            state.withLock { $0.isOpening = false }
            return
        }
        let isNews = state.withLock { state in
            let problem = state.problem
            state.isOpening = false
            state.file = file
            switch opened {
            case .success(let snapshot):
                let isOther =
                    snapshot.reader.generation != state.snapshot.reader.generation
                state.snapshot = snapshot
                state.problem = nil
                state.isVerified = true
                state.isServedDamaged = false
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
        Result { () throws(IndexError) in
            try IndexSnapshot(path: path, modified: file?.modified)
        }
    }

    // MARK: The index that is served

    /// Verifies the first index while it is served.
    private func verifyFirst(_ snapshot: IndexSnapshot, _ file: FileIdentity?) {
        Thread.detachNewThread { [self] in
            let verified = verified(snapshot)
            // Of a file that took its place meanwhile nothing was found out.
            guard FileIdentity(path: path) == file else { return }
            switch verified {
            case .success:
                state.withLock { if $0.snapshot === snapshot { $0.isVerified = true } }
            case .failure(let error):
                if error.isDamage { note(error, in: snapshot) }
            }
        }
    }

    /// Notes that an index that is served is damaged; says so once.
    private func note(_ damage: IndexError, in snapshot: IndexSnapshot) {
        let isNews = state.withLock { state in
            guard state.snapshot === snapshot, !state.isServedDamaged else { return false }
            state.isServedDamaged = true
            state.isVerified = false
            state.problem = damage
            return true
        }
        guard isNews else { return }
        logger.error(
            "index is damaged", metadata: ["reason": "\(SafeText.line(damage.english))"])
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
