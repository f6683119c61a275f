/// A real place whose name several places share, for telling regions apart.
///
/// Such reports are only ever written in bulk: the committed corpus has invented places alone.
struct RealPlace: Sendable {
    /// The name without the word for its level.
    let stem: String
    let level: String

    /// Where it lies.
    let city: String

    /// The code of the place in that city.
    let code: String

    /// Where a report says in which city it lies.
    enum Mention: Int, CaseIterable, Sendable {
        case title, text, nowhere
    }

    /// A district of which no other has the name, with a town that is called like a province.
    static let districtOfHunanTown = RealPlace(
        stem: "衢江", level: "区", city: "衢州市", code: "330803")

    /// The place as bodies have it.
    var place: InventedPlace {
        InventedPlace(stem: stem, level: level, folder: "shared-names/\(code)")
    }

    static let all = [
        RealPlace(stem: "鼓楼", level: "区", city: "南京市", code: "320106"),
        RealPlace(stem: "鼓楼", level: "区", city: "徐州市", code: "320302"),
        RealPlace(stem: "鼓楼", level: "区", city: "福州市", code: "350102"),
        RealPlace(stem: "鼓楼", level: "区", city: "开封市", code: "410204"),
        RealPlace(stem: "城关", level: "区", city: "拉萨市", code: "540102"),
        RealPlace(stem: "城关", level: "区", city: "兰州市", code: "620102"),
        RealPlace(stem: "通州", level: "区", city: "南通市", code: "320612"),
        RealPlace(stem: "市中", level: "区", city: "济南市", code: "370103"),
        RealPlace(stem: "市中", level: "区", city: "枣庄市", code: "370402"),
        RealPlace(stem: "市中", level: "区", city: "内江市", code: "511002"),
        RealPlace(stem: "市中", level: "区", city: "乐山市", code: "511102"),
        RealPlace(stem: "新华", level: "区", city: "石家庄市", code: "130105"),
        RealPlace(stem: "新华", level: "区", city: "沧州市", code: "130902"),
        RealPlace(stem: "新华", level: "区", city: "平顶山市", code: "410402"),
        RealPlace(stem: "桥西", level: "区", city: "邢台市", code: "130503"),
    ]
}

/// How a report names a place that shares its name.
struct SharedName: Sendable {
    let real: RealPlace
    let mention: RealPlace.Mention

    /// The code that can be told from the report; nothing where it says no city.
    var code: String? {
        let isShared = RealPlace.all.contains { $0.stem == real.stem }
        return mention == .nowhere && isShared ? nil : real.code
    }
}
