import CICU

/// The folding of single characters.
enum Folding {
    /// The folded form of a scalar that folds to itself or to one other, without asking ICU;
    /// nil where ICU must be asked.
    static func simple(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x4E00...0x9FFF: simplified(scalar)
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
        case 0x0A, 0x20...0x7E: scalar
        case 0x3001...0x301F: scalar
        case 0x2014, 0x2018...0x201D: scalar
        case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 0x20)
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        default: nil
        }
    }

    /// The folded form of a stretch that normalises as one.
    static func general(_ stretch: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        let source = stretch.filter { $0.properties.generalCategory != .control }
        guard let folded = normalized(source) else { return Array(stretch) }
        return folded.unicodeScalars.map { simplified(Ideographs.ofRadical($0) ?? $0) }
    }

    /// What ICU makes of scalars by NFKC and case; nil where it refuses.
    static func normalized(_ scalars: some Sequence<Unicode.Scalar>) -> String? {
        let source = scalars.flatMap {
            Array(UTF16.encode($0) ?? UTF16.encodedReplacementCharacter)
        }
        // NFKC makes a scalar at most 18 UTF-16 units long (U+FDFA).
        var target = [UInt16](repeating: 0, count: source.count * 18 + 1)
        let count = cicu_fold(source, Int32(source.count), &target, Int32(target.count))
        return count >= 0 ? String(decoding: target.prefix(Int(count)), as: UTF16.self) : nil
    }

    /// Whether normalisation never joins a scalar with what stands before it.
    static func startsUnit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0...0x7E, 0x4E00...0x9FFF, 0x3000...0x3020, 0x2010...0x2027, 0xFF01...0xFF5E: true
        default: cicu_starts_fold(scalar.value)
        }
    }

    /// The simplified character that stands for a traditional one; any other scalar itself.
    static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let index = Int(scalar.value) - tableStart
        guard table.indices.contains(index), let other = Unicode.Scalar(table[index]) else {
            return scalar
        }
        return other
    }

    private static let tableStart = 0x3400

    /// The simplified character of each from `tableStart` on; itself where it has no other.
    private static let table: [UInt16] = {
        var table = (UInt16(tableStart)...0x9FFF).map(\.self)
        for (traditional, simplified) in pairs(of: TraditionalTable.pairs + VariantTable.pairs) {
            table[Int(traditional.value) - tableStart] = UInt16(simplified.value)
        }
        return table
    }()

    /// The pairs of a table that is written as lines of pairs.
    static func pairs(of table: String) -> [(Unicode.Scalar, Unicode.Scalar)] {
        let scalars = table.unicodeScalars.filter { $0 != "\n" }
        var next = scalars.makeIterator()
        return (0..<scalars.count / 2).compactMap { _ in
            next.next().flatMap { first in next.next().map { (first, $0) } }
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a blank of any width, or a line end; ten times as fast as its Unicode
    /// property.
    package var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x3000: true
        case 0x21...0x1FFF: value == 0x1680
        case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: true
        default: false
        }
    }

    /// Whether it is a Han character.
    var isHan: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Whether it is an ASCII digit, which every digit is once folded.
    var isDigit: Bool { (0x30...0x39).contains(value) }

    /// Whether it is a digit or a letter of a script that writes words apart.
    package var isWordCharacter: Bool {
        switch value {
        case 0x30...0x39, 0x61...0x7A: true
        case 0...0x7F: false
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xAC00...0xD7A3, 0x20000...: false
        default: properties.isAlphabetic
        }
    }
}
