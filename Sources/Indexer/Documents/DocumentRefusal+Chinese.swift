extension DocumentRefusal {
    /// The reason in one Chinese sentence.
    public var chinese: String {
        switch self {
        case .missing: "没有这个文件或文件夹"
        case .unreadable(let reason): "无法读取：\(reason)"
        case .notAFile: "不是普通文件"
        case .tooLarge(let bytes, let limit):
            "文件有 \(bytes / 1_048_576) MB，超过 \(limit / 1_048_576) MB 的上限"
        case .empty: "文件是空的"
        case .notUTF8(let offset): "不是 UTF-8 文本（第 \(offset) 字节起），本版本只读 UTF-8"
        case .unsupportedFormat(let name): "本版本还不能读 \(name) 文件"
        case .notAReport: "不是政府信息公开工作年度报告（没有年报的标题、章节或表格）"
        case .lookAlike(let title): "不是年度报告，而是“\(title)”"
        case .unknownAgency: "看不出是哪个机关的报告"
        case .unknownYear: "看不出是哪一年的报告"
        }
    }
}
