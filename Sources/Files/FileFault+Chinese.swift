import Foundation

extension FileFault {
    /// The fault in a few Chinese words.
    public var chinese: String {
        switch self {
        case .noSpace: "磁盘空间不足"
        case .quota: "磁盘配额已用完"
        case .readOnly: "文件系统为只读"
        case .denied: "权限不足"
        case .inputOutput: "读写出错，请检查磁盘"
        case .tooManyOpen: "打开的文件过多，请调高上限（ulimit -n）"
        case .tooLarge: "文件超过允许的大小，请查看 ulimit -f 与文件系统的限制"
        case .missing: "文件或文件夹不存在"
        case .notAFolder: "路径中有一部分不是文件夹"
        case .nameTooLong: "名称过长"
        case .linksInCircle: "符号链接循环"
        case .inUse: "正在使用，或是挂载点"
        case .noLocks: "文件系统不支持此操作（例如文件锁）"
        case .noMemory: "内存不足"
        case .exists: "该处刚被放入别的文件"
        case .readerGone: "读取的一方已退出"
        case .other(let number): String(cString: strerror(number))
        }
    }
}
