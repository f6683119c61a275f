/// How much the daemon takes on.
struct DaemonLimits: Sendable {
    /// How long finding an answer may take.
    var time: Duration
    /// How many hits may be asked for at once.
    var results: Int

    /// Bytes of an address, the longest query in the longest encoding with room to spare.
    static let addressBytes = 49_152
    /// Bytes of all headers together.
    static let headerBytes = 32_768
    /// Bytes of a text that is completed, or looked for among the fields.
    static let completedBytes = 4096
    /// Connections that are open at once; more wait to be taken.
    static let connections = 512
    /// Requests that wait for the index; more are refused.
    static let waiting = 128
    /// Seconds after which a connection is closed on which no request arrives in whole.
    static let idleSeconds: Int64 = 30
}
