import Dispatch
import Store

/// Runs work that waits for the disk where it keeps no request from being taken.
///
/// SQLite blocks its thread; the threads that Swift's tasks share are as few as the cores.
func onDatabaseThread<Value: Sendable>(
    _ work: @escaping @Sendable () throws(IndexError) -> Value
) async -> Result<Value, IndexError> {
    await withCheckedContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async {
            do throws(IndexError) {
                continuation.resume(returning: .success(try work()))
            } catch {
                continuation.resume(returning: .failure(error))
            }
        }
    }
}
