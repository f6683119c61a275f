import Deadlines
import Foundation

/// Writes a value of JSON as UTF-8.
///
/// Foundation's encoder takes several times as long, half of the time of a large answer. What is
/// written here is what it would write: keys in the order of their bytes, no escaped slashes,
/// its layout over several lines; only ``JSONText`` escapes more.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private let pace: Pace
    private var depth = 0

    /// A writer that has written nothing.
    ///
    /// - Parameters:
    ///   - isPretty: whether every value and every name has a line of its own.
    ///   - deadline: behind it nothing more is written.
    init(isPretty: Bool, within deadline: Deadline) {
        self.isPretty = isPretty
        pace = Pace(deadline, every: 1024)
        bytes.reserveCapacity(1 << 14)
    }

    /// Writes a value.
    ///
    /// - Throws: that a number in it is none.
    mutating func write(_ value: JSONValue) throws(JSONError) {
        switch value {
        case .object(let members):
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            try writeList(sorted, between: ("{", "}")) { writer, member throws(JSONError) in
                writer.write(text: member.key)
                writer.write(ascii: writer.isPretty ? " : " : ":")
                try writer.write(member.value)
            }
        case .array(let values):
            try writeList(values, between: ("[", "]")) { writer, value throws(JSONError) in
                try writer.write(value)
            }
        case .string(let text): write(text: text)
        case .integer(let number): write(number)
        case .number(let number):
            guard !number.isNaN else { throw .notANumber }
            write(ascii: number.description)
        case .bool(let isTrue): write(ascii: isTrue ? "true" : "false")
        case .null: write(ascii: "null")
        }
    }

    // MARK: Lists

    private mutating func writeList<Element>(
        _ elements: [Element], between marks: (StaticString, StaticString),
        _ write: (inout JSONWriter, Element) throws(JSONError) -> Void
    ) throws(JSONError) {
        self.write(ascii: marks.0)
        depth += 1
        for (index, element) in elements.enumerated() where pace.goesOn() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            startLine()
            try write(&self, element)
        }
        depth -= 1
        // Foundation leaves a line between the marks of an empty list.
        if elements.isEmpty, isPretty { bytes.append(UInt8(ascii: "\n")) }
        startLine()
        self.write(ascii: marks.1)
    }

    private mutating func startLine() {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    // MARK: Single values

    private mutating func write(ascii text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func write(ascii text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func write(_ number: Int) {
        guard !(0...9).contains(number) else {
            return bytes.append(UInt8(ascii: "0") + UInt8(number))
        }
        write(ascii: String(number))
    }

    private mutating func write(text: String) {
        _ = pace.goesOn(text.utf8.count / 64)
        JSONText.append(text, to: &bytes)
    }
}

/// Why a value cannot be written.
public enum JSONError: Error {
    /// A number is the result of a calculation that has none.
    case notANumber
}
