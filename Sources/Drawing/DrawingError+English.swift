extension DrawingError {
    /// What is wrong and what to do, in English.
    package var english: String {
        switch self {
        case .converterMissing:
            "SVG and PNG are drawn by vl-convert, and PATH has neither that program nor a python3 with"
                + " the module vl_convert; run python3 -m venv ~/vl-convert &&"
                + " ~/vl-convert/bin/pip install vl-convert-python, then call search with"
                + " PATH=~/vl-convert/bin:$PATH; or take --format html"
        case .failed(let reason): "vl-convert did not draw the chart: \(reason)"
        case .tooLong(let seconds): "vl-convert took more than \(seconds) seconds and was stopped"
        case .unreadableScript(let path):
            "\(path) is no script that draws charts; run make charts to write it again, and look at"
                + " \(ChartScript.variable)"
        }
    }
}
