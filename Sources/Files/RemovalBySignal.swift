import Dispatch
import Foundation

/// Removes a file when a signal ends the process.
final class RemovalBySignal {
    private var sources: [any DispatchSourceSignal] = []

    /// Removes a file at SIGINT, SIGTERM and SIGHUP, those that are not ignored; then the signal
    /// ends the process as ever.
    init(of path: String) {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let previous = signal(number, SIG_IGN)
            // nohup, for one, has SIGHUP ignored.
            guard unsafeBitCast(previous, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self)
            else { continue }
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                unlink(path)
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            source.activate()
            sources.append(source)
        }
    }

    deinit {
        for source in sources {
            source.cancel()
            signal(Int32(source.handle), SIG_DFL)
        }
    }
}
