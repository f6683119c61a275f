extension DrawingError {
    /// What is wrong and what to do, in Chinese.
    package var chinese: String {
        switch self {
        case .converterMissing:
            "SVG 与 PNG 由 vl-convert 绘制，而 PATH 中既无该程序，也无带 vl_convert 模块的 python3；请执行"
                + " python3 -m venv ~/vl-convert && ~/vl-convert/bin/pip install vl-convert-python，"
                + "再以 PATH=~/vl-convert/bin:$PATH 运行；或改用 --format html"
        case .failed(let reason): "vl-convert 未能绘图：\(reason)"
        case .tooLong(let seconds): "vl-convert 绘图超过 \(seconds) 秒，已中止"
        case .unreadableScript(let path):
            "\(path) 不是可读的绘图脚本；请执行 make charts 重新生成，并检查 \(ChartScript.variable)"
        }
    }
}
