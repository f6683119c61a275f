/// Documents that look like annual reports and are none, in any number.
enum LookAlikes {
    /// Writes one.
    static func file(_ number: Int, of body: Body, year: Int) -> CorpusFile {
        let kinds: [(String, (Body, Int) -> String)] = [
            ("编制通知", notice), ("公开指南", guide), ("公开目录", list), ("半年统计", halfYear),
            ("绩效报告", performance), ("决算公开", accounts), ("年报列表", index), ("一图读懂", infographic),
            ("错误页面", errorPage), ("培训讲稿", lecture),
        ]
        let kind = kinds[number % kinds.count]
        return CorpusFile(
            path: "not-reports/\(number)-\(year)-\(kind.0).txt", text: kind.1(body, year))
    }

    private static func notice(_ body: Body, _ year: Int) -> String {
        """
        关于做好\(year)年政府信息公开工作年度报告编制和发布工作的通知

        各镇人民政府，县政府各部门：

        根据条例规定，现就做好\(year)年度政府信息公开工作年度报告有关事项通知如下：

        一、报告内容。包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项。

        二、报送时间。请于\(year + 1)年1月15日前报\(body.name)。

        三、填写要求。表格数据应当符合勾稽关系，没有的填“0”。

        \(body.name)

        \(year)年12月20日

        """
    }

    private static func guide(_ body: Body, _ year: Int) -> String {
        """
        \(body.name)政府信息公开指南（\(year)年版）

        一、主动公开

        （一）公开范围：机构职能、政策文件、\(body.office.subjects[0])等。

        （二）公开方式：政府网站、公示栏。

        二、依申请公开

        （一）受理机构：\(body.name)办公室。办公时间8:30至12:00，14:30至17:30。

        （二）答复期限：20个工作日。

        三、监督救济

        公民、法人或者其他组织认为行政机关未依法履行公开义务的，可以申请行政复议或者提起行政诉讼。

        """
    }

    private static func list(_ body: Body, _ year: Int) -> String {
        """
        \(body.name)\(year)年主动公开基本目录

        序号\t公开事项\t公开内容\t时限\t主体
        1\t机构信息\t职能、领导、地址\t20个工作日\t办公室
        2\t\(body.office.subjects[0])\t政策、流程、结果\t20个工作日\t业务科室
        3\t年度报告\t政府信息公开工作年度报告\t每年1月31日前\t办公室

        """
    }

    private static func halfYear(_ body: Body, _ year: Int) -> String {
        """
        \(body.name)\(year)年上半年政府信息公开情况统计表

        指标\t单位\t数量
        主动公开政府信息数\t条\t312
        其中：政府网站公开\t条\t208
        收到申请数\t件\t4
        当面申请\t件\t1
        网络申请\t件\t3
        申请办结数\t件\t4
        行政复议数\t件\t0

        """
    }

    private static func performance(_ body: Body, _ year: Int) -> String {
        """
        \(body.name)\(year)年度部门整体支出绩效评价报告

        一、部门基本情况

        主要负责\(body.office.subjects.joined(separator: "、"))等工作，按要求推进政府信息公开。

        二、绩效目标完成情况

        全年预算执行率96.4%，产出指标和效益指标均已完成。

        三、存在的问题

        预算编制不够精细，部分项目支出进度偏慢。

        """
    }

    private static func accounts(_ body: Body, _ year: Int) -> String {
        """
        \(body.name)\(year)年度部门决算公开

        第一部分 部门概况

        第二部分 \(year)年度部门决算表

        项目\t年初预算数\t决算数
        一般公共预算财政拨款收入\t1,204.36\t1,310.52
        政府采购支出总额\t88.10\t92.45

        第三部分 \(year)年度部门决算情况说明

        """
    }

    private static func index(_ body: Body, _ year: Int) -> String {
        let items = ((year - 4)...year).reversed().map {
            "\(body.name)\($0)年政府信息公开工作年度报告 \($0 + 1)-01-2\($0 % 10)"
        }
        return "首页 > 政务公开 > 政府信息公开年报\n\n" + items.joined(separator: "\n\n")
            + "\n\n共5条 第1/1页 首页 上一页 下一页 尾页\n"
    }

    private static func infographic(_ body: Body, _ year: Int) -> String {
        """
        一图读懂｜\(body.name)\(year)年政府信息公开工作年度报告

        主动公开 1286 条

        依申请公开 9 件

        政务新媒体 3 个

        更多内容请点击查看报告全文

        """
    }

    private static func errorPage(_ body: Body, _ year: Int) -> String {
        "404 您访问的页面不存在或已删除！\n\n返回\(body.place.name)人民政府首页\n"
    }

    private static func lecture(_ body: Body, _ year: Int) -> String {
        """
        政府信息公开工作培训讲稿

        同志们：今天讲三个问题。年度报告怎么写，表格怎么填，常见错误有哪些。

        表三共有七列，自然人一列，法人或其他组织五列，总计一列。“本年新收”与“上年结转”之和，应当等于“总计”与“结转下年度继续办理”之和。

        谢谢大家。

        """
    }
}

/// Two reports of a body printed beside each other, to be compared: no report of its own.
enum ComparisonPrint {
    /// Sets two reports of one layout side by side.
    static func file(_ left: GeneratedReport, _ right: GeneratedReport, number: Int) -> CorpusFile {
        let lefts = lines(of: left)
        let rights = lines(of: right)
        let rows = (0..<max(lefts.count, rights.count)).map { index in
            let first = index < lefts.count ? lefts[index] : ""
            let second = index < rights.count ? rights[index] : ""
            return first == second ? first + "\t" + second : first + "\t\t" + second
        }
        return CorpusFile(
            path: "not-reports/\(number)-side-by-side.txt",
            text: rows.joined(separator: "\n") + "\n")
    }

    private static func lines(of report: GeneratedReport) -> [String] {
        TabGridLayout().document(report).split(separator: "\n", omittingEmptySubsequences: true)
            .filter { $0.contains("\t") || $0.contains("年度报告") || $0.prefix(2).hasSuffix("、") }
            .map { String($0) }
    }
}
