internal import Reports

/// The page around a report.
struct HTMLSite {
    let report: GeneratedReport
    let encoding: String

    /// A page with nothing else on it.
    func plain(_ article: String) -> String {
        page(article, head: "")
    }

    /// A government's site.
    func portal(_ article: String) -> String {
        page(
            header + particulars
                + "<div class=\"article\" id=\"UCAP-CONTENT\"><div class=\"trs_editor_view\">\n"
                + article + "</div></div>\n" + footer,
            head: "<link rel=\"stylesheet\" href=\"/images/main.css\">\n"
                + "<script>var siteId = \"\(report.template)\"; function doZoom(size) {}</script>\n"
                + "<style>td { padding: 2px } .hide { display: none }</style>\n")
    }

    /// A page whose columns are those of a table.
    func layoutTables(_ article: String) -> String {
        page(
            """
            <table width="1000" border="0" align="center"><tr><td colspan="2"><img src="top.jpg" alt=""></td></tr>
            <tr><td width="180" valign="top"><table><tr><td><a href="/">\(say("网站首页"))</a></td></tr>
            <tr><td><a href="/zwgk">\(say("政务公开"))</a></td></tr><tr><td><a href="/bsfw">\(say("办事服务"))</a></td></tr></table></td>
            <td valign="top"><table width="100%"><tr><td>
            \(article)</td></tr></table></td></tr>
            <tr><td colspan="2" align="center">\(say("主办单位：\(report.body.place.name)人民政府"))</td></tr></table>

            """, head: "")
    }

    /// A page whose content is a string of its script.
    func script(_ article: String) -> String {
        let string = article.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n").replacing("</", with: "<\\/")
        return page(
            "<div id=\"app\"></div>\n<script>\nvar pageData = {\"id\": \(report.year), "
                + "\"content\": \"\(string)\"};\n"
                + "document.getElementById(\"app\").innerHTML = pageData.content;\n</script>\n",
            head: "")
    }

    /// What an interface answers.
    func json(_ article: String) -> String {
        var string = ""
        for scalar in article.unicodeScalars {
            switch scalar {
            case "\"": string += "\\\""
            case "\\": string += "\\\\"
            case "\n": string += "\\n"
            case "<": string += report.template % 2 == 0 ? "<" : "\\u003c"
            case ">": string += report.template % 2 == 0 ? ">" : "\\u003e"
            default: string.unicodeScalars.append(scalar)
            }
        }
        let title = report.titleLines.joined()
        return "{\"code\":200,\"message\":\"success\",\"data\":{\"title\":\"\(title)\","
            + "\"publishTime\":\"\(report.year + 1)-01-20 09:30:00\",\"content\":\"\(string)\"}}\n"
    }

    // MARK: Parts

    private func page(_ body: String, head: String) -> String {
        let title = report.titleLines.joined()
        return """
            <!DOCTYPE html>
            <html>
            <head>
            <meta http-equiv="Content-Type" content="text/html; charset=\(encoding)">
            <title>\(title.isEmpty ? siteName : title + "_" + siteName)</title>
            \(head)</head>
            <body>
            \(body)</body>
            </html>

            """
    }

    private func say(_ text: String) -> String { report.wording(text) }

    private var siteName: String { say("\(report.body.place.name)人民政府门户网站") }

    private var header: String {
        """
        <div class="top"><a href="/login">\(say("登录"))</a> | <a href="/wza">\(say("无障碍浏览"))</a> | <a href="/en">English</a></div>
        <ul class="nav"><li><a href="/">\(say("首页"))</a></li><li><a href="/xwzx">\(say("新闻中心"))</a></li><li><a href="/zwgk">\(say("政务公开"))</a></li><li><a href="/bsfw">\(say("办事服务"))</a></li><li><a href="/hdjl">\(say("互动交流"))</a></li></ul>
        <div class="breadcrumb">\(say("当前位置"))：<a href="/">\(say("首页"))</a> &gt; <a href="/zwgk">\(say("政务公开"))</a> &gt; <a href="/nb">\(say("政府信息公开年报"))</a> &gt; \(say("正文"))</div>

        """
    }

    private var particulars: String {
        let date = "\(report.year + 1)-01-\(10 + report.template % 18)"
        return """
            <table class="meta"><tr><td>\(say("索引号"))</td><td>0\(report.template)1234567/\(report.year + 1)-00\(report.template % 90 + 10)</td><td>\(say("发布机构"))</td><td>\(say(report.body.name))</td></tr>
            <tr><td>\(say("主题分类"))</td><td>\(say("政府信息公开年报"))</td><td>\(say("发布日期"))</td><td>\(date)</td></tr></table>
            <div class="tools">\(say("来源"))：\(say(report.body.name)) <span>\(say("发布时间"))：\(date)</span> \(say("浏览次数"))：<span id="hits">\(report.template * 7 % 900 + 20)</span>
            \(say("字号"))：[<a href="javascript:doZoom(18)">\(say("大"))</a> <a href="javascript:doZoom(16)">\(say("中"))</a> <a href="javascript:doZoom(14)">\(say("小"))</a>]</div>

            """
    }

    private var footer: String {
        """
        <div class="share">\(say("分享到"))：<a href="#">\(say("微信"))</a><a href="#">\(say("微博"))</a> <a href="javascript:window.print()">【\(say("打印本页"))】</a><a href="javascript:window.close()">【\(say("关闭窗口"))】</a></div>
        <div class="qr"><img src="qr.png" alt=""><p>\(say("扫一扫在手机打开当前页"))</p></div>
        <div class="links">\(say("友情链接"))：<select><option>\(say("各部门网站"))</option><option>\(say("各镇网站"))</option></select> <a href="#">\(say("省政府网站"))</a></div>
        <div class="footer"><p>\(say("主办单位：\(report.body.place.name)人民政府办公室"))</p><p>ICP\(say("备"))00000000\(say("号"))-1 \(say("网站标识码"))：0000000001 <a href="/map">\(say("网站地图"))</a></p></div>

        """
    }
}
