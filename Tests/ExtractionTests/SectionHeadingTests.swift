import Documents
import Reports
import Testing

@testable import Extraction

/// What opens a section, in whatever words, and what is only a sentence or a label.
@Suite struct SectionHeadingTests {
    @Test(arguments: [
        "四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开申请行政复议、提起行政诉讼的情况",
        "四、因政府信息公开申请提起行政复议、行政诉讼情况", "四、政府信息公开引发的行政复议、行政诉讼情况",
        "第四部分 政府信息公开行政复议、行政诉讼情况", "第四部分：因政府信息公开引起的行政复议和诉讼情况", "（四）政府信息公开行政复议、行政诉讼情况",
        "(四)因政府信息公开申请行政复议、提起行政诉讼情况", "4、政府信息公开引发的行政复议、行政诉讼情况", "4.政府信息公开行政复议及行政诉讼情况",
        "一、政府信息公开行政复议、行政诉讼情况", "三、政府信息公开被申请行政复议、提起行政诉讼情况", "四、政府信息公开有关行政复议、行政诉讼情况",
        "四、行政复议、行政诉讼的情况", "四、政府信息公开复议诉讼情况", "四、涉及政府信息公开的行政复议、行政诉讼案件情况",
    ])
    func `the heading of section four is found in any words`(heading: String) {
        #expect(kinds(form(review: heading)).contains(.review), "\(heading)")
        let sections = SectionSplitter(headings: SectionHeadings(of: form(review: heading)))
            .sections(of: form(review: heading).paragraphs)
        #expect(
            sections.map(\.kind) == [.overview, .disclosure, .requests, .review, .problems, .other])
        #expect(sections[3].paragraphs.map(\.text) == ["全年没有发生。"])
    }

    @Test(arguments: [
        "（一）主动公开情况", "（二）依申请公开情况", "（五）政府信息公开行政复议、行政诉讼情况", "3.其他", "1.信访举报投诉类申请", "2.重复申请",
        "（三）不予公开", "（六）其他处理", "行政复议", "行政诉讼", "三、本年度办理结果", "一、本年新收政府信息公开申请数量", "四、结转下年度继续办理",
        "四、全年没有发生因政府信息公开引起的行政复议、行政诉讼。", "四、行政复议7件、行政诉讼6件", "四是行政复议、行政诉讼情况有所好转",
        "因政府信息公开申请行政复议、提起行政诉讼的情况没有发生", "四、我局高度重视行政复议工作，全年没有案件",
    ])
    func `a sentence or a label opens no section four`(text: String) {
        #expect(!kinds(form(review: text)).contains(.review), "\(text)")
    }

    @Test(arguments: [
        ("第一部分 总体情况", "第二部分 主动公开政府信息工作情况", "第三部分 依申请公开工作情况"),
        ("1、总体情况", "2、政府信息主动公开情况", "3、政府信息公开申请办理情况"),
        ("（一）工作总体情况", "（二）政府信息主动公开情况", "（三）依申请公开办理情况"),
        ("一、政府信息公开工作概述", "二、主动公开情况", "三、依申请公开情况"),
    ])
    func `other headings are found by their words, too`(
        overview: String, disclosure: String, requests: String
    ) {
        let text = [
            overview, "认真落实。", disclosure, "公开80条。", requests, "收到5件。", "四、政府信息公开行政复议、行政诉讼情况",
            "没有。",
            "五、存在的主要问题及改进情况", "人手偏紧。", "六、其他需要报告的事项", "无。",
        ]
        let document = document(text)
        #expect(
            kinds(document) == [.overview, .disclosure, .requests, .review, .problems, .other])
    }

    @Test func `headings within one line are told from their text`() {
        let line =
            "本报告的统计期限为2013年。 一、概述 本局坚持便民原则。 二、主动公开政府信息情况 全年公开信息52条，其中：一、政策 20条。 "
            + "三、依申请公开政府信息情况 未收到申请。 四、申请行政复议、提起行政诉讼的情况 没有。"
        let parted = InlineHeadings.parted(document([line]))
        #expect(
            parted.paragraphs.map(\.text) == [
                "本报告的统计期限为2013年。", "一、概述", "本局坚持便民原则。", "二、主动公开政府信息情况",
                "全年公开信息52条，其中：一、政策 20条。", "三、依申请公开政府信息情况", "未收到申请。",
                "四、申请行政复议、提起行政诉讼的情况", "没有。",
            ])
        #expect(parted.paragraphs.allSatisfy { $0.line == 1 })
    }

    @Test(arguments: [
        "一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况", "一、加强领导 抓好落实。 二、强化培训 提高能力。",
        "我局从三方面着手：一、概述。", "全年公开信息52条。",
    ])
    func `a table of contents and a list of points stay one paragraph`(line: String) {
        let document = document([line])
        #expect(InlineHeadings.parted(document) == document)
    }

    // MARK: Documents

    /// A report on the form whose section four has a heading of its own.
    private func form(review: String) -> Document {
        document([
            "一、总体情况", "认真落实。", "二、主动公开政府信息情况", "公开80条。", "三、收到和处理政府信息公开申请情况", "收到5件。", review,
            "全年没有发生。", "五、存在的主要问题及改进情况", "人手偏紧。", "六、其他需要报告的事项", "无。",
        ])
    }

    private func document(_ lines: [String]) -> Document {
        Document(
            layout: .prose,
            blocks: lines.enumerated().map { .paragraph(Paragraph(text: $1, line: $0 + 1)) })
    }

    private func kinds(_ document: Document) -> [SectionKind] {
        let headings = SectionHeadings(of: document)
        return document.paragraphs.compactMap { headings.kind(of: $0.text) }
    }
}

extension Document {
    fileprivate var paragraphs: [Paragraph] {
        blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    }
}
