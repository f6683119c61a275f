extension CatalogueError {
    /// The error in one Chinese sentence.
    public var chinese: String {
        switch self {
        case .unreadable(let reason): "无法读取下载清单：\(reason)"
        case .tooLarge: "下载清单超过 \(Catalogue.sizeLimit >> 20) MB"
        case .encoding: "下载清单既不是 UTF-8 也不是 GB18030；请另存为 UTF-8 的 CSV"
        case .empty: "下载清单是空的；第一行应写列名，其中须有 path"
        case .withoutPath: "下载清单没有 path 列；第一行应写列名"
        case .namelessColumn(let number): "下载清单第 \(number) 列没有列名"
        case .doubledColumn(let name): "下载清单有两个 \(name) 列"
        case .openQuote(let line): "下载清单第 \(line) 行的引号没有闭合"
        case .cells(let line, let found, let expected):
            "下载清单第 \(line) 行有 \(found) 格，第一行有 \(expected) 格"
        case .rowWithoutPath(let line): "下载清单第 \(line) 行没有 path"
        case .doubled(let path, let first, let line): "下载清单第 \(first) 行与第 \(line) 行对 \(path) 所写不同"
        case .outside(let path, let line):
            "下载清单第 \(line) 行的 \(path) 指到清单所在文件夹之外；请写相对于它的路径"
        case .value(let column, let value, let line):
            "下载清单第 \(line) 行的“\(value)”不能作 \(column)"
        }
    }
}
