import TestSupport
import Testing

@testable import Engine

/// A bitmap is a set of slots, whatever its size leaves of the last word.
@Suite struct BitmapTests {
    private static let sizes = [0, 1, 2, 63, 64, 65, 127, 128, 129, 1_000]

    private static func pair(_ count: Int, _ seed: UInt64) -> (Bitmap, Set<Int>) {
        var chance = SeededGenerator(seed: seed)
        let members = Set((0..<count).filter { _ in Bool.random(using: &chance) })
        return (Bitmap(count: count) { members.contains($0) }, members)
    }

    private static func members(_ bitmap: Bitmap) -> Set<Int> {
        var members: Set<Int> = []
        bitmap.forEach { members.insert($0) }
        return members
    }

    @Test(arguments: sizes)
    func `its operations are those of sets`(count: Int) {
        let (left, leftMembers) = Self.pair(count, 1)
        let (right, rightMembers) = Self.pair(count, 2)
        let all = Set(0..<count)
        #expect(Self.members(left) == leftMembers)
        #expect(Self.members(left & right) == leftMembers.intersection(rightMembers))
        #expect(Self.members(left | right) == leftMembers.union(rightMembers))
        #expect(Self.members(left - right) == leftMembers.subtracting(rightMembers))
        #expect(Self.members(~left) == all.subtracting(leftMembers))
        #expect(left.cardinality == leftMembers.count)
        #expect(left.isEmpty == leftMembers.isEmpty)
        #expect((0..<count).allSatisfy { left[$0] == leftMembers.contains($0) })
    }

    @Test(arguments: sizes)
    func `bits behind the last slot are never set`(count: Int) {
        let full = Bitmap(count: count, filled: true)
        #expect(full.cardinality == count)
        #expect((~Bitmap(count: count)) == full)
        let written = Bitmap(count: count) { (words: UnsafeMutablePointer<UInt64>) in
            for word in 0..<(count + 63) / 64 { words[word] = .max }
        }
        #expect(written == full)
        #expect((~full).isEmpty)
    }

    @Test(arguments: sizes)
    func `slots are taken in order, some at a time`(count: Int) {
        let (bitmap, members) = Self.pair(count, 3)
        let ordered = members.sorted()
        for offset in [0, 1, 5, 64, 500, 2_000] {
            for limit in [0, 1, 7, 64, 2_000] {
                #expect(
                    bitmap.slots(offset: offset, limit: limit)
                        == Array(ordered.dropFirst(offset).prefix(limit)))
            }
        }
    }

    @Test func `a slot is put in and taken out`() {
        var bitmap = Bitmap(count: 130)
        for slot in [0, 63, 64, 129] { bitmap[slot] = true }
        #expect(Self.members(bitmap) == [0, 63, 64, 129])
        bitmap[64] = false
        bitmap[1] = false
        #expect(Self.members(bitmap) == [0, 63, 129])
    }
}
