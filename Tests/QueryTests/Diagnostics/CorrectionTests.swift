import Testing

@testable import Query

/// What people write by mistake, and what they are told to write.
@Suite struct CorrectionTests {
    @Test(
        arguments: [
            ("计数(\"保密\") > 3", "次数(\"保密\") > 3"),
            ("5 < 次 数(\"保密\")", nil),
            ("coalesce(新收, 0) > 3", "缺省(新收, 0) > 3"),
            ("次数 （保密） > 3", "次数（保密） > 3"),
            ("次数(保密 审查) > 3", "次数(\"保密 审查\") > 3"),
            ("次数(保密 或 秘密) > 3", nil),
            ("缺省(本机关不掌屋, 0) > 3", "缺省(本机关不掌握, 0) > 3"),
            ("新收(自然人) > 5", nil),
            ("新收 > 5 件", "新收 > 5"),
            ("新收 > 5件", "新收 > 5"),
            ("新收 > 5 万", "新收 > 5万"),
            ("不予公开/办结 > 30 %", "不予公开/办结 > 30%"),
            ("收费金额 > 5 万元", nil),
            ("新收大于5", "新收 > 5"),
            ("新收大于等于5件", "新收 >= 5"),
            ("新收大于 5", "新收 > 5"),
            ("新收 大于5", "新收 > 5"),
            ("新收 不超过 5", "新收 <= 5"),
            ("新收 > 5 和 办结 > 3", "新收 > 5 AND 办结 > 3"),
            ("新收>5且办结<3", "新收>5 且 办结<3"),
            ("新收>5与办结<3", "新收>5 AND 办结<3"),
            ("新收 => 5", "新收 >= 5"),
            ("新收 ＝＜ 5", "新收 <= 5"),
            ("公开 AND", "公开"),
            ("‘人员不足”", "‘人员不足’"),
            ("“人员不足\"", "“人员不足”"),
            ("”人员不足”", "“人员不足”"),
            ("'人员不足'", "\"人员不足\""),
            ("\"保密\"*", "保密*"),
            ("“保密 审查”*", "“保密 审查”"),
            ("2020*", "2020"),
            ("*保密*", "\"保密\""),
            ("a NEAR b NEAR c", "a NEAR b AND b NEAR c"),
            ("存在问题:人员 NEAR/5 “不足”", "存在问题:(人员 NEAR/5 “不足”)"),
            ("人员 NEAR 5 不足", "人员 NEAR/5 不足"),
            ("人员 NEAR5 不足", "人员 NEAR/5 不足"),
            ("人员 NEAR/5字 不足", "人员 NEAR/5 不足"),
            ("人员 NEAR/1001 不足", "人员 NEAR/1000 不足"),
            ("新收@去年 > 5", "新收@上年 > 5"),
            ("新收 @ 2019 > 5", "新收@2019 > 5"),
            ("新收@上年.自然人 > 5", "新收.自然人@上年 > 5"),
            ("新收@2019-2021 > 5", nil),
            ("有:新收=空白", "缺:新收=空白"),
            ("has:new=blank", "missing:new=blank"),
            ("有:新收 = 5", "新收 = 5"),
            ("缺:\"新收\"", "缺:新收"),
            ("缺:新收=无发识别", "缺:新收=无法识别"),
            ("年报 AND sort:-新收", "年报 sort:-新收"),
            ("sort:新收 desc", "sort:-新收"),
            ("sort:新收 + 办结 降序", "sort:-(新收 + 办结)"),
            ("sort:-新收 降序", "sort:-新收"),
            ("sort:-新收 升序", nil),
            ("sort:新收 sort:办结", "sort:新收"),
            ("limit:20条", "limit:20"),
            ("limit:2,000", "limit:1000"),
            ("年份:2019…2021", "年份:2019..2021"),
            ("年份:2019；2021", "年份:2019,2021"),
            ("机关:司法局;财政局", "机关:司法局,财政局"),
            ("新收:5", "新收 = 5"),
            ("新收：5..10", "5 <= 新收 <= 10"),
            ("新收:空白", nil),
            ("新收 = 空白", "缺:新收=空白"),
            ("新收@上年 = null", "缺:新收@上年"),
            ("新收 != 缺失", "有:新收"),
            ("新收 != 空白", nil),
            ("新收 为 5", "新收 = 5"),
            ("sort:-年份", nil),
        ])
    func `an error is corrected where it can be`(query: String, corrected: String?) throws {
        let error = #expect(throws: QueryErrors.self) { try compile(query) }
        let first = try #require(error?.diagnostics.first { $0.severity == .error })
        #expect(first.fixed == corrected)
    }

    @Test(
        arguments: [
            ("公开 和 保密", "公开 AND 保密"), ("公开 以及 保密 与 审查", "公开 AND 保密 AND 审查"),
            ("公开 or 保密", "公开 OR 保密"), ("公开 near 保密", "公开 NEAR/10 保密"),
            ("新收 大于 办结", "新收 > 办结"), ("增长大于5", nil), ("a 和 b 或 c", "(a AND b) OR c"),
            ("sort:-新收 + 办结 a", "a 排序:-(新收 + 办结)"),
            ("a sort 新收", "a 排序:新收"), ("limit 5", "条数:5"), ("sort by 新收", nil),
            ("年份:2020 2021", "年份:2020,2021"), ("年份 2020 a", "年份:2020 AND a"),
        ])
    func `a doubtful word is read as a text, with a warning`(
        query: String, proposed: String?
    ) throws {
        let warnings = try compile(query).warnings
        #expect(!warnings.isEmpty)
        #expect(warnings.allSatisfy { $0.fixed == proposed })
    }

    @Test(
        arguments: [
            "与", "公开 与", "与 公开", "\"与\" 公开", "公开 AND 与 AND 保密", "公开 \"与\" 保密", "大于5", "非政府组织",
            "公开 和平 保密", "don't", "《条例》", "超过 5", "N1AR 公开", "年报(公开 或 保密)", "存在问题:与",
            "年份:2020 \"2021\"", "年份:2020 2021 < 新收", "机关 2020", "有 新收", "年份 公开",
        ])
    func `a text is a text without further words`(query: String) throws {
        #expect(try compile(query).warnings.isEmpty)
    }
}
