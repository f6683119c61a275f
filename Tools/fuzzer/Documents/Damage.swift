import CorpusGeneration

/// A way to damage a file.
enum Damage: CaseIterable {
    case flipBytes, cutOff, splice, repeatStretch, removeStretch
    case doubleLines, removeLines, moveLines, removeCell, doubleCell
    case insertToken, insertManyTokens, replaceDigit, joinLines

    static func random(using generator: inout SeededGenerator) -> Damage {
        allCases[generator.index(allCases.count)]
    }

    /// Damages some bytes.
    ///
    /// - Parameter other: the content of another file, for what is taken from one.
    func change(
        _ bytes: inout [UInt8], with other: [UInt8], using generator: inout SeededGenerator
    ) {
        switch self {
        case .flipBytes:
            for _ in 0...generator.index(8) where !bytes.isEmpty {
                bytes[generator.index(bytes.count)] ^= UInt8(1 << generator.index(8))
            }
        case .cutOff:
            bytes.removeLast(generator.index(bytes.count + 1))
        case .splice:
            let taken = other[generator.stretch(other.count)]
            bytes.replaceSubrange(generator.stretch(bytes.count), with: taken)
        case .repeatStretch:
            let part = bytes[generator.stretch(bytes.count)]
            let times = generator.index([2, 20, 300][generator.index(3)])
            guard part.count * times <= 1 << 20 else { return }
            let repeated = (0..<times).flatMap { _ in part }
            bytes.insert(contentsOf: repeated, at: part.endIndex)
        case .removeStretch:
            bytes.removeSubrange(generator.stretch(bytes.count))
        case .doubleLines, .removeLines, .moveLines:
            changeLines(&bytes, using: &generator)
        case .removeCell, .doubleCell:
            changeCell(&bytes, using: &generator)
        case .insertToken:
            for _ in 0...generator.index(4) {
                bytes.insert(contentsOf: token(&generator), at: generator.index(bytes.count + 1))
            }
        case .insertManyTokens:
            let token = token(&generator)
            let count = generator.index([10, 1_000, 20_000][generator.index(3)])
            bytes.insert(
                contentsOf: (0..<count).flatMap { _ in token },
                at: generator.index(bytes.count + 1))
        case .replaceDigit:
            let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
            guard !digits.isEmpty else { return }
            let place = digits[generator.index(digits.count)]
            bytes.replaceSubrange(place...place, with: token(&generator))
        case .joinLines:
            let part = generator.stretch(bytes.count)
            bytes.replaceSubrange(part, with: bytes[part].filter { $0 != 0x0A && $0 != 0x0D })
        }
    }

    private func token(_ generator: inout SeededGenerator) -> [UInt8] {
        FuzzVocabulary.tokens[generator.index(FuzzVocabulary.tokens.count)]
    }

    /// Doubles some lines, removes them, or moves them elsewhere.
    private func changeLines(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        let start = generator.index(lines.count)
        let part = start..<min(lines.count, start + 1 + generator.index(12))
        let taken = lines[part]
        switch self {
        case .doubleLines: lines.insert(contentsOf: taken, at: part.upperBound)
        case .moveLines:
            lines.removeSubrange(part)
            lines.insert(contentsOf: taken, at: generator.index(lines.count + 1))
        default: lines.removeSubrange(part)
        }
        bytes = Array(lines.joined(separator: [0x0A]))
    }

    /// Doubles or removes what stands between two separators of cells.
    private func changeCell(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
        let separators = bytes.indices.filter { [0x09, 0x7C, 0x3C].contains(bytes[$0]) }
        guard separators.count > 1 else { return }
        let first = generator.index(separators.count - 1)
        let cell = separators[first]..<separators[first + 1]
        if self == .doubleCell {
            bytes.insert(contentsOf: Array(bytes[cell]), at: cell.upperBound)
        } else {
            bytes.removeSubrange(cell)
        }
    }
}
