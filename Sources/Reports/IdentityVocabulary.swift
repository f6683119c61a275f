/// The words by which a report says whose it is, for which year, and that it is a report.
public enum IdentityVocabulary {
    /// What every title speaks of.
    public static let subjects = ["政府信息公开", "政务公开"]

    /// What follows the subject in a title, longest first.
    public static let titleEndings = [
        "工作年度报告", "情况年度报告", "年度工作报告", "年度报告", "工作年报", "工作报告", "年报", "报告",
    ]

    /// What may stand around the agency in a title and belongs to neither agency nor year.
    public static let titleFillers = ["关于", "的", "年度"]

    /// What stands right before the agency in an opening sentence.
    public static let agencyIntroductions = ["由", "现将", "是", "为", "将"]

    /// What stands before a level where a text speaks of its own place without naming it.
    public static let regionReferences = ["全", "各", "本", "我", "该", "所在"]

    /// What titles of other documents on the same subject speak of.
    public static let lookAlikes = ["通知", "指南", "目录", "办法", "方案", "制度", "绩效", "决算", "统计表"]

    /// A year as titles and sentences write it, 2020年 or 2020年度; captures its digits.
    public static var year: Regex<(Substring, Substring)> { /(20[0-9]{2})年度?/ }

    /// The year at the end of a text.
    public static var yearAtEnd: Regex<(Substring, Substring)> { /(20[0-9]{2})年度?$/ }

    /// The first day of the statistics, where a report says from when to when they run; captures
    /// the year.
    public static var period: Regex<(Substring, Substring)> {
        /(20[0-9]{2})年1月1日(?:起|至|到|—|-)/
    }

    /// The digits that number sections and rows, beside 0 to 9.
    public static let ordinalDigits = Set("一二三四五六七八九十".unicodeScalars)

    /// What a report says that was put together from those of other bodies.
    public static let aggregations = ["年度报告的基础上", "年度报告基础上", "年报的基础上", "年度报告汇总"]

    /// The common forms of agencies' names, each with other ways to write it.
    public static let agencyKinds: [(kind: String, variants: [String])] = [
        ("政府办公室", ["人民政府办公室", "政府办公室", "政府办", "人民政府办"]),
        ("人民政府", ["人民政府", "政府", ""]),
    ]

    /// The last characters of the names of counties and what is of their level.
    public static let countyEndings: Set<Character> = ["县", "区", "旗"]

    /// The last characters of the names of cities and what is of their level.
    public static let cityEndings: Set<Character> = ["市", "州", "盟"]

    /// The last character of the names of provinces.
    public static let provinceEndings: Set<Character> = ["省"]

    /// The last characters of the names of places that govern.
    public static let regionEndings = countyEndings.union(cityEndings).union(provinceEndings)

    /// The last characters of the names of agencies.
    public static let agencyEndings = [
        "局", "委员会", "委", "办公室", "政府办", "政府", "厅", "院", "中心", "会", "队", "处", "站", "所", "部",
        "公司", "镇", "乡", "街道", "办事处", "社",
    ]

    /// Entries of the division table at city level that name no city.
    public static let divisionPlaceholders = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"]

    /// The last character of a city's name.
    public static let cityEnding = "市"
}
