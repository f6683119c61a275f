import Extraction
import Reports
import Testing

/// Which place a name means, as of a report's year.
@Suite struct PlaceOverTimeTests {
    @Test(
        arguments: [
            ("连云港市赣榆县司法局", 2013, "320721"), ("连云港市赣榆县司法局", 2014, "320721"),
            ("连云港市赣榆县司法局", 2015, "320721"),
            ("连云港市赣榆县司法局", 2017, "000000"), ("连云港市赣榆区司法局", 2014, "320707"),
            ("连云港市赣榆区司法局", 2010, "000000"),
            ("襄樊市司法局", 2009, "420600"), ("襄樊市司法局", 2011, "420600"), ("襄阳市司法局", 2012, "420600"),
            ("寿县司法局", 2014, "341521"), ("寿县司法局", 2015, "340422"), ("寿县司法局", 2016, "340422"),
            ("六安市寿县司法局", 2015, "341521"),
            ("杭州市临平区司法局", 2023, "330113"), ("深圳市龙华区司法局", 2020, "440309"),
            ("海口市龙华区司法局", 2020, "460106"),
            ("龙华区司法局", 2020, "000000"), ("龙华区司法局", 2012, "460106"), ("济源市司法局", 2020, "419001"),
            ("东莞市司法局", 2020, "441900"), ("内蒙古自治区司法厅", 2020, "150000"), ("石柱县司法局", 2020, "500240"),
            ("三沙市司法局", 2013, "460300"),
        ] as [(String, Int, String)])
    func `a name is that of a place in force in the report's year, or the year after`(
        agency: String, year: Int, code: String
    ) throws {
        let report = try InventedReport(head: "\(agency)\(year)年政府信息公开工作年度报告").read()
        #expect(report.identity.region.code == code)
        #expect(report.identity.year == year)
    }

    @Test(
        arguments: [
            ("连云港市赣榆县司法局", 2013, ["county=赣榆区"]), ("连云港市赣榆区司法局", 2016, ["county=赣榆县"]),
            ("襄樊市司法局", 2009, ["city=襄阳市"]), ("枣阳市司法局", 2009, ["city=襄阳市"]),
            ("东莞市司法局", 2020, ["county~东莞市"]),
            ("石柱县司法局", 2020, ["county~石柱", "county~石柱县", "county~石柱自治县"]),
            ("内蒙古自治区司法厅", 2020, ["province~内蒙", "province~内蒙古"]), ("湛河区司法局", 2020, []),
        ] as [(String, Int, [String])])
    func `a place has the names of other years, and short ones`(
        agency: String, year: Int, names: [String]
    ) throws {
        let region = try InventedReport(head: "\(agency)\(year)年政府信息公开工作年度报告").read()
            .identity.region
        #expect(region.otherNames.map(\.text) == names)
    }

    @Test(
        arguments: [
            // Renamed, made another kind of place, moved to another city.
            ("连云港市赣榆县司法局", 2013, "320707", "320700"), ("连云港市赣榆区司法局", 2016, "320707", "320700"),
            ("襄樊市司法局", 2009, "420600", "420600"), ("襄阳市司法局", 2012, "420600", "420600"),
            ("六安市寿县司法局", 2013, "340422", "341500"), ("寿县司法局", 2017, "340422", "340400"),
            ("毕节地区织金县司法局", 2009, "520524", "520500"), ("织金县司法局", 2015, "520524", "520500"),
            // Twice, one after the other.
            ("巢湖市无为县司法局", 2009, "340281", "341400"), ("无为县司法局", 2015, "340281", "340200"),
            ("无为市司法局", 2022, "340281", "340200"),
            // Divided: the former city is no successor's, nor is the county of its name.
            ("安徽省巢湖市司法局", 2009, "341400", "341400"), ("合肥市巢湖市司法局", 2015, "340181", "340100"),
            ("杭州市江干区司法局", 2019, "330104", "330100"),
            // Merged into what was there before, and into something new.
            ("杭州市上城区司法局", 2022, "330102", "330100"), ("北京市崇文区司法局", 2009, "110103", nil),
            ("北京市东城区司法局", 2015, "110101", nil), ("苏州市沧浪区司法局", 2011, "320502", "320500"),
            ("白砾县司法局", 2020, "000000", nil),
        ] as [(String, Int, String, String?)])
    func `a place keeps its last code through all years, unless it was divided or merged`(
        agency: String, year: Int, code: String, city: String?
    ) throws {
        let region = try InventedReport(head: "\(agency)\(year)年政府信息公开工作年度报告").read()
            .identity.region
        #expect(region.lastingCode == code)
        #expect(region.lastingCityCode == city)
    }

    @Test(arguments: [("北京市崇文区司法局", 2009), ("北京市东城区司法局", 2015), ("庐江县司法局", 2009)])
    func `a merged place has no name of what it was merged into, and no city that of a county`(
        agency: String, year: Int
    ) throws {
        let region = try InventedReport(head: "\(agency)\(year)年政府信息公开工作年度报告").read()
            .identity.region
        #expect(region.division != nil)
        #expect(region.otherNames.filter(\.isOfOtherYears).isEmpty)
    }

    @Test(
        arguments: [
            ("来源：深圳市龙华区观澜街道办\n观澜街道2025年度政府信息公开工作报告", "440309"),
            ("东华门街道办事处2020年政府信息公开工作年度报告", "110101"),
            ("城关镇人民政府2020年政府信息公开工作年度报告", "000000"), ("青岭镇人民政府2020年政府信息公开工作年度报告", "000000"),
        ] as [(String, String)])
    func `a town's county is told where only one has it`(head: String, code: String) throws {
        #expect(try InventedReport(head: head).read().identity.region.code == code)
    }

    @Test(
        arguments: [
            ("寿县司法局2018年政府信息公开工作年度报告", "通过六安市人民政府网站公开信息。"),
            ("枣阳市司法局2020年政府信息公开工作年度报告", "通过襄樊市人民政府网站公开信息。"),
            ("赣榆区司法局2016年政府信息公开工作年度报告", "通过赣榆县人民政府网站公开信息。"),
        ])
    func `the former name of a place, or of its city, contradicts nothing`(
        head: String, text: String
    ) throws {
        let report = try InventedReport(head: head, overview: text).read()
        #expect(!doubts(report).contains("contradictory-place"))
    }
}
