import Synchronization

/// Under which names the daemon may be asked, and from which pages.
///
/// A page of another site can make a browser send requests here under a name of its own that
/// resolves to this machine; such a request carries that name.
final class Visitors: Sendable {
    /// The names that mean this machine, with the port it listens on or none.
    private let own: Set<String>
    /// Further names, as a proxy passes them on; with a port or without.
    private let allowed: Set<String>
    private let port: Mutex<Int?>

    /// The visitors of a daemon.
    ///
    /// - Parameters:
    ///   - host: the address it listens on.
    ///   - port: the port; 0 if the system chooses one.
    ///   - allowed: further names.
    init(host: String, port: Int, allowed: [String]) {
        let written = host.contains(":") ? "[\(host)]" : host
        let isEvery = ["0.0.0.0", "::"].contains(host)
        own = Set(["localhost", "127.0.0.1", "[::1]"] + (isEvery ? [] : [written.lowercased()]))
        self.allowed = Set(allowed.map { $0.lowercased() })
        self.port = Mutex(port == 0 ? nil : port)
    }

    /// Remembers the port that the system chose.
    func listen(on port: Int) { self.port.withLock { $0 = port } }

    /// Whether a `Host` header may be answered.
    func allowsHost(_ header: String?) -> Bool {
        guard let authority = header.flatMap(Authority.init) else { return false }
        if own.contains(authority.name) { return authority.port == nil || isOwn(authority.port) }
        return allows(authority)
    }

    /// Whether a page of this origin may ask.
    func allowsOrigin(_ header: String) -> Bool {
        guard let text = lowercasedASCII(header),
            let scheme = ["http://", "https://"].first(where: { text.hasPrefix($0) }),
            let authority = Authority(String(text.dropFirst(scheme.count)))
        else { return false }
        guard own.contains(authority.name) else { return allows(authority) }
        return scheme == "http://" && isOwn(authority.port ?? 80)
    }

    private func allows(_ authority: Authority) -> Bool {
        guard let port = authority.port else { return allowed.contains(authority.name) }
        return allowed.contains("\(authority.name):\(port)")
            || (allowed.contains(authority.name) && isOwn(port))
    }

    /// Whether a port is the one that the daemon listens on.
    private func isOwn(_ other: Int?) -> Bool {
        port.withLock { $0 == nil || $0 == other }
    }
}

/// A name with a port or without, as it stands in a `Host` header.
private struct Authority {
    let name: String
    let port: Int?

    /// Takes a header apart; nothing for one that is not written as it must be.
    init?(_ header: String) {
        guard let text = lowercasedASCII(header) else { return nil }
        let end =
            text.hasPrefix("[")
            ? text.firstIndex(of: "]").map { text.index(after: $0) }
            : text.firstIndex(of: ":") ?? text.endIndex
        guard let end, end > text.startIndex else { return nil }
        name = String(text[..<end])
        let rest = text[end...]
        guard !rest.isEmpty else {
            port = nil
            return
        }
        let digits = rest.dropFirst()
        guard rest.hasPrefix(":"), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = UInt16(digits)
        else { return nil }
        port = Int(number)
    }
}

/// A name of ASCII in small letters; nothing for any other.
///
/// Browsers send other names in ASCII too. Texts that are only equivalent to a name are not it:
/// the sign of Kelvin is no K.
private func lowercasedASCII(_ text: String) -> String? {
    text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? text.lowercased() : nil
}

/// The addresses that only this machine can reach.
let loopbackAddresses = ["127.0.0.1", "::1", "localhost"]
