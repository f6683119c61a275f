import Hummingbird
import NIOCore

/// What is known of a request besides what it says: on which connection it came.
struct DaemonContext: RequestContext {
    /// What the router keeps.
    var coreContext: CoreRequestContextStorage
    /// The connection; nothing in a test without one.
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}
