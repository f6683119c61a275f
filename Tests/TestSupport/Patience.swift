extension Duration {
    /// Longer than anything takes on the slowest and busiest machine.
    ///
    /// What is not over by then hangs. Shorter limits say nothing of the program and much of the
    /// machine: work that must stay small is counted, or measured with `Growth`.
    public static let hang: Duration = .seconds(1_800)
}

/// Waits until something is so.
///
/// - Returns: whether it came about; it did not where it would have to be taken for a hang.
public func eventually(_ condition: () async throws -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + .hang
    while try await !condition() {
        guard ContinuousClock.now < end else { return false }
        try await Task.sleep(for: .milliseconds(20))
    }
    return true
}
