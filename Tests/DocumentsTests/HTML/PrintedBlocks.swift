import Documents
import Reports

/// The blocks of a page, one a line: a paragraph as it is, the rows of a table between brackets,
/// covered cells as `^`.
func printedBlocks(of page: String) throws -> [String] {
    try printedBlocks(of: Array(page.utf8))
}

func printedBlocks(of bytes: [UInt8]) throws -> [String] {
    try DocumentReader().read(bytes, named: "page").blocks.flatMap { block in
        switch block {
        case .paragraph(let paragraph): [paragraph.text]
        case .table(let rows):
            rows.map { row in
                "[" + row.cells.map { $0.isCovered ? "^" : $0.text }.joined(separator: "|") + "]"
            }
        }
    }
}

/// A page with a small report in a body that other things may surround.
func reportPage(before: String = "", after: String = "", text: String = reportBody) -> String {
    """
    <!DOCTYPE html><html><head><title>云泽县司法局2023年政府信息公开工作年度报告_云泽县人民政府</title></head>
    <body>\(before)<div id="zoom">\(text)</div>\(after)</body></html>
    """
}

let reportBody = """
    <p>一、总体情况</p><p>全年主动公开。</p><p>二、主动公开政府信息情况</p>
    <table><tr><td>信息内容</td><td>本年制发件数</td></tr><tr><td>规章</td><td>0</td></tr></table>
    <p>五、存在的主要问题及改进情况</p><p>人员不足。</p>
    """

let reportBlocks = [
    "一、总体情况", "全年主动公开。", "二、主动公开政府信息情况", "[信息内容|本年制发件数]", "[规章|0]",
    "五、存在的主要问题及改进情况", "人员不足。",
]
