import Query

/// The addresses of pages, and of the answers behind them.
enum PageAddress {
    /// A page of hits.
    static func search(_ query: String, sort: String? = nil, offset: Int = 0) -> String {
        address(
            "/",
            [("q", query), ("sort", sort), ("offset", offset > 0 ? "\(offset)" : nil)])
    }

    /// The same hits as data.
    static func searchData(
        _ query: String, sort: String?, page: Page, format: String? = nil
    ) -> String {
        address(
            "/api/v1/search",
            [
                ("q", query), ("sort", sort), ("limit", "\(page.limit)"),
                ("offset", page.offset > 0 ? "\(page.offset)" : nil), ("format", format),
            ])
    }

    /// The page of a report, at a place of it.
    ///
    /// - Parameter part: which part of a report that is shown in parts.
    static func report(_ key: String, at place: String? = nil, part: Int? = nil) -> String {
        let path = "/reports/\(encoded(key))"
        let anchor = place.map { "#\(encoded($0))" } ?? ""
        return address(path, [("part", part.flatMap { $0 > 1 ? "\($0)" : nil })]) + anchor
    }

    /// A line of a report on the part of its page that holds it.
    static func report(_ key: String, partWithLine line: Int) -> String {
        address("/reports/\(encoded(key))", [("line", "\(line)")]) + "#\(ReportAnchor.line(line))"
    }

    /// A report as data.
    static func reportData(_ key: String, part: Int? = nil) -> String {
        address(
            "/api/v1/reports/\(encoded(key))", [("part", part.flatMap { $0 > 1 ? "\($0)" : nil })])
    }

    /// A page of broken rules.
    static func findings(
        rule: String? = nil, region: String? = nil, year: String? = nil,
        severity: String? = nil, offset: Int = 0
    ) -> String {
        address(
            "/findings",
            [
                ("rule", rule), ("region", region), ("year", year), ("severity", severity),
                ("offset", offset > 0 ? "\(offset)" : nil),
            ])
    }

    /// A page of a comparison.
    static func compare(_ form: CompareForm) -> String { address("/compare", form.parameters) }

    /// The same comparison as data.
    static func compareData(_ form: CompareForm, format: String) -> String {
        address("/api/v1/compare", form.parameters + [("format", format)])
    }

    /// A path with the parameters that have a value.
    private static func address(_ path: String, _ parameters: [(String, String?)]) -> String {
        let pairs = parameters.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(name)=\(encoded($0))" }
        }
        return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
    }

    /// A text as it stands in an address: whatever is no letter, digit, `-`, `.`, `_` or `~` of
    /// ASCII as bytes.
    static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) {
                bytes.append(byte)
            } else {
                bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
