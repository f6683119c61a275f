extension DocumentRefusal {
    /// The reason in one Chinese sentence.
    public var chinese: String {
        switch self {
        case .missing: "没有这个文件或文件夹"
        case .unreadable(let reason): "无法读取：\(reason)"
        case .nameWithoutEncoding: "文件名不是 UTF-8 编码，请先改名"
        case .notAFile: "不是普通文件"
        case .tooLarge(let bytes, let limit):
            "文件有 \(bytes / 1_048_576) MB，超过 \(limit / 1_048_576) MB 的上限"
        case .empty: "文件是空的"
        case .changedWhileRead: "读取时文件有改动，请再运行一次"
        case .undecodable(let encoding, let offset):
            "文字无法解码（看似 \(encoding)，第 \(offset) 字节起不合）"
        case .unsupportedFormat(let name): "不支持 \(name) 文件"
        case .damaged(let format): "\(format) 文件不完整或已损坏"
        case .encrypted(let format): "\(format) 文件有密码保护"
        case .beyondLimit(let limit, let format): "\(format) 文件\(limit.chinese)"
        case .missingTool(let format, let tools):
            "读 \(format) 文件需要安装 \(tools.joined(separator: " 或 "))"
        case .toolFailed(let tool, let reason): "\(tool) 读不了这个文件：\(reason)"
        case .withoutText(let format): "\(format) 文件里只有图片，没有文字"
        case .notAReport: "不是政府信息公开工作年度报告（没有年报的标题、章节或表格）"
        case .lookAlike(let title): "不是年度报告，而是“\(title)”"
        case .schoolReport(let name): "是学校（\(name)）按学年编制的报告"
        case .unknownYear: "看不出是哪一年的报告"
        case .severalReports: "几份报告并排印在一起，分不清数字属于哪一份"
        }
    }
}

extension DocumentLimit {
    /// What is too much, in a Chinese phrase.
    fileprivate var chinese: String {
        switch self {
        case .expandedBytes(let limit): "解压后超过 \(limit / 1_048_576) MB 的上限"
        case .compressionRatio(let limit): "解压后超过原文件的 \(limit) 倍，疑为压缩炸弹"
        case .entries(let limit): "内含文件超过 \(limit) 个的上限"
        case .depth(let limit): "嵌套超过 \(limit) 层的上限"
        case .cells(let limit): "表格超过 \(limit) 格的上限"
        case .parts(let limit): "的行、段落或元素超过 \(limit) 个的上限"
        case .text(let limit): "的文字超过 \(limit / 1_048_576) MB 的上限"
        case .attributes(let limit, let line): "第 \(line) 行有元素的属性超过 \(limit) 个的上限"
        case .namespaces(let limit): "同时有效的命名空间超过 \(limit) 个的上限"
        case .styleRules(let limit): "样式表的规则超过 \(limit) 条的上限"
        case .steps(let limit): "读取步骤超过 \(limit / 1_000_000) 百万步的上限"
        case .memory(let limit): "读取所需内存超过 \(limit / 1_048_576) MB 的上限"
        case .seconds(let limit): "读取超过 \(limit) 秒的上限"
        }
    }
}
