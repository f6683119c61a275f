import Foundation
public import Testing

extension Trait where Self == ConditionTrait {
    /// Marks tests that start a program, one of ours or one of the system's.
    ///
    /// `make test-fast` sets `NIANBAO_TEST_FAST` and leaves them out.
    public static var startsPrograms: Self {
        .enabled(if: ProgramUse.isAllowed, "it starts programs, and the tests are to be fast")
    }
}

/// Whether tests may start programs.
public enum ProgramUse {
    /// Whether they may; not in `make test-fast`.
    public static let isAllowed = ProcessInfo.processInfo.environment["NIANBAO_TEST_FAST"] == nil

    /// Refuses a program for a test that is not marked as one that starts some.
    static func check(_ program: String) throws {
        guard !isAllowed else { return }
        throw UnmarkedProgram(program: program)
    }
}

/// A test starts a program and is not marked so.
struct UnmarkedProgram: Error, CustomStringConvertible {
    let program: String

    var description: String {
        "this test starts \(program): mark it, or its suite, with .startsPrograms"
    }
}
