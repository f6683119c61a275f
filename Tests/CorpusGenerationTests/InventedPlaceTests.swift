import CorpusGeneration
import Foundation
import Testing

/// No place of the corpus is real.
@Suite struct InventedPlaceTests {
    @Test func `no invented place is in the table of divisions`() throws {
        let table = Repository.root.appending(path: "Sources/CResources/divisions/divisions.csv")
        let real = realNames(try String(contentsOf: table, encoding: .utf8))
        #expect(real.count > 3_000)
        for place in places {
            let alike = real.filter { place.name.contains($0) || $0.contains(place.stem) }
            #expect(alike.isEmpty, "\(place.name): \(alike)")
        }
    }

    @Test func `places do not repeat`() {
        let names = (0..<InventedPlace.count).map { InventedPlace.numbered($0).stem }
        #expect(Set(names).count == InventedPlace.count)
        #expect(BulkCorpus.largestCount >= 100_000)
    }

    private let places =
        InventedPlace.committed + InventedPlace.irregular
        + (0..<InventedPlace.count).map { InventedPlace.numbered($0) }

    /// Every name of the table, also without the word for its level.
    private func realNames(_ table: String) -> [String] {
        var names: Set<String> = []
        for line in table.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            for index in [1, 3, 4] where fields.count > 4 && fields[index].count > 1 {
                names.insert(String(fields[index]))
                let stem = levels.first { fields[index].hasSuffix($0) }
                    .map { fields[index].dropLast($0.count) }
                if let stem, stem.count > 1 { names.insert(String(stem)) }
            }
        }
        return names.sorted()
    }
}

private let levels = ["自治县", "自治州", "自治区", "特别行政区", "地区", "林区", "省", "市", "县", "区", "旗", "盟"]
