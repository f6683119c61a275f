import Query
import Reports

extension Phrase {
    /// The phrase in Chinese.
    public var chinese: String {
        switch self {
        case .nothingFound(let time): "没有找到（\(time) 毫秒）"
        case .shown(let first, let last, let total, let time):
            "共 \(total) 篇，显示第 \(first)–\(last) 篇（\(time) 毫秒）"
        case .noneShown(let total, let time): "共 \(total) 篇，本页没有（\(time) 毫秒）"
        case .understood(let query): "查询：\(query)"
        case .unmatched(let name, let suggestions):
            "索引中没有“\(name)”的报告"
                + (suggestions.isEmpty
                    ? "" : "；是否为" + suggestions.map { "“\($0)”" }.joined(separator: "、") + "？")
        case .listedRows(let count): "下载清单行数：\(count)"
        case .rowsWithoutFile(let count): "没有对应文件（或有多个同名文件）的行：\(count)"
        case .filesNotListed(let count): "清单未列的文件：\(count)"
        case .renamed(let name, let names):
            "“\(name)”也找到" + names.map { "“\($0)”" }.joined(separator: "、") + "的报告：同一地区在其他年份的名称"
        case .leftOut(let field, let reports): "因缺少“\(field)”未计入：\(reports) 篇"
        case .zeroDivisor(let divisor, let reports): "因除数“\(divisor)”为 0 未计入：\(reports) 篇"
        case .readAsZero(let example): "要把缺的数字当作 0，请写 \(example)"
        case .literal(let term, let quoted, let more):
            "“\(term)”按字面另有 \(more) 篇，加引号即可查到：\(quoted)"
        case .unranked(let terms, true):
            "\(Self.quoted(terms))太常见，不能据以排序：按年份从新到旧排列"
        case .unranked(let terms, false): "\(Self.quoted(terms))太常见，不影响排序"
        case .sectionLine(let section, let line): "\(section), \(line.chinese)"
        case .missingFigure: "缺"
        case .tenThousandYuan(let amount): "\(amount) 万元"
        case .ofOtherYear(let label, .before): "\(label)（上年）"
        case .ofOtherYear(let label, .year(let year)): "\(label)（\(year)年）"
        case .titleOrAgency: "标题或机关"
        case .label(let part): part.chinese
        case .scope(.own): "本级"
        case .scope(.aggregated): "汇总"
        case .edition(.form2019): "2019 版表样"
        case .edition(.form2021): "2021 版表样"
        case .edition(.mixed): "两版混用"
        case .edition(.none): "无表格"
        case .legend: "表中：· 空白，/ 不适用，? 无法读出，空 表样没有此格，[1] 见表下注"
        case .table(.disclosure): "二、主动公开政府信息情况"
        case .table(.requests): "三、收到和处理政府信息公开申请情况"
        case .table(.disputes): "四、政府信息公开行政复议、行政诉讼情况"
        case .unit(.count): "个"
        case .unit(.tenThousandYuan): "万元"
        case .unit(.unstatedMoney): "金额（表样未定单位）"
        case .unit(.share): "比率（0.25 即 25%）"
        case .unit(.ratio): "比值"
        case .unit(.change): "变化率（0.25 即增长 25%）"
        case .unit(.flag): "1 是，0 否"
        case .severity(.hard): "严重"
        case .severity(.soft): "存疑"
        case .place(let line, let column): "\(line.chinese)第 \(column) 字"
        case .resolution(let stated?, true): "报告自称“\(stated)”，据区划表定"
        case .resolution(let stated?, false): "报告自称“\(stated)”，区划表中不能确定"
        case .resolution(nil, true): "报告未写明，据正文定"
        case .resolution(nil, false): "报告未写明"
        case .places(let isPaged): "数字出处\(isPaged ? "" : "（行:字）")，括号内为定格依据："
        case .placement(.grid): "表格"
        case .placement(.order): "顺序"
        case .placement(.rule): "勾稽"
        case .unknownRegion: "地区不明"
        case .unknownAgency: "未署名"
        case .none: "无"
        case .status(.noted): "记录"
        case .status(.failed): "不符"
        case .status(.undetermined): "未定"
        case .cell(let label, let printed, let implied):
            "\(label) 报告中为 \(printed)" + (implied.map { "，推算为 \($0)" } ?? "")
        case .line(let line): line.chinese
        case .moreCells(let count): "另有 \(count) 格"
        case .unchecked(let family, let rules, let message):
            "\(family) 有 \(rules) 条无法核对：\(message)"
        case .compared(let key): "与上年报告 \(key) 比较"
        case .onePlace(let name, let names):
            "\(Self.quoted([name] + names))是同一地区在不同年份的名称"
        case .notCompared(let keys): "未与上年比较，因有多份报告同名：\(keys)"
        case .checkSummary(let reports, let counts):
            "报告 \(reports) 篇，核对 \(counts.checked) 条：符合 \(counts.passed)，不符 \(counts.failed)，"
                + "未定 \(counts.undetermined)"
        case .ruleCounts(let severity, let counts):
            "\(Phrase.severity(severity).chinese)：符合 \(counts.passed)，不符 \(counts.failed)，"
                + "未定 \(counts.undetermined)"
        case .printed: "所印"
        case .implied: "推算"
        case .noField(let text): "没有名称含“\(text)”的数字项"
        case .count(let thing): thing.chinese
        case .yearReports(let year, let reports): "\(year) 年：\(reports) 篇"
        case .verified(let pages, let tables, let rows, let columns):
            "已核验：全部 \(pages) 页与写入时相同；\(tables) 个表共 \(rows) 行、\(columns) 个数值列完整"
        case .seconds(let seconds): "\(seconds) 秒"
        case .badLimit(let name): "\(name) 须为 0 至 1000"
        case .badOffset(let name): "\(name) 不能为负"
        case .badJobs: "--jobs 至少为 1"
        case .noExplanation(let format): "--explain 只有 text 和 json 两种形式，没有 \(format)"
        case .noOrderInCheck: "核对不能排序或限制条数：请去掉 sort: 和 limit:"
        case .noExplainedCount: "--explain 和 --count 不能同时使用"
        case .badPort: "--port 须为 0 至 65535"
        case .foreignHost(let host):
            "监听 \(host) 时其他机器也能访问，须用 --token-file 指定口令文件"
        case .badCount(let option, let least, let most): "\(option) 须为 \(least) 至 \(most)"
        case .badTime(let option): "\(option) 须为不超过 60s 的时间，如 500ms 或 1s"
        case .noTokenFile(let file): "口令文件 \(file) 读不出"
        case .openTokenFile(let file): "口令文件 \(file) 别人也能读；请运行：chmod 600 \(file)"
        case .badToken(let file, let least):
            "口令文件 \(file) 须有一行至少 \(least) 个可见 ASCII 字符"
        case .portInUse(let port): "端口 \(port) 已被别的程序占用；请用 --port 另选"
        case .cannotListen(let host, let port, let reason):
            "不能监听 \(host) 端口 \(port)：\(reason)"
        case .outOfBounds(let name, let most): "\(name) 须为 0 至 \(most) 的整数"
        case .badSeverity(let name): "\(name) 须为 hard 或 soft"
        case .badFormat(let name): "\(name) 须为 json 或 csv"
        case .badChoice(let name, let choices): "\(name) 须为 \(choices.joined(separator: "、")) 之一"
        case .missingNumber: "缺少参数 expr：要比较的数字"
        case .numbersTooLong(let most): "要比较的数字合计超过 \(most) 字节"
        case .tooManyCells(let most):
            "比较的结果超过 \(most) 格；请缩小范围，或减少数字、年份或组别，或在命令行使用 search compare"
        case .tooManyNumbers(let most): "一次最多比较 \(most) 个数字"
        case .noOrder: "这里不能排序或限制条数：请去掉 sort: 和 limit:"
        case .yearsTwice: "已按年份分组，不能再逐年：请去掉 over"
        case .unknownParameter(let name): "这里没有参数“\(name)”"
        case .repeatedParameter(let name): "参数 \(name) 出现了两次"
        case .queryTooLong(let most): "文字超过 \(most) 字节"
        case .addressTooLong(let most): "地址超过 \(most) 字节"
        case .headersTooLarge(let most): "请求头超过 \(most) 字节"
        case .bodyNotTaken: "这里的请求不带正文"
        case .methodNotAllowed: "这里只答 GET 和 HEAD"
        case .foreignOrigin: "其他网站的页面不能在此查询"
        case .unauthorized: "缺少口令或口令不对：Authorization: Bearer 口令"
        case .busy: "等候的请求太多，请过一秒再试"
        case .misdirected: "Host 不是本机；另外的名称用 --allow-host 允许"
        case .unknownPath: "没有这个地址；检索用 /api/v1/search?q="
        case .missingQuery: "缺少参数 q"
        case .badEncoding: "参数的百分号编码不是 UTF-8 文字"
        case .failure(let reason): "出错：\(reason)"
        }
    }

