import CDigest
import Testing

/// SHA-256, with the processor's instructions and without.
@Suite struct DigestTests {
    private typealias Digest = (UnsafeRawPointer?, Int, UnsafeMutablePointer<UInt8>?) -> Void

    /// The examples of FIPS 180-4, and one of a million characters.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ])
    func `the examples of the standard have their digests`(text: String, digest: String) {
        for bytes in Self.digests(of: Array(text.utf8)) {
            #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == digest)
        }
    }

    /// Every length around the ends of blocks; the digest of all digests is from another program.
    @Test func `texts of every length have the digests that others find`() {
        let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 * 7 + $0 / 256) }
        var all: [[UInt8]] = [[], []]
        for length in 0..<400 {
            let digests = Self.digests(of: Array(bytes.prefix(length)))
            for way in all.indices { all[way] += digests[way] }
        }
        let expected: [UInt8] = [
            0x66, 0x40, 0x9A, 0x5A, 0xD6, 0x00, 0x84, 0xFA, 0x2B, 0xD2, 0x87, 0x37, 0xE6, 0x02,
            0x5C, 0x71, 0x35, 0x67, 0x4E, 0xE5, 0x98, 0xF9, 0xEC, 0xE4, 0xF6, 0x2A, 0x6E, 0x19,
            0x91, 0xE4, 0xF0, 0xC1,
        ]
        for digests in all { #expect(Self.digests(of: digests) == [expected, expected]) }
    }

    /// The digest in both ways.
    private static func digests(of bytes: [UInt8]) -> [[UInt8]] {
        [cdigest_sha256 as Digest, cdigest_sha256_portable].map { digest in
            var found = [UInt8](repeating: 0, count: Int(CDIGEST_BYTES))
            digest(bytes, bytes.count, &found)
            return found
        }
    }
}
