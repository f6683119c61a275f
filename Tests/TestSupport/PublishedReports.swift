public import Foundation

/// Reports of places that exist, each with what people read in it.
///
/// The real ones stand beside the checkout, where they are; a clone has them not. Five invented ones
/// stand in for them everywhere: the same layouts, of the same places.
public struct PublishedReports: Sendable, CustomStringConvertible {
    /// Whether they are the real ones.
    public let areReal: Bool

    /// Their texts by the names of their files; the first three letters of a name are its number.
    public let texts: [String: Data]

    /// What each says.
    public let truths: [String: Truth]

    /// The name, for a test that fails.
    public var description: String { areReal ? "the real reports" : "their stand-ins" }

    /// The stand-ins, and the real ones where they are.
    public static func present() throws -> [PublishedReports] {
        try [standIns()] + (Repository.realReports.map { [try PublishedReports(folder: $0)] } ?? [])
    }

    /// The name of the report with a number.
    public func name(_ number: String) -> String? { texts.keys.first { $0.hasPrefix(number) } }

    private init(folder: URL) throws {
        areReal = true
        truths = try Truth.read(folder.appendingPathComponent("truth.json"))
        texts = try Dictionary(
            uniqueKeysWithValues: truths.keys.map {
                ($0, try Data(contentsOf: folder.appendingPathComponent($0)))
            })
    }

    private init(texts: [String: Data], truths: [String: Truth]) {
        areReal = false
        self.texts = texts
        self.truths = truths
    }

    // MARK: Stand-ins

    /// An invented report that becomes one of a place that exists.
    private struct StandIn {
        let name: String
        let source: String
        let invented: String
        let region: [String: String]
        let place: String
    }

    private static let all = [
        StandIn(
            name: "000.txt", source: "yanxi/2020-司法局.txt", invented: "砚溪县",
            region: ["province": "河南省", "city": "平顶山市", "county": "湛河区"], place: "湛河区"),
        StandIn(
            name: "001.txt", source: "tingfeng/2023-教育局.txt", invented: "汀枫区",
            region: ["province": "河南省", "city": "郑州市", "county": "金水区"], place: "金水区"),
        StandIn(
            name: "002.txt", source: "yanxi/2020-人民政府办公室.txt", invented: "砚溪县",
            region: ["province": "河南省", "city": "平顶山市", "county": "湛河区"], place: "湛河区"),
        StandIn(
            name: "003.md", source: "jichuan/2019-自然资源局.md", invented: "霁川市",
            region: ["province": "河南省", "city": "济源市"], place: "济源市"),
        StandIn(
            name: "004.txt", source: "qizhu/2020-司法局.txt", invented: "栖渚县",
            region: ["province": "山东省", "city": "济宁市", "county": "嘉祥县"], place: "嘉祥县"),
    ]

    private static func standIns() throws -> PublishedReports {
        let known = try Truth.read(Repository.corpus.appendingPathComponent("truth.json"))
        var texts: [String: Data] = [:]
        var truths: [String: Truth] = [:]
        for report in all {
            let file = Repository.corpus.appendingPathComponent("reports/\(report.source)")
            let text = try String(contentsOf: file, encoding: .utf8)
                .replacing(report.invented, with: report.place)
            texts[report.name] = Data(text.utf8)
            truths[report.name] = known["reports/\(report.source)"]?
                .moved(from: report.invented, to: report.place, in: report.region)
        }
        return PublishedReports(texts: texts, truths: truths)
    }
}
