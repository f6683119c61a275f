import Foundation
import Reports
import Testing

@testable import accuracy

/// What the measuring program takes for right.
@Suite struct AccuracyTests {
    @Test(
        arguments: [
            ("5", .value(5), true), ("5", .value(6), false), ("5", .unreadable, false),
            ("5", .blank, false), ("null", .blank, true), ("null", .value(0), false),
            ("\"/\"", .notApplicable, true), ("\"/\"", .blank, false),
            ("\"words\"", .unreadable, true), ("\"words\"", .blank, false),
            ("\"words\"", .value(1), false), ("\"unreadable\"", .blank, true),
            ("\"unreadable\"", nil, true), ("\"unreadable\"", .value(1), false),
            ("[\"unreadable\", 5]", .unreadable, true), ("[\"unreadable\", 5]", .value(5), true),
            ("[\"unreadable\", 5]", .value(6), false), ("[\"unreadable\", 5]", .blank, false),
            ("[\"unreadable\", 5]", nil, false), ("[\"unreadable\", null]", .blank, true),
            ("[\"unreadable\", 5, \"none\"]", nil, true),
            ("[\"unreadable\", null]", .value(0), false),
            ("[79000, 790000000]", .value(79000), true),
            ("[79000, 790000000]", .value(7.9), false),
        ] as [(String, Reading?, Bool)])
    func `a reading is right where the truth accepts it`(
        truth: String, reading: Reading?, isRight: Bool
    ) throws {
        let json = try JSONSerialization.jsonObject(
            with: Data(truth.utf8), options: .fragmentsAllowed)
        #expect(Truth.Cell(json).accepts(reading) == isRight)
    }

    @Test func `what may be left unread is counted as such only where a number is known`() throws {
        let cell = Truth.Cell(["unreadable", 5] as [Any])
        #expect(cell.number == 5)
        #expect(cell.mayBeLeft)
        #expect(Truth.Cell(["unreadable", NSNull()] as [Any]).number == nil)
        #expect(!Truth.Cell(5).mayBeLeft)
    }
}
