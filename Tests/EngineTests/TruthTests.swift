import Testing

@testable import Engine

/// Kleene's logic: unknown is not no.
@Suite struct TruthTests {
    private enum Value: Int, CaseIterable {
        case no, unknown, yes
    }

    private static func truth(_ value: Value) -> Truth {
        Truth(
            isTrue: Bitmap(count: 1) { _ in value == .yes },
            isUnknown: Bitmap(count: 1) { _ in value == .unknown })
    }

    private static func value(_ truth: Truth) -> Value {
        truth.isTrue[0] ? .yes : truth.isUnknown[0] ? .unknown : .no
    }

    @Test func `and is the least, or the greatest of its parts`() {
        for left in Value.allCases {
            for right in Value.allCases {
                let (first, second) = (Self.truth(left), Self.truth(right))
                #expect(
                    Self.value(first & second).rawValue == min(left.rawValue, right.rawValue),
                    "\(left) AND \(right)")
                #expect(
                    Self.value(first | second).rawValue == max(left.rawValue, right.rawValue),
                    "\(left) OR \(right)")
                #expect((first & second).isTrue.cardinality <= 1)
            }
        }
    }

    @Test func `not leaves unknown what is unknown`() {
        #expect(Self.value(~Self.truth(.yes)) == .no)
        #expect(Self.value(~Self.truth(.no)) == .yes)
        #expect(Self.value(~Self.truth(.unknown)) == .unknown)
    }

    @Test func `a report is never both true and unknown`() {
        let mixed = Truth(
            isTrue: Bitmap(count: 9) { $0 % 3 == 0 }, isUnknown: Bitmap(count: 9) { $0 % 3 == 1 })
        let turned = Truth(
            isTrue: Bitmap(count: 9) { $0 / 3 == 0 }, isUnknown: Bitmap(count: 9) { $0 / 3 == 1 })
        for truth in [mixed & turned, mixed | turned, ~mixed, ~(mixed & ~turned)] {
            #expect((truth.isTrue & truth.isUnknown).isEmpty)
        }
    }
}
