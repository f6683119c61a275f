internal import Reports

extension Family {
    /// Pages with slanted words, and the ends of pages in text.
    static let paper: [Family] = [
        Family("slanted-watermark", "L78", [.pdf]) { draft in
            draft.report.changes.watermark = draft.generator.pick(["内部资料", "样稿", "政府信息公开"])
        },
        Family("rotated-pages", "L78", [.pdf]) { draft in
            draft.report.changes.isRotated = true
        },
        Family("form-feeds", "L78", [.tabGrid, .aligned, .markdown, .lines]) { draft in
            draft.feedForms()
        },
        Family("form-feeds-alone", "L78", [.tabGrid, .markdown, .cellPerLine]) { draft in
            draft.feedForms(onLinesOfTheirOwn: true)
        },
    ]

    /// What programs that collect reports put before them.
    static let frames: [Family] = [
        Family("scraper-fields", "L79", [.tabGrid, .markdown, .lines]) { draft in
            draft.writeBehind { title, draft in
                let body = draft.report.body.name
                let year = draft.report.year + 1
                return draft.generator.pick([
                    "标题: \(title)\n发布时间: \(year)-01-20 15:35\n栏目: 政府信息公开年报\n"
                        + "==================== 正文 ====================\n",
                    "标 题：\(title)\n索 引 号：000000/\(year)-00012\n发文机关：\(body)\n"
                        + "发布日期：\(year)年1月20日\n",
                    "【标题】\(title)\n【来源】\(body)\n【正文】\n",
                    "title: \(title)\ndate: \(year)-01-20\ncontent:\n",
                ])
            }
        },
        Family("scraper-fields-only-title", "L79", [.tabGrid, .markdown, .lines]) { draft in
            let title = draft.report.titleLines.joined()
            let field = draft.generator.pick(["标题: ", "标 题：", "标题：", "名称："])
            draft.replaceTitle(with: field + title)
        },
        Family("breadcrumbs-in-title-line", "L79", [.tabGrid, .markdown, .lines]) { draft in
            let title = draft.report.titleLines.joined()
            let crumbs = draft.generator.pick([
                "您现在所在的位置: 首页 > 政务公开 > 政府信息公开年报 > ", "当前位置：首页 >> 信息公开年报 >> ",
                "首页 / 政务公开 / 年度报告 / ",
            ])
            draft.replaceTitle(with: crumbs + title)
        },
    ]
}

extension FamilyDraft {
    /// Puts form feeds where pages end: before the first line of the next page, or between lines.
    fileprivate mutating func feedForms(onLinesOfTheirOwn: Bool = false) {
        let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
        let length = generator.number(in: 18...50)
        let text = lines.enumerated().map { index, line -> String in
            guard index > 0, index % length == 0 else { return String(line) }
            return onLinesOfTheirOwn ? "\u{0C}\n" + line : "\u{0C}" + line
        }
        write(text.joined(separator: "\n"))
    }

    /// Writes the document behind other lines.
    fileprivate mutating func writeBehind(_ lines: (String, inout FamilyDraft) -> String) {
        let before = lines(report.titleLines.joined(), &self)
        write(before + document)
    }

    /// Writes another line in place of the title; the title is what it was.
    fileprivate mutating func replaceTitle(with line: String) {
        let titles = report.titleLines
        report.titleLines = [line]
        write(document)
        report.titleLines = titles
    }
}
