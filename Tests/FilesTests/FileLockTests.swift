import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Files

/// One holder at a time, and no file left.
@Suite struct FileLockTests {
    private let path: String

    init() throws {
        path = try Repository.temporaryFolder().appendingPathComponent("index.lock").path
    }

    @Test func `a lock is refused while it is held, and its file goes with it`() throws {
        do {
            let lock = try FileLock(path: path)
            #expect(throws: FileError.locked(path: path)) { try FileLock(path: path) }
            withExtendedLifetime(lock) {}
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        _ = try FileLock(path: path)
    }

    @Test func `a file that a killed process left is no lock`() throws {
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        _ = try FileLock(path: path)
    }

    @Test func `a file with bytes is somebody's`() throws {
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: FileError.notALock(path: path)) { try FileLock(path: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
    }

    @Test func `a link is not followed`() throws {
        #expect(symlink("elsewhere", path) == 0)
        #expect(throws: FileError.notAFile(path: path, .link)) { try FileLock(path: path) }
    }

    @Test func `many that want it at once get it one after another`() async {
        let held = Counter()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<200 {
                        guard let lock = try? FileLock(path: path) else { continue }
                        held.enter()
                        held.leave()
                        withExtendedLifetime(lock) {}
                    }
                }
            }
        }
        #expect(held.most == 1)
    }
}

/// How many are somewhere at once.
private final class Counter: Sendable {
    private let numbers = Mutex((inside: 0, most: 0))

    var most: Int { numbers.withLock { $0.most } }

    func enter() {
        numbers.withLock {
            $0.inside += 1
            $0.most = max($0.most, $0.inside)
        }
    }

    func leave() { numbers.withLock { $0.inside -= 1 } }
}
