extension IndexDamage {
    /// What is wrong, as a part of a Chinese sentence.
    public var chinese: String {
        switch self {
        case .page(let number): "第 \(number) 页与写入时不同"
        case .seal: "文件末尾缺失、被改写或多出内容"
        case .structure: "其中的表无法读取"
        case .schema(let name): "其中的 \(name) 不是本程序所建的样子"
        case .value(let column): "列 \(column) 中有不应有的值"
        case .column(let name): "\(name) 的数值缺失或与报告不符"
        case .count(let table, let found, let expected):
            "表 \(table) 有 \(found) 行，写入时为 \(expected) 行"
        }
    }
}
