import Foundation
import TestSupport
import Testing

@testable import Files

/// Where names lead.
@Suite struct LinkedPathTests {
    private let folder: String

    init() throws {
        // The folder for temporary files may be a link itself.
        folder = try Repository.temporaryFolder().resolvingSymlinksInPath().path
    }

    @Test(arguments: ["file", "new", "link", "far", "to-new", "through/file", "./x/../file"])
    func `links are followed to the place, whether or not something is there`(name: String) throws {
        try prepare()
        let place = try LinkedPath("\(folder)/\(name)")
        let isNew = name == "new" || name == "to-new"
        #expect(place == .place("\(folder)/\(isNew ? "new" : "file")"))
    }

    @Test(arguments: [
        ("circle", FileFault.linksInCircle), ("no/such", .missing), ("new/", .notAFolder),
    ])
    func `a name that leads nowhere says why`(name: String, fault: FileFault) throws {
        try prepare()
        let path = "\(folder)/\(name)"
        #expect(throws: FileError.fault(path: path, fault)) { try LinkedPath(path) }
    }

    @Test(arguments: [("/dev/stdout", Int32(1)), ("/dev/fd/2", 2), ("/proc/self/fd/1", 1)])
    func `a name of an open file is that file`(name: String, number: Int32) throws {
        #expect(try LinkedPath(name) == .descriptor(number))
    }

    private func prepare() throws {
        try Data("bytes".utf8).write(to: URL(fileURLWithPath: "\(folder)/file"))
        try FileManager.default.createDirectory(
            atPath: "\(folder)/x", withIntermediateDirectories: true)
        let links = [
            ("link", "file"), ("far", "x/../link"), ("to-new", "new"), ("through", "."),
            ("circle", "circle"),
        ]
        for (name, target) in links {
            #expect(symlink(target, "\(folder)/\(name)") == 0)
        }
    }
}
