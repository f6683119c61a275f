/// How much the daemon takes on.
struct DaemonLimits: Sendable {
    /// How long finding an answer may take.
    var time: Duration
    /// How many hits may be asked for at once.
    var results: Int
    /// Connections that are open at once; more wait to be taken.
    var connections: Int
    /// Requests that wait for the index; more are refused.
    var waiting: Int
    /// After which time a connection is closed on which no request arrives in whole.
    var idle: Duration

    /// Bytes of an address, the longest query in the longest encoding with room to spare.
    static let addressBytes = 49_152
    /// Bytes of all headers together.
    static let headerBytes = 32_768
    /// Bytes of a text that is completed, or looked for among the fields.
    static let completedBytes = 4096
}
