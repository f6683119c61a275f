import CICU

/// What bytes are in one encoding, and how much that looks like Chinese text.
struct DecodedCandidate {
    /// ICU's name of the encoding.
    let encoding: String
    /// The text, with U+FFFD for what is no character.
    let units: [UInt16]
    /// How many U+FFFD stand in it for broken bytes.
    let errors: Int
    /// The offset of the first broken byte.
    let firstError: Int

    /// Decodes bytes; nil if ICU does not have the encoding.
    init?(_ bytes: ArraySlice<UInt8>, encoding: String) {
        guard bytes.count < Int(Int32.max) else { return nil }
        var decoding = cicu_decoding()
        let capacity = bytes.count + 16
        let units = [UInt16](unsafeUninitializedCapacity: capacity) { target, count in
            guard let start = target.baseAddress else { return }
            bytes.withUnsafeBufferPointer { source in
                // An empty buffer has no address, and nothing to decode.
                guard let address = source.baseAddress else { return }
                decoding = cicu_decode(
                    encoding, address, Int32(source.count), start, Int32(capacity))
            }
            count = max(0, Int(decoding.length))
        }
        guard decoding.length >= 0 else { return nil }
        self.encoding = encoding
        self.units = units
        errors = Int(decoding.errors)
        firstError = Int(decoding.first_error)
    }

    /// The text.
    var text: String { String(decoding: units, as: UTF16.self) }

    /// Whether it has no character beyond ASCII.
    var isASCII: Bool { units.allSatisfy { $0 < 0x80 } }

    /// The share of common characters and Chinese punctuation in what is not ASCII, 0 to 1.
    var share: Double {
        var known = 0
        var others = 0
        for unit in units.prefix(100_000) where unit >= 0x80 {
            if EncodingVocabulary.commonCharacters.contains(unit)
                || EncodingVocabulary.punctuation.contains(unit)
            {
                known += 1
            } else {
                others += 1
            }
        }
        return known + others == 0 ? 0 : Double(known) / Double(known + others)
    }

    /// How likely it is the encoding: the share of common characters, less for each error.
    var score: Double {
        share / (1 + 20 * Double(errors) / Double(max(1, units.count)))
    }
}
