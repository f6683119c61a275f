/// An invented place that governs: a county, a district or a county-level city.
///
/// No place of this name exists; a test compares every name that can come out with the table of
/// real divisions.
public struct InventedPlace: Hashable, Sendable {
    /// The name without the word for its level.
    public let stem: String

    /// The word for its level: 县, 区 or 市.
    public let level: String

    /// The name of its folder.
    public let folder: String

    /// The full name.
    public var name: String { stem + level }

    /// How its government abbreviates itself in document numbers.
    var mark: String { String(stem.prefix(1)) }
}

extension InventedPlace {
    /// The places of the committed corpus.
    public static let committed: [InventedPlace] = [
        yanxi, qizhu, yuyi, jichuan, tingfeng, baili, luzhu,
    ]

    static let yanxi = InventedPlace(stem: "砚溪", level: "县", folder: "yanxi")
    static let qizhu = InventedPlace(stem: "栖渚", level: "县", folder: "qizhu")
    static let yuyi = InventedPlace(stem: "榆漪", level: "县", folder: "yuyi")
    static let jichuan = InventedPlace(stem: "霁川", level: "市", folder: "jichuan")
    static let tingfeng = InventedPlace(stem: "汀枫", level: "区", folder: "tingfeng")
    static let baili = InventedPlace(stem: "白砾", level: "县", folder: "baili")
    static let luzhu = InventedPlace(stem: "鹭渚", level: "区", folder: "luzhu")

    /// The places of the corpus of irregularities.
    public static let irregular: [InventedPlace] = [
        InventedPlace(stem: "荻漪", level: "县", folder: "diyi"),
        InventedPlace(stem: "楸坞", level: "县", folder: "qiuwu"),
        InventedPlace(stem: "蓼浔", level: "区", folder: "liaoxun"),
        InventedPlace(stem: "筠潞", level: "市", folder: "yunlu"),
    ]

    /// How many places ``numbered(_:)`` can invent.
    public static let count = firsts.count * seconds.count

    /// Returns one of many places for reports in bulk.
    ///
    /// - Parameter number: any number of 0 or more; past ``count`` places repeat.
    public static func numbered(_ number: Int) -> InventedPlace {
        let position = (number &* stride) % count
        return InventedPlace(
            stem: firsts[position / seconds.count] + seconds[position % seconds.count],
            level: levels[position % levels.count],
            folder: "place-\(number % count)")
    }

    /// The towns a place may have.
    static let towns = ["栗坡镇", "石磴镇", "芦湾镇", "枫陂镇", "麦垄镇", "樟埠镇"]

    /// Prime to the number of places, so that neighbours do not look alike.
    private static let stride = 577
}

private let levels = ["县", "县", "县", "区", "市"]

private let firsts = characters(
    "砚栖榆苍霁汀澜岚砾鹭壑墨栗鹤雁麓枫棠蓼荻柘槐桐梓楸樟柏梧茗菱芷蕙芦蒿藤茅芡葭蘅莆筠篁苇萱薇")
private let seconds = characters(
    "渚陂埠岫浔坪湾渡漪涧浦洲塬峪峒嶂岬淙湄泓涟潞漾沅砺磐碛瀛滢滘浯沚洄渼坞堰")

private func characters(_ text: String) -> [String] {
    text.map { String($0) }
}
