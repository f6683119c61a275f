import Drawing
import Foundation
import Programs
import TestSupport
import Testing

/// Programs of a test's own stand in for vl-convert.
@Suite(.startsPrograms) struct PictureMakerTests {
    @Test func `the program vl-convert is asked first, with files`() throws {
        let tools = try Tools()
        try tools.add(
            "vl-convert",
            "[ $1 = vl2svg ] && [ $2 = --input ] && [ $4 = --output ] && tr a-z A-Z < $3 > $5")
        let picture = try tools.maker.picture(of: "chart", as: .svg)
        #expect(String(decoding: picture, as: UTF8.self) == "CHART")
    }

    @Test func `a Python that has the module is asked where the program is missing`() throws {
        let tools = try Tools()
        try tools.add("python3", "[ $1 = -c ] && [ $3 = png ] && tr a-z A-Z")
        let picture = try tools.maker.picture(of: "chart", as: .png)
        #expect(String(decoding: picture, as: UTF8.self) == "CHART")
    }

    @Test func `without either the message says how to install it`() throws {
        let tools = try Tools()
        try tools.add("python3", "exit 3")
        #expect(throws: DrawingError.converterMissing) {
            try tools.maker.picture(of: "{}", as: .png)
        }
        for text in [DrawingError.converterMissing.chinese, DrawingError.converterMissing.english] {
            #expect(text.contains("pip install vl-convert-python"))
        }
    }

    @Test func `what the program says is wrong is told`() throws {
        let tools = try Tools()
        try tools.add("vl-convert", "echo first >&2; echo no such mark >&2; exit 1")
        #expect(throws: DrawingError.failed(reason: "no such mark")) {
            try tools.maker.picture(of: "{}", as: .svg)
        }
    }

    @Test func `a program that does not end is stopped`() throws {
        let tools = try Tools()
        try tools.add("vl-convert", "sleep 3600")
        #expect(throws: DrawingError.tooLong(seconds: 1)) {
            try tools.maker(seconds: 1).picture(of: "{}", as: .svg)
        }
    }
}

/// A folder of programs that a test invents, written in the language of the shell.
private struct Tools {
    private let place: Workplace

    init() throws { place = try Workplace() }

    func add(_ name: String, _ script: String) throws {
        try place.write(Data("#!/bin/sh\n\(script)\n".utf8), to: "bin/\(name)")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: place.path("bin/\(name)"))
    }

    var maker: PictureMaker { maker(seconds: 1_800) }

    /// Finds the invented programs, and of the system's only what scripts need.
    func maker(seconds: Int) -> PictureMaker {
        for tool in ["tr", "sleep"] {
            let path = place.path("bin/\(tool)")
            if !FileManager.default.fileExists(atPath: path) {
                try? FileManager.default.createSymbolicLink(
                    atPath: path, withDestinationPath: "/usr/bin/\(tool)")
            }
        }
        return PictureMaker(
            programs: ProgramFolders([place.path("bin")], seconds: seconds), home: "/")
    }
}
