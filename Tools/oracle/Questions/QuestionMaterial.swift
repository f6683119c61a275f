import Reports

/// What questions are made of: texts, names and fields that the reports have.
final class QuestionMaterial {
    /// Names of places, and of agencies and their kinds.
    let places: [String]
    let agencies: [String]
    /// The ids of all fields, and of those that many reports have numbers in.
    let allFields: [String]
    let livelyFields: [String]
    let numbers: NumberJudge

    private let paragraphs: [[Unicode.Scalar]]

    /// Takes material from reports.
    init(_ corpus: ReportCorpus, _ numbers: NumberJudge) {
        self.numbers = numbers
        var places: Set<String> = []
        var agencies: Set<String> = []
        var paragraphs: [[Unicode.Scalar]] = []
        for report in corpus.reports {
            let region = report.identity.region
            places.formUnion(
                [region.province, region.city, region.county, region.stated].compactMap(\.self))
            let agency = report.identity.agency
            agencies.formUnion([agency?.name, agency?.kind].compactMap(\.self))
            for (_, text) in report.texts {
                let lines = text.unicodeScalars.split(separator: "\n")
                paragraphs += lines.map { Array($0) }.filter { $0.count > 1 }
            }
        }
        self.places = places.sorted()
        self.agencies = agencies.sorted()
        self.paragraphs = paragraphs
        allFields = Meanings.all.keys.sorted()
        livelyFields = allFields.filter { id in
            let values = corpus.reports.indices.compactMap {
                numbers.value(AskedField(id: id), at: $0)
            }
            return values.count { $0.sign != 0 } * 5 > corpus.reports.count
        }
    }

    /// Some characters that stand side by side in a report, or nearly.
    func sample(_ dice: inout Dice) -> String {
        for _ in 0..<50 {
            guard let paragraph = dice.pick(from: paragraphs) else { break }
            let length = min(paragraph.count, dice.pick(1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 8, 10, 12))
            let start = dice.number(in: 0...(paragraph.count - length))
            var scalars = Array(paragraph[start..<(start + length)])
            change(&scalars, &dice)
            if let text = Self.text(scalars) { return text }
        }
        return WordVocabulary.frequent[0]
    }

    /// Two texts that stand near each other, or the first of a report and another.
    func neighbours(_ dice: inout Dice) -> (String, String) {
        for _ in 0..<50 {
            guard let paragraph = dice.pick(from: paragraphs), paragraph.count > 8 else { continue }
            let first = dice.number(in: 0...(paragraph.count - 4))
            let second = min(paragraph.count - 2, first + dice.pick(0, 1, 2, 3, 4, 6, 9, 14, 40))
            let length = dice.number(in: 1...4)
            let texts = [first, second].map { start in
                Self.text(Array(paragraph[start..<min(paragraph.count, start + length)]))
            }
            if let left = texts[0], let right = texts[1] {
                return dice.chance(50) ? (left, right) : (right, left)
            }
        }
        return (WordVocabulary.frequent[0], WordVocabulary.frequent[1])
    }

    /// Leaves a text mostly as it is; else it is typed otherwise, or comes to mean something else.
    private func change(_ scalars: inout [Unicode.Scalar], _ dice: inout Dice) {
        let place = dice.number(in: 0...(scalars.count - 1))
        switch dice.weighed([70, 8, 8, 7, 7]) {
        case 1: scalars.insert(" ", at: place)
        case 2:
            scalars = scalars.map { scalar in
                let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
                return isLetter ? Unicode.Scalar(scalar.value ^ 0x20) ?? scalar : scalar
            }
        case 3:
            scalars = scalars.map { WordVocabulary.traditional[$0] ?? $0 }
        case 4 where scalars.count > 2: scalars.remove(at: place)
        default: break
        }
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String? {
        let isUsable = scalars.allSatisfy {
            $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        }
        guard isUsable, let first = scalars.first, let last = scalars.last,
            !first.properties.isWhitespace, !last.properties.isWhitespace
        else {
            return nil
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