    private static func quoted(_ terms: [String]) -> String {
        terms.map { "“\($0)”" }.joined(separator: "、")
    }
}

extension ReportPart {
    fileprivate var chinese: String {
        switch self {
        case .key: "编号"
        case .agency: "机关"
        case .region: "地区"
        case .year: "年份"
        case .edition: "版式"
        case .scope: "范围"
        case .layout: "表格布局"
        case .source: "来源"
        case .findings: "疑点"
        case .formula: "算式"
        case .otherwise: "缺数时"
        case .name: "名称"
        case .aliases: "别名"
        case .note: "注意"
        case .unit: "单位"
        case .row: "项目"
        }
    }
}

extension CountedThing {
    fileprivate var chinese: String {
        switch self {
        case .files: "文件"
        case .added: "新增"
        case .changed: "更新"
        case .unchanged: "未变"
        case .forgotten: "移除"
        case .refused: "不予收录"
        case .reports: "报告"
        case .duplicates: "重复文件"
        case .cells: "数字"
        case .findings: "疑点"
        case .time: "用时"
        case .index: "索引"
        case .bytes: "字节"
        case .schema: "结构版本"
        case .segmentation: "分词规则"
        case .program: "程序版本"
        }
    }
}

extension DocumentLine {
    /// `第 12 行`, or `第 3 页第 12 行`.
    var chinese: String { (page.map { "第 \($0) 页" } ?? "") + "第 \(number) 行" }
}
