import Reports
import Segmentation

/// What the names of a file and of the folders around it say of a report.
///
/// People sort what they download: `嘉祥县/司法局/2020.pdf`. That is asked only where the report
/// itself leaves something open.
struct PathNames: Equatable {
    /// The body, with its place where a folder names one.
    var agency: String?
    /// The place, where no body is named.
    var region: String?
    /// The year.
    var year: Int?

    /// Nothing.
    init() {}

    /// Reads names, the file's last.
    init(_ components: [String], table: DivisionTable) {
        for (index, component) in components.suffix(Self.most).reversed().enumerated() {
            read(component, isFile: index == 0, table: table)
        }
        if let own = agency, AgencyName(own, table: table).region == nil {
            agency = (region ?? "") + own
        }
    }

    /// So many folders are looked at.
    private static let most = 8

    private mutating func read(_ component: String, isFile: Bool, table: DivisionTable) {
        let name = isFile ? Self.withoutExtension(component) : component[...]
        let scalars = FoldedText(String(name.prefix(120))).scalars
        if year == nil { year = Self.year(in: scalars) }
        let title = TitleGrammar.read(
            TitleGrammar.essentials(of: String(scalars)))
        let pieces = title.map { [$0.agency] } ?? Self.pieces(of: scalars)
        for piece in pieces {
            let name = AgencyName(piece, table: table)
            guard name.isPlausible else { continue }
            if region == nil, name.own.isEmpty || agency == nil { region = name.region }
            let isBody = !name.own.isEmpty && (name.region != nil || name.isKnown || name.isTown)
            let isOfPlace = name.region != nil || !name.isWholePlace
            // A folder with a place's name holds the reports of all its bodies.
            if agency == nil, isBody, isOfPlace { agency = name.stated }
        }
    }

    /// The runs of letters that a name consists of, without years and without what every title has.
    private static func pieces(of scalars: [Unicode.Scalar]) -> [String] {
        var rest = scalars
        for year in YearParser.years(in: rest).reversed() {
            rest.replaceSubrange(year.range, with: [" "])
        }
        let words = rest.split { !$0.isHan }.map { Array($0) }
        return words.map { word in
            let text = String(word)
            let end = IdentityVocabulary.subjects.compactMap { text.firstRange(of: $0)?.lowerBound }
                .min()
            return String(text[..<(end ?? text.endIndex)])
        }.filter { $0.count >= 2 }
    }

    /// The only year of a name; the day of a download is none.
    private static func year(in scalars: [Unicode.Scalar]) -> Int? {
        let years = YearParser.years(in: scalars).filter { year in
            guard YearParser.possible.contains(year.value) else { return false }
            let behind = scalars[year.range.upperBound...]
            let isDay =
                behind.first.map { "-._/".unicodeScalars.contains($0) } ?? false
                && (1...2).contains(behind.dropFirst().prefix { $0.digit != nil }.count)
            return !isDay
        }
        let values = Set(years.map(\.value))
        return values.count == 1 ? values.first : nil
    }

    private static func withoutExtension(_ name: String) -> Substring {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex,
            name[dot...].dropFirst().allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return name[...] }
        return name[..<dot]
    }
}
