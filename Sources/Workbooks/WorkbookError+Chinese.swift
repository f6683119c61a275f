import Files

extension WorkbookError {
    /// The error in a Chinese line, with what to do.
    public var chinese: String {
        switch self {
        case .temporaryFiles(let fault):
            "生成工作簿需要临时文件（TMPDIR，否则 /tmp）：\(fault.chinese)"
        case .incomplete: "工作簿不完整；请检查临时文件夹（TMPDIR，否则 /tmp）是否有空间"
        case .tooLarge: "工作表的行数或列数超出上限；请改用 CSV"
        case .library(let reason): "无法生成工作簿：\(reason)"
        }
    }
}
