import Logging
import NIOCore
import Synchronization

/// The clients that are connected, and what they have yet to take of their answers.
///
/// What a client does not take stays in memory. One that takes nothing for a while is dropped, and
/// where all of them together leave too much, that which has taken nothing for the longest time.
final class Clients: Sendable {
    /// How long a client may take nothing of its answer.
    let patience: Duration
    /// How long answers may go on when the daemon is told to end.
    let drain: Duration

    /// Why a client is dropped before it has its answer.
    enum Reason: String, CaseIterable {
        /// It took nothing for too long.
        case slow = "took nothing of its answer for too long"
        /// All clients together left too much in memory.
        case crowded = "too much waits to be taken by clients"
        /// The daemon ends.
        case ending = "the daemon ends"
    }

    private struct Client {
        let channel: any Channel
        var route: Route?
        var pending = 0
        var taken = ContinuousClock.now
    }

    private struct State {
        var clients: [ObjectIdentifier: Client] = [:]
        var pending = 0
        var dropped: [Reason: Int] = [:]
    }

    private let state = Mutex(State())
    private let logger: Logger

    /// Nobody is connected yet.
    init(patience: Duration, drain: Duration, logger: Logger) {
        self.patience = patience
        self.drain = drain
        self.logger = logger
    }

    /// How many bytes of answers wait for clients to take them.
    var pending: Int { state.withLock { $0.pending } }

    /// How many clients were dropped for a reason.
    func dropped(for reason: Reason) -> Int { state.withLock { $0.dropped[reason] ?? 0 } }

    /// How many bytes may wait for all clients together.
    private static let mostPending = 256 << 20

    /// A client has connected.
    func add(_ channel: any Channel) {
        state.withLock { $0.clients[ObjectIdentifier(channel)] = Client(channel: channel) }
    }

    /// A client is gone.
    func remove(_ channel: any Channel) {
        state.withLock { state in
            let client = state.clients.removeValue(forKey: ObjectIdentifier(channel))
            state.pending -= client?.pending ?? 0
        }
    }

    /// A client asks for something.
    func note(_ route: Route?, on channel: any Channel) {
        state.withLock { $0.clients[ObjectIdentifier(channel)]?.route = route }
    }

    /// So much more waits for a client.
    func add(_ bytes: Int, for channel: any Channel) {
        let slowest: (any Channel)? = state.withLock { state in
            guard state.clients[ObjectIdentifier(channel)] != nil else { return nil }
            state.clients[ObjectIdentifier(channel)]?.pending += bytes
            state.pending += bytes
            guard state.pending > Self.mostPending else { return nil }
            return state.clients.values.filter { $0.pending > 0 }
                .min { $0.taken < $1.taken }?.channel
        }
        // Its handler tells the rest of the pipeline, on the thread that it belongs to.
        slowest?.pipeline.fireUserInboundEventTriggered(DropEvent())
    }

    /// A client has taken so much.
    func take(_ bytes: Int, by channel: any Channel) {
        state.withLock { state in
            guard state.clients[ObjectIdentifier(channel)] != nil else { return }
            state.clients[ObjectIdentifier(channel)]?.pending -= bytes
            state.clients[ObjectIdentifier(channel)]?.taken = .now
            state.pending -= bytes
        }
    }

    /// Counts a client that is dropped, and writes it into the log.
    func drop(_ channel: any Channel, for reason: Reason) {
        let client = state.withLock { state in
            state.dropped[reason, default: 0] += 1
            return state.clients[ObjectIdentifier(channel)]
        }
        logger.warning(
            "an answer was cut off: \(reason.rawValue)",
            metadata: [
                "route": "\(client?.route?.rawValue ?? Metrics.other)",
                "waiting_bytes": "\(client?.pending ?? 0)",
            ])
    }

    /// Says in the log how many answers the end of the daemon cut off, if any.
    func reportEnd() {
        let cut = dropped(for: .ending)
        guard cut > 0 else { return }
        logger.warning(
            "ended before all answers were taken",
            metadata: ["cut": "\(cut)", "drain_seconds": "\(drain / .seconds(1))"])
    }
}

/// Tells the handler of a connection that its client is to be dropped.
struct DropEvent: Sendable {}
