import Foundation
import TestSupport

/// A connection to a daemon that a test may hold, use slowly, or leave.
final class OpenConnection {
    private let socket: Int32

    /// Connects to a port of this machine.
    init(port: Int) throws {
        #if canImport(Glibc)
            socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard socket >= 0 else { throw POSIXError(.EMFILE) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    deinit { close(socket) }

    /// Sends bytes.
    ///
    /// - Returns: whether the other side still takes them.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        #if canImport(Glibc)
            let quietly = Int32(MSG_NOSIGNAL)
        #else
            let quietly: Int32 = 0
        #endif
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress, $0.count, quietly)
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Asks for a path, keeping the connection.
    func ask(_ path: String) {
        send(Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8))
    }

    /// What comes next: some bytes, none where the connection was closed, nothing where nothing
    /// comes for a time.
    func next(within time: Duration = .hang) -> Data? {
        let microseconds = Int(time / .microseconds(1))
        var patience = timeval(
            tv_sec: microseconds / 1_000_000, tv_usec: .init(microseconds % 1_000_000))
        setsockopt(
            socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count < 0 else { return Data(buffer[..<count]) }
        return errno == EAGAIN ? nil : Data()
    }

    /// All that comes until the connection is closed.
    func rest() -> Data {
        var all = Data()
        while let piece = next(), !piece.isEmpty { all += piece }
        return all
    }
}
