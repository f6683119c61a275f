internal import CICU

/// Finds where ICU's words begin and end.
///
/// A breaker has state of ICU's and belongs to one task; opening one is cheap beside the text of
/// one report.
public struct WordBreaker: ~Copyable {
    private let breaker: OpaquePointer

    /// Opens a breaker.
    ///
    /// - Precondition: ICU's data is installed, as it is wherever the library is.
    public init() {
        guard let breaker = cicu_breaker_open() else {
            preconditionFailure("ICU's word break data cannot be loaded; reinstall libicu")
        }
        self.breaker = breaker
    }

    deinit { cicu_breaker_close(breaker) }

    /// Where words begin and end in a folded text.
    ///
    /// - Returns: one entry more than there are scalars; entry i tells whether a boundary lies
    ///   before scalar i, the last that one lies at the end.
    public func boundaries(of text: FoldedText) -> [Bool] {
        let scalars = text.scalars
        var units: [UInt16] = []
        units.reserveCapacity(scalars.count)
        for scalar in scalars { units.append(contentsOf: UTF16.encode(scalar) ?? .init()) }
        var marks = [Bool](repeating: false, count: units.count + 1)
        let isMarked = cicu_breaker_mark(breaker, units, Int32(units.count), &marks)
        precondition(isMarked, "ICU refuses a text of \(units.count) units")
        guard units.count != scalars.count else { return marks }
        return marksByScalar(marks, scalars)
    }

    /// Marks by scalar from marks by UTF-16 unit.
    private func marksByScalar(_ marks: [Bool], _ scalars: [Unicode.Scalar]) -> [Bool] {
        var offset = 0
        var result: [Bool] = []
        result.reserveCapacity(scalars.count + 1)
        for scalar in scalars {
            result.append(marks[offset])
            offset += UTF16.width(scalar)
        }
        result.append(marks[offset])
        return result
    }
}

/// What must be the same in a program and in the index it opens: the words would else differ.
public enum Segmentation {
    /// The way text is cut into terms: the version of the terms, the folding and ICU's version.
    public static let identifier = "pairs-3/nfkc-cf-hans-2/icu-\(String(cString: cicu_version()))"
}
