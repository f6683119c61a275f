/// How far a run of indexing has come.
public struct BuildProgress: Equatable, Sendable {
    /// The files that are done.
    public let done: Int
    /// All files of the run.
    public let total: Int
}
