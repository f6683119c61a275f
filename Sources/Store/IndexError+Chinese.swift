import Engine
import Files

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
        case .unwritable(let path, let error, let left):
            "无法写入索引 \(path)：\(error.reason(chinese: path))；"
                + (left.isEmpty
                    ? "没有改动任何内容，本次运行未留下文件"
                    : "没有改动任何内容；请删除本次运行留下的文件：\(left.joined(separator: "、"))")
        case .unconfirmed(let path, let fault):
            "索引 \(path) 已写好，但系统未能确认已存入磁盘：\(fault.chinese)"
        case .unknownReport(let key):
            "索引中没有报告 \(key)；请用 search 查找它的名称"
        }
    }
}

extension FileError {
    /// Why the index at a path cannot be written, in Chinese.
    fileprivate func reason(chinese index: String) -> String {
        guard case .fault(let path, let fault) = self else { return chinese }
        let reason = path == index ? fault.chinese : "\(path)：\(fault.chinese)"
        guard fault == .noSpace || fault == .quota else { return reason }
        return reason + "（索引旁需要约一个新索引的空间，临时文件 SQLITE_TMPDIR 或 /var/tmp 中再需要同样多）"
    }
}
