@testable import Engine
import Reports
import Testing

@testable import Store

/// The index holds where pages begin, and believes no text that is no list of lines in order.
@Suite struct StoredPagesTests {
    @Test(arguments: [[], [1], [1, 1, 40], [1, 46, 92]])
    func `pages come back as they were written`(lines: [Int]) throws {
        let pages = PageStarts(lines)
        #expect(try PageStarts(stored: pages.stored) == pages)
    }

    @Test(arguments: ["0", "-1 4", "1 x", "40 1", "1 99999999999", "1,2", "1 4.5"])
    func `what is no list of lines is damage`(text: String) {
        #expect(throws: IndexDamage.value(column: "pages")) {
            try PageStarts(stored: text)
        }
    }
}
