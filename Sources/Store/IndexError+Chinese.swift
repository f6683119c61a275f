extension IndexError {
    /// The error in one Chinese line, with what to do.
    public var chinese: String {
        switch self {
        case .missing(let path):
            "没有索引 \(path)；请先建立：search index 文件夹"
        case .foreign(let path):
            "\(path) 不是本程序的索引；请用 --index 另指一个文件，或移走它再建立"
        case .otherSchema(let path, let found, let expected):
            "索引 \(path) 是版本 \(found) 的，本程序读版本 \(expected)；请重建：search index --rebuild 文件夹"
        case .otherSegmentation(let path, let found, let expected):
            "索引 \(path) 按 \(found) 分词，本程序按 \(expected)；请重建：search index --rebuild 文件夹"
        case .damaged(let path, let damage):
            "索引 \(path) 已损坏：\(damage.chinese)；请重建：search index --rebuild 文件夹"
        case .replaced(let path): "索引 \(path) 刚被新的索引替换，请再查询一次"
        case .tooSlow(let limit): "查询超过 \(limit.formattedSeconds) 秒，请缩小范围后再试"
        case .busy(let path):
            "另一个程序正在写索引 \(path)；请等它结束再试"
        case .unavailable(let path, let reason):
            "无法使用索引 \(path)：\(reason)"
        case .folder(let path):
            "无法建立索引所在的文件夹 \(path)；请用 --index 另指一处"
        case .unknownReport(let key):
            "索引中没有报告 \(key)；请用 search 查找它的名称"
        }
    }
}
