extension FileError {
    /// The error in a Chinese line, with what to do.
    public var chinese: String {
        switch self {
        case .fault(let path, let fault): "无法写入 \(path)：\(fault.chinese)"
        case .notAFile(let path, let kind):
            "\(path) 是\(kind.chinese)，不是普通文件；请另指一个文件，或移走它"
        case .input(let path): "\(path) 属于索引，或正由本命令读取，不能写入结果；请另指一个文件"
        case .locked(let path): "\(path) 已被另一个程序锁定；请等它结束再试"
        case .notALock(let path): "\(path) 占用了锁文件的位置，且内有其他内容；请移走它"
        case .unconfirmed(let path, let fault):
            "\(path) 已写好，但系统未能确认已存入磁盘：\(fault.chinese)"
        }
    }
}

extension FileKind {
    /// What it is, in Chinese.
    public var chinese: String {
        switch self {
        case .regular: "普通文件"
        case .folder: "文件夹"
        case .link: "符号链接"
        case .pipe: "管道（FIFO）"
        case .socket: "套接字"
        case .stream: "设备"
        case .disk: "块设备"
        }
    }
}
