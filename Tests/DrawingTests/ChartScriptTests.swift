import Drawing
import Foundation
import TestSupport
import Testing

/// What the script of charts says of itself.
private let mark = "Bundled with draw.js of nianbao"

@Suite struct ChartScriptTests {
    @Test func `the script is found where make install puts it`() throws {
        let place = try Workplace()
        try place.write(Data(mark.utf8), to: "prefix/share/nianbao/charts.js")
        let program = place.path("prefix/bin/search")
        try place.write(Data(), to: "prefix/bin/search")
        let script = try ChartScript.installed(environment: [:], program: program)
        #expect(script?.text == mark)
        // openssl dgst -sha256 -binary | base64
        #expect(script?.digest == "xu5kBa7BnmMi0Fwh8lkR8g1MNUssqEQ0HS0PY7CLE8k=")
    }

    @Test func `the script is found where make charts writes it`() throws {
        let place = try Workplace()
        try place.write(Data(mark.utf8), to: ".build/charts/charts.js")
        try place.write(Data(), to: ".build/linux/release/search")
        let program = place.path(".build/linux/release/search")
        #expect(try ChartScript.installed(environment: [:], program: program) != nil)
    }

    @Test func `without the file there is no script and no error`() throws {
        let place = try Workplace()
        let program = place.path("bin/search")
        #expect(try ChartScript.installed(environment: [:], program: program) == nil)
    }

    @Test(arguments: ["", "alert(1)", "\(mark)</SCRIPT>", "\(mark)<!--"])
    func `a named file that is no such script is an error`(text: String) throws {
        let place = try Workplace()
        try place.write(Data(text.utf8), to: "charts.js")
        let path = place.path("charts.js")
        #expect(throws: DrawingError.unreadableScript(path: path)) {
            try ChartScript.installed(environment: ["NIANBAO_CHARTS": path], program: nil)
        }
    }
}
