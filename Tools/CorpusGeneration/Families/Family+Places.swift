internal import Reports

extension Family {
    /// Real places whose names have changed, and those that share a name with others.
    ///
    /// Like reports of ``RealPlace``, these are only ever written in bulk.
    static let places: [Family] = [
        renamed("renamed-place-old-name") { $0.old },
        renamed("renamed-place-new-name") { $0.new },
        Family("namesake-district", "L83") { draft in
            let (name, code) = draft.generator.pick([
                ("深圳市龙华", "440309"), ("海口市龙华", "460106"), ("徐州市鼓楼", "320302"),
                ("福州市鼓楼", "350102"), ("石家庄市新华", "130105"), ("平顶山市新华", "410402"),
            ])
            draft.move(to: InventedPlace(stem: name, level: "区", folder: code), code: code)
        },
        Family("short-place-name", "L83") { draft in
            let (name, code) = draft.generator.pick([
                ("务川", "520326"), ("新平", "530427"), ("元江", "530428"), ("石柱", "500240"),
            ])
            draft.move(to: InventedPlace(stem: name, level: "县", folder: code), code: code)
        },
        Family("town-alone", "L83") { draft in
            let (name, code) = draft.generator.pick([
                ("筵宾镇", "371327"), ("池淮镇", "330824"), ("梨埠镇", "450421"), ("布海镇", "220183"),
                ("槐桥镇", "130435"), ("孝敬镇", "410822"),
            ])
            draft.move(
                to: InventedPlace(stem: "", level: "", folder: code), office: .town(name),
                code: code)
            let title = draft.report.titleLines
            draft.unname()
            draft.report.titleLines = title
            draft.identity?.region(name, code: code)
            draft.identity?.openAgency()
            draft.identity?.openKind()
        },
    ]

    private static func renamed(
        _ name: String, _ choose: @escaping @Sendable (RenamedPlace) -> (name: String, code: String)
    ) -> Family {
        Family(name, "L83") { draft in
            let place = draft.generator.pick(RenamedPlace.all)
            let (name, code) = choose(place)
            let years =
                code == place.old.code && name == place.old.name
                ? 2019...max(2019, place.year - 1) : (place.year + 1)...2024
            let city = draft.generator.chance(50) ? place.city : ""
            draft.move(
                to: InventedPlace(
                    stem: city + name.dropLast(), level: String(name.suffix(1)), folder: code),
                code: code, year: draft.generator.number(in: years))
        }
    }
}

/// A place that has had two names, or two codes.
private struct RenamedPlace: Sendable {
    let city: String
    let old: (name: String, code: String)
    let new: (name: String, code: String)
    let year: Int

    init(
        _ city: String, _ old: String, _ oldCode: String, _ new: String, _ code: String, _ year: Int
    ) {
        self.city = city
        self.old = (old, oldCode)
        self.new = (new, code)
        self.year = year
    }

    static let all = [
        RenamedPlace("邢台市", "任县", "130526", "任泽区", "130505", 2020),
        RenamedPlace("邢台市", "南和县", "130527", "南和区", "130506", 2020),
        RenamedPlace("南通市", "海门市", "320684", "海门区", "320614", 2020),
        RenamedPlace("芜湖市", "繁昌县", "340222", "繁昌区", "340212", 2020),
        RenamedPlace("三明市", "沙县", "350427", "沙县区", "350405", 2021),
        RenamedPlace("漳州市", "龙海市", "350681", "龙海区", "350604", 2021),
        RenamedPlace("漳州市", "长泰县", "350625", "长泰区", "350605", 2021),
        RenamedPlace("赣州市", "龙南县", "360727", "龙南市", "360783", 2020),
        RenamedPlace("烟台市", "蓬莱市", "370684", "蓬莱区", "370614", 2020),
        RenamedPlace("洛阳市", "偃师市", "410381", "偃师区", "410307", 2021),
        RenamedPlace("荆州市", "监利县", "421023", "监利市", "421088", 2020),
        RenamedPlace("永州市", "祁阳县", "431121", "祁阳市", "431181", 2021),
        RenamedPlace("南宁市", "横县", "450127", "横州市", "450181", 2021),
        RenamedPlace("成都市", "新津县", "510132", "新津区", "510118", 2020),
        RenamedPlace("宝鸡市", "凤翔县", "610322", "凤翔区", "610305", 2021),
        RenamedPlace("安康市", "旬阳县", "610928", "旬阳市", "610981", 2021),
        RenamedPlace("楚雄彝族自治州", "禄丰县", "532331", "禄丰市", "532302", 2021),
        RenamedPlace("六盘水市", "水城县", "520221", "水城区", "520204", 2020),
    ]
}

extension FamilyDraft {
    fileprivate mutating func move(
        to place: InventedPlace, office: Office? = nil, code: String, year: Int? = nil
    ) {
        begin(Body(place: place, office: office ?? report.body.office), year: year)
        identity = StatedIdentity()
        identity?.region(place.name, code: code)
    }
}
