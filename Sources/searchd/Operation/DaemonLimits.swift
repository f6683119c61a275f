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
    /// How long answers that are being sent may go on when the daemon is told to end.
    var drain = Duration.seconds(10)

    /// Bytes of an address, the longest query in the longest encoding with room to spare.
    static let addressBytes = 49_152
    /// Bytes of all headers together.
    static let headerBytes = 32_768
    /// Bytes of a text that is completed, or looked for among the fields.
    static let completedBytes = 4096
    /// Bytes of all numbers of a comparison together: understanding and calculating them takes time
    /// in proportion.
    static let comparedBytes = 8192
    /// Cells of a comparison: groups times years times numbers.
    ///
    /// One takes some hundred bytes, and a few thousand while it is written as JSON.
    static let comparedCells = 100_000
}
