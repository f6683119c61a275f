import Drawing
import Presentation

/// The script that draws charts, as browsers get it.
struct ChartAsset: Sendable {
    private let script: PageFile

    /// The script of this installation; nil where it was not made.
    ///
    /// - Throws: ``DrawingError`` where it is named and cannot be read.
    init?() throws(DrawingError) {
        guard let script = try ChartScript.installed() else { return nil }
        self.script = PageFile(name: "charts.js", bytes: Array(script.text.utf8))
    }

    /// The address at which browsers ask for it.
    var address: String { script.address }

    /// The file, if it is asked for at a path.
    func file(atPath path: String) -> PageFile? {
        path == PageFile.folder + script.name ? script : nil
    }
}
