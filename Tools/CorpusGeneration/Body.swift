/// An invented body that reports.
public struct Body: Hashable, Sendable {
    /// The place it serves.
    public let place: InventedPlace

    /// What kind of body it is.
    public let office: Office

    /// A body of a place.
    public init(place: InventedPlace, office: Office) {
        self.place = place
        self.office = office
    }

    /// Its full name.
    public var name: String { place.name + office.name }

    /// How it calls itself.
    var ownName: String { office.selfName.isEmpty ? "我" + place.level : office.selfName }
}

/// A kind of body: its name, how it speaks of itself and what it deals with.
public struct Office: Hashable, Sendable {
    /// The name without the place.
    public let name: String

    /// How it calls itself in its own prose; empty for a government that speaks for its place.
    public let selfName: String

    /// The common form of the name, under which an index lists it.
    public let kind: String

    /// What it deals with, in the words of its prose.
    public let subjects: [String]

    /// How busy it is.
    public let size: Size

    /// How busy a body is: what its figures are drawn from.
    public enum Size: Int, Sendable {
        /// Few requests, hardly any decisions.
        case quiet
        /// Some of everything.
        case common
        /// Many requests and decisions.
        case busy
    }

    init(
        _ name: String, selfName: String, kind: String? = nil, size: Size = .common,
        subjects: [String]
    ) {
        self.name = name
        self.selfName = selfName
        self.kind = kind ?? name
        self.subjects = subjects
        self.size = size
    }
}

extension Office {
    static let justice = Office(
        "司法局", selfName: "我局", size: .quiet,
        subjects: ["公共法律服务", "人民调解", "法治宣传", "公证服务", "社区矫正", "法律援助"])
    static let governmentOffice = Office(
        "人民政府办公室", selfName: "本办", kind: "政府办公室",
        subjects: ["重大决策", "政策文件", "会议公开", "政务督查", "建议提案办理"])
    static let shortGovernmentOffice = Office(
        "政府办公室", selfName: "本办",
        subjects: ["重大决策", "政策文件", "会议公开", "政务督查", "建议提案办理"])
    static let education = Office(
        "教育局", selfName: "我局", subjects: ["招生入学", "校园安全", "教师招聘", "学生资助", "校外培训治理"])
    static let resources = Office(
        "自然资源局", selfName: "我局", size: .busy,
        subjects: ["征地信息", "不动产登记", "国土空间规划", "矿业权管理", "土地供应"])
    static let health = Office(
        "卫生健康委员会", selfName: "我委", subjects: ["疫情防控", "医疗机构校验", "公共卫生服务", "医养结合", "妇幼健康"])
    static let police = Office(
        "公安局", selfName: "我局", size: .busy,
        subjects: ["户籍管理", "出入境服务", "交通管理", "治安防范", "反诈宣传"])
    static let finance = Office(
        "财政局", selfName: "我局", subjects: ["预算决算", "政府采购", "直达资金", "政府债务", "惠民补贴"])
    static let wholeGovernment = Office(
        "人民政府", selfName: "", size: .busy,
        subjects: ["营商环境", "重大项目", "乡村建设", "民生实事", "公共资源交易"])

    /// The office of a town.
    static func town(_ name: String) -> Office {
        Office(
            name + "人民政府", selfName: "我镇", size: .quiet,
            subjects: ["惠农补贴", "村务公开", "低保救助", "人居环境整治", "宅基地审批"])
    }

    /// The offices of one place for reports in bulk.
    static let bulk: [Office] =
        [
            justice, governmentOffice, education, resources, health, police, finance,
            bureau("民政局", ["社会救助", "养老服务", "殡葬管理"], .quiet),
            bureau("交通运输局", ["农村公路", "客运管理", "货运源头治理"]),
            bureau("农业农村局", ["高标准农田", "农产品质量安全", "农机补贴"]),
            bureau("水利局", ["河湖管理", "取水许可", "防汛抗旱"], .quiet),
            bureau("住房和城乡建设局", ["保障性住房", "老旧小区改造", "工程质量监督"], .busy),
            bureau("市场监督管理局", ["食品安全", "企业登记", "价格监管"], .busy),
            bureau("应急管理局", ["安全生产", "隐患排查", "防灾减灾"]),
            bureau("审计局", ["审计结果", "整改情况", "经济责任审计"], .quiet),
            bureau("统计局", ["统计公报", "经济普查", "统计执法"], .quiet),
            bureau("人力资源和社会保障局", ["就业创业", "社会保险", "劳动监察"]),
            bureau("文化和旅游局", ["公共文化服务", "文物保护", "旅游市场"], .quiet),
            bureau("发展和改革委员会", ["项目审批", "价格认定", "节能审查"]),
            bureau("医疗保障局", ["医保报销", "药品集采", "基金监管"], .quiet),
            bureau("退役军人事务局", ["优抚安置", "褒扬纪念", "就业扶持"], .quiet),
        ] + InventedPlace.towns.map(town)

    private static func bureau(
        _ name: String, _ subjects: [String], _ size: Size = .common
    ) -> Office {
        Office(
            name, selfName: name.hasSuffix("委员会") ? "我委" : "我局", size: size, subjects: subjects)
    }
}
