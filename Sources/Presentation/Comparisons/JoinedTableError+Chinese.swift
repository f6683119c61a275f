import Comparisons

extension JoinedTableError {
    /// The error in Chinese.
    var chinese: String {
        switch self {
        case .unreadable(let reason): "无法读取：\(reason)"
        case .tooLarge(let limit): "超过 \(limit >> 20) MiB，请删去不需要的列和行"
        case .tooManyColumns(let line, let limit):
            "第 \(line) 行：超过 \(limit) 列，请删去不需要的列"
        case .notUTF8: "不是 UTF-8 编码，请另存为“CSV UTF-8”"
        case .empty: "表头之下没有任何行"
        case .separator(let mark): "各列以“\(mark == "\t" ? "制表符" : mark)”分隔，请改用英文逗号"
        case .openQuote(let line): "第 \(line) 行：引号没有闭合"
        case .unevenRow(let line, let fields, let columns):
            "第 \(line) 行有 \(fields) 个字段，表头有 \(columns) 个"
        case .noPlace(let headings):
            "没有名为“代码”或“名称”的列（\(headings.joined(separator: "、"))）"
        case .repeatedColumn(let name): "有两列都叫“\(name)”"
        case .badCode(let text, let line): "第 \(line) 行：“\(text)”不是六位行政区划代码"
        case .badYear(let text, let line): "第 \(line) 行：“\(text)”不是年份"
        case .noName(let line): "第 \(line) 行没有地区"
        case .badNumber(let text, let column, let line):
            "第 \(line) 行“\(column)”列：“\(text)”不是数；没有数请留空"
        case .repeatedPlace(let place, let line, let first):
            "第 \(line) 行：“\(place)”与第 \(first) 行重复"
        case .noNumbers: "没有一列是数"
        case .unusableName(let name): "列名“\(name)”不能用于算式，请改名，只用文字与数字"
        case .nameOfField(let name, let field):
            "列名“\(name)”与报告中的数（\(field)）同名，请改名"
        }
    }
}
