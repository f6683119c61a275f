/// What stands around a report on its page, line by line.
struct Frame: Sendable {
    /// The lines before the title.
    var before: [String] = []

    /// The lines after the last paragraph.
    var after: [String] = []

    /// What the blemishes of a plan put around its report.
    init(_ plan: ReportPlan, title: [String]) {
        let place = plan.body.place.name
        if plan.blemishes.contains(.siteNavigation) {
            before += navigation(plan)
            after += [
                "扫一扫在手机打开当前页", "【打印本页】 【关闭窗口】", "友情链接：省政府网站 | 各部门网站 | 各镇网站",
                "主办单位：\(place)人民政府办公室  版权所有", "ICP备00000000号-1  网站标识码：0000000001  网站地图",
            ]
        }
        if plan.blemishes.contains(.wrappedInNotice) {
            let name = title.joined()
            before += [
                "关于印发《\(name)》的通知", "机关各科室、各直属单位：",
                "现将《\(name)》印发给你们，请认真做好有关工作。", plan.body.name,
                "\(plan.year + 1)年1月20日",
            ]
        }
        if plan.blemishes.contains(.spamMirror) {
            before += ["星麓娱乐平台登录_星麓娱乐官网app下载【首存即送】", "当前位置：星麓娱乐平台登录 > 政务公开"]
            after += [
                "本文地址：http://www.example.net/news/\(plan.template).html", "上一篇：没有了  下一篇：星麓娱乐官网",
            ]
        }
    }

    private func navigation(_ plan: ReportPlan) -> [String] {
        [
            "首页 | 新闻中心 | 政务公开 | 办事服务 | 互动交流", "当前位置：首页 > 政务公开 > 政府信息公开年报 > 正文",
            "索引号：0\(plan.template)1234/\(plan.year + 1)-00017  发布机构：\(plan.body.name)",
            "发布日期：\(plan.year + 1)-01-22  浏览次数：\(plan.template + 31)  字号：[大 中 小]",
        ]
    }
}
