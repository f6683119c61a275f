/// Finds the style sheets in a page, and the rules in a style sheet.
enum StyleSheetText {
    /// The texts of a page's elements `style` that are for a screen.
    ///
    /// What comments and scripts hold, and what is shown only where scripts do not run, is left out.
    /// One pass: what nothing closes reaches to the end.
    static func all(in page: [UInt8]) -> [ArraySlice<UInt8>] {
        var sheets: [ArraySlice<UInt8>] = []
        var index = 0
        while let start = page[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            if page[index...].starts(with: "!--".utf8) {
                index = end(of: "-->", in: page[...], from: index + 3)
                continue
            }
            guard let name = skipped.first(where: { isTag($0, in: page, at: index) }) else {
                continue
            }
            let tagEnd = page[index...].firstIndex(of: UInt8(ascii: ">")) ?? page.count
            let content = min(tagEnd + 1, page.count)
            let contentEnd = endTag(name, in: page, from: content)
            if name == "style" {
                let attributes = String(decoding: page[index..<tagEnd], as: UTF8.self).lowercased()
                if isForScreen(tag: attributes) { sheets.append(page[content..<contentEnd]) }
            }
            index = contentEnd
        }
        return sheets
    }

    private static let skipped = ["style", "script", "noscript", "template", "textarea", "xmp"]

    /// Calls back for each rule of a sheet that holds on a screen.
    static func forEachRule(
        in sheet: ArraySlice<UInt8>, _ body: (Substring, ArraySlice<UInt8>) -> Void
    ) {
        let bytes = withoutComments(sheet)
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, !isMark(bytes[index]) { index += 1 }
            guard index < bytes.count else { return }
            let mark = bytes[index]
            let head = String(decoding: bytes[start..<index], as: UTF8.self)[...].trimmingBlanks
            index += 1
            // A brace that closes ends a group of rules that was entered.
            guard mark == UInt8(ascii: "{") else { continue }
            if head.first == "@" {
                if !holdsOnScreen(head) { index = endOfGroup(in: bytes, from: index) }
                continue
            }
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
            body(head, bytes[index..<end])
            index = min(end + 1, bytes.count)
        }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
    }

    /// Where a group of rules ends whose brace was opened.
    private static func endOfGroup(in bytes: [UInt8], from start: Int) -> Int {
        var depth = 1
        for index in start..<bytes.count {
            if bytes[index] == UInt8(ascii: "{") { depth += 1 }
            if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return index + 1 }
        }
        return bytes.count
    }

    /// Whether the rules of a group hold where a page is read on a screen.
    private static func holdsOnScreen(_ head: Substring) -> Bool {
        let words = head.lowercased()
        if words.hasPrefix("@media") { return isForScreen(media: words.dropFirst(6)) }
        return words.hasPrefix("@layer")
            || words.hasPrefix("@supports") && !words.contains("not")
    }

    /// Whether one of several media is a screen, of a usual width if anything is said of it.
    private static func isForScreen(media: Substring) -> Bool {
        media.split(separator: ",").contains { query in
            let words = query.split { $0.isWhitespace || $0 == "(" || $0 == ")" }
                .filter { !["only", "and", "screen", "all"].contains($0) }
            let condition = words.joined()
            guard condition.hasPrefix("min-width:") else { return condition.isEmpty }
            let digits = condition.dropFirst("min-width:".count).prefix(while: \.isNumber)
            return condition.hasSuffix("\(digits)px") && (Int(digits) ?? .max) <= 1_280
        }
    }

    private static func isForScreen(tag: String) -> Bool {
        guard let media = tag.firstMatch(of: /\smedia\s*=\s*["']?([^"'>]*)/) else {
            return !tag.contains("text/less") && !tag.contains("text/template")
        }
        return isForScreen(media: media.1[...])
    }

    private static func withoutComments(_ sheet: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sheet.count)
        var index = sheet.startIndex
        while index < sheet.endIndex {
            let rest = sheet[index...].prefix(4)
            if rest.starts(with: "/*".utf8) {
                index = end(of: "*/", in: sheet, from: index + 2)
            } else if rest.starts(with: "<!--".utf8) {
                index += 4
            } else if rest.starts(with: "-->".utf8) {
                index += 3
            } else {
                bytes.append(sheet[index])
                index += 1
            }
        }
        return bytes
    }

    /// Whether a tag of a name begins behind a bracket.
    private static func isTag(_ name: String, in page: [UInt8], at start: Int) -> Bool {
        let end = start + name.utf8.count
        guard end < page.count,
            zip(page[start..<end], name.utf8).allSatisfy({ $0 | 0x20 == $1 })
        else { return false }
        return page[end] <= 0x20 || page[end] == UInt8(ascii: ">") || page[end] == UInt8(ascii: "/")
    }

    /// Where the end tag of an element begins; the end of the page where it has none.
    private static func endTag(_ name: String, in page: [UInt8], from start: Int) -> Int {
        var index = start
        while let mark = page[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = mark + 1
            if index < page.count, page[index] == UInt8(ascii: "/"),
                isTag(name, in: page, at: index + 1)
            {
                return mark
            }
        }
        return page.count
    }

    /// What follows the next place of a word; the end where it does not stand.
    private static func end(of word: String, in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        let word = Array(word.utf8)
        var index = start
        while index + word.count <= bytes.endIndex {
            if bytes[index] == word[0], bytes[index...].starts(with: word) {
                return index + word.count
            }
            index += 1
        }
        return bytes.endIndex
    }
}
