import Foundation

/// The target that the environment names, `NIANBAO_FUZZ_TARGET`; the process ends without one.
private let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["NIANBAO_FUZZ_TARGET"] ?? ""
    if let target = FuzzTarget(rawValue: name) { return target }
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    FileHandle.standardError.write(Data("NIANBAO_FUZZ_TARGET must be one of \(names)\n".utf8))
    exit(2)
}()

/// What libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
