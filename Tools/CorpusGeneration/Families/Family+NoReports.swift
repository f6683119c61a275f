internal import Reports

extension Family {
    /// Documents that hold what reports hold and are none; and reports inside of others.
    static let noReports: [Family] = [
        Family("drafting-notice-with-form", "no report", [.tabGrid, .markdown, .lines]) { draft in
            draft.isRefused = true
            draft.writeNotice()
        },
        Family("guide-with-report-words", "no report") { draft in
            draft.isRefused = true
            draft.write(draft.guide, as: "txt")
        },
        Family("list-page-with-foot-lines", "no report") { draft in
            draft.isRefused = true
            draft.write(draft.list, as: "txt")
        },
        Family("university", "no report") { draft in
            draft.isRefused = true
            draft.write(draft.university, as: "txt")
        },
        Family("report-inside-notice", "L59", [.tabGrid, .markdown, .lines, .html]) { draft in
            draft.begin(draft.report.body) { $0.blemishes = [.wrappedInNotice] }
        },
    ]
}

extension FamilyDraft {
    private var place: String { report.body.place.name }

    /// A notice on how to write reports, with the form to be filled in.
    fileprivate mutating func writeNotice() {
        let (name, year) = (report.body.name, report.year)
        for address in addresses { self[address] = .blank }
        let title = "关于做好\(year)年政府信息公开工作年度报告编制工作的通知"
        let before = """
            \(title)

            各镇人民政府，各有关单位：

            根据条例规定，现就做好\(year)年度政府信息公开工作年度报告编制工作有关事项通知如下：

            请各单位对照格式如实填写，没有的填“0”，于\(year + 1)年1月15日前报\(place)人民政府办公室。

            附件：政府信息公开工作年度报告格式

            \(name)

            \(year)年12月20日

            附件


            """
        report.titleLines = [
            generator.pick(["××单位\(year)年政府信息公开工作年度报告", "（单位名称）\(year)年政府信息公开工作年度报告"])
        ]
        report.parts = report.parts.compactMap { part in
            switch part {
            case .heading, .table: part
            case .paragraph: generator.chance(50) ? .paragraph("（此处填写本单位有关情况）") : nil
            }
        }
        write(before + document)
    }

    fileprivate var guide: String {
        let (name, year) = (report.body.name, report.year)
        return """
            \(name)政府信息公开指南

            根据《中华人民共和国政府信息公开条例》，为做好\(year)年政府信息公开工作，编制本指南。

            一、总体情况

            \(name)负责公开职责范围内的信息，每年1月31日前公布上一年度政府信息公开工作年度报告。

            二、主动公开政府信息情况

            （一）公开内容：规章、行政规范性文件、行政许可、行政处罚、行政强制、行政事业性收费等。

            三、收到和处理政府信息公开申请情况

            申请人可以当面提交申请，也可以通过信函提交，自收到申请之日起20个工作日内答复。

            1.属于国家秘密的，不予公开。2.本机关不掌握相关政府信息的，告知申请人。3.重复申请的，不予处理。

            四、政府信息公开行政复议、行政诉讼情况

            公民、法人或者其他组织认为侵犯其合法权益的，可以申请行政复议或者提起行政诉讼。

            五、联系方式

            受理机构：\(name)办公室，办公时间8:30至12:00，联系电话0000-0000000。

            """
    }

    fileprivate var list: String {
        let year = report.year
        let items = (0..<12).map { index in
            "\(place)\(Office.bulk[index].name)\(year)年政府信息公开工作年度报告\t\(year + 1)-01-\(10 + index)"
        }
        return """
            当前位置：首页 > 政务公开 > 政府信息公开年报

            \(items.joined(separator: "\n"))

            共12条 第1/1页 首页 上一页 下一页 尾页

            主办单位：\(place)人民政府办公室 承办单位：\(place)政务服务和数据管理局 网站标识码：0000000001 公安备案号：00000000000000号 建议使用1024×768以上分辨率浏览本网站，未经授权不得转载本站内容，政府信息公开申请请通过依申请公开平台提交，如有意见建议请拨打政务服务热线。

            """
    }

    fileprivate var university: String {
        let (stem, year) = (report.body.place.stem, report.year)
        return """
            \(stem)大学\(year - 1)-\(year)学年信息公开工作年度报告

            本报告根据《高等学校信息公开办法》编制，统计期限为\(year - 1)年9月1日至\(year)年8月31日。

            一、概述

            \(year - 1)-\(year)学年，\(stem)大学推进信息公开，主动公开信息1286条。

            二、主动公开情况

            招生、财务、人事师资、教学质量、学风建设等信息均在学校网站公开。

            三、依申请公开情况

            本学年共收到信息公开申请3件，均按期答复。

            四、对信息公开的评议情况

            师生员工和社会公众对学校信息公开工作总体满意。

            五、存在的问题和改进措施

            部分信息更新不够及时，下一学年将加强培训。

            """
    }
}
