/// Reads the declarations of a style that tell whether and how text is shown.
enum StyleReader {
    /// The declarations in the bytes of an attribute `style`, or between the braces of a rule.
    static func declarations(in bytes: UnsafeBufferPointer<UInt8>) -> StyleDeclarations {
        var found = StyleDeclarations()
        var start = 0
        while start < bytes.count {
            var end = start
            var colon: Int?
            while end < bytes.count, bytes[end] != semicolon {
                if bytes[end] == UInt8(ascii: ":"), colon == nil { colon = end }
                end += 1
            }
            if let colon, let property = property(in: bytes, start..<colon) {
                read(property, value(bytes[colon + 1..<end]), into: &found)
            }
            start = end + 1
        }
        return found
    }

    private static let semicolon = UInt8(ascii: ";")

    private static func read(
        _ property: Property, _ text: String, into found: inout StyleDeclarations
    ) {
        // An !important may follow.
        let parts = text.split(separator: "!", maxSplits: 1)
        let value = parts.first.map { $0.trimmingBlanks } ?? ""
        let isImportant = parts.count > 1 && parts[1].trimmingBlanks == "important"
        guard !["inherit", "initial", "unset", "revert", ""].contains(value) else { return }
        if let measure = property.measure, let length = StyleLength(value)?.pixels {
            found.usual.measures[keyPath: measure] = length
        }
        guard let isOn = property.isOn(value) else { return }
        if isImportant {
            found.important.declare(property.trait, isOn)
        } else {
            found.usual.declare(property.trait, isOn)
        }
    }

    /// A value in lower case.
    private static func value(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: bytes.lazy.map(\.lowercased), as: UTF8.self)
    }

    /// The property that is named in a range; nil for the many that do not matter.
    ///
    /// Told by the length first: pages made by Word have a dozen declarations an element.
    private static func property(
        in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Property? {
        var range = range
        while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
        guard range.count < Property.byLength.count else { return nil }
        return Property.byLength[range.count].first { property in
            zip(property.name.utf8, bytes[range]).allSatisfy { $0 == $1.lowercased }
        }
    }
}

/// A property of styles: the trait it declares, and for which values text has it.
private struct Property {
    let name: String
    let trait: Style.Traits
    /// Whether text has the trait by a value in lower case; nil where that says nothing.
    let isOn: @Sendable (Substring) -> Bool?
    /// Which length it tells of where and how large text stands.
    let measure: StyleMeasures.Measure?

    init(
        name: String, trait: Style.Traits,
        measure: StyleMeasures.Measure? = nil,
        isOn: @escaping @Sendable (Substring) -> Bool?
    ) {
        self.name = name
        self.trait = trait
        self.measure = measure
        self.isOn = isOn
    }

    /// The properties that matter, by the length of their names.
    static let byLength: [[Property]] = {
        let longest = all.map(\.name.utf8.count).max() ?? 0
        var table: [[Property]] = Array(repeating: [], count: longest + 1)
        for property in all { table[property.name.utf8.count].append(property) }
        return table
    }()

    private static let all: [Property] = [
        Property(name: "display", trait: .absent) { $0 == "none" },
        Property(name: "visibility", trait: .invisible) { $0 == "hidden" || $0 == "collapse" },
        Property(
            name: "font-size", trait: .sizeless, measure: \StyleMeasures.size, isOn: isZeroSize),
        Property(name: "font", trait: .sizeless, isOn: hasZeroSize),
        Property(name: "color", trait: .colorless, isOn: isTransparent),
        Property(name: "opacity", trait: .clear) { StyleLength($0)?.isZero },
        Property(name: "text-indent", trait: .outdented, isOn: isFar),
        Property(name: "left", trait: .farLeft, measure: \StyleMeasures.left, isOn: isFar),
        Property(name: "right", trait: .farRight, isOn: isFar),
        Property(name: "top", trait: .farUp, measure: \StyleMeasures.top, isOn: isFar),
        Property(name: "bottom", trait: [], measure: \StyleMeasures.bottom) { _ in nil },
        Property(name: "margin-left", trait: .farAside, isOn: isFar),
        Property(name: "overflow", trait: .cut) { $0 == "hidden" || $0 == "clip" },
        Property(name: "height", trait: .flat, isOn: isZero),
        Property(name: "max-height", trait: .low, isOn: isZero),
        Property(name: "width", trait: .thin, isOn: isZero),
        Property(name: "max-width", trait: .narrow, isOn: isZero),
        Property(name: "clip", trait: .clipped, isOn: isEmptyShape),
        Property(name: "clip-path", trait: .shorn, isOn: isEmptyInset),
        Property(name: "transform", trait: .shrunk) { value in
            value.hasPrefix("scale") && numbers(in: value).contains(0)
        },
        Property(name: "text-decoration", trait: .struck) { $0.contains("line-through") },
        Property(name: "text-decoration-line", trait: .struck) { $0.contains("line-through") },
        Property(name: "vertical-align", trait: .raised) { $0 == "super" || $0 == "sub" },
        Property(name: "position", trait: .placed) { $0 == "absolute" || $0 == "fixed" },
        Property(name: "white-space", trait: .preformatted) { $0 == "pre" || $0 == "pre-wrap" },
    ]

    private static func isZero(_ value: Substring) -> Bool { StyleLength(value)?.isZero ?? false }

    private static func isFar(_ value: Substring) -> Bool { StyleLength(value)?.isFarOff ?? false }

    /// Whether a size of letters is 0; one that is relative to the size around it says nothing.
    private static func isZeroSize(_ value: Substring) -> Bool? {
        guard let size = StyleLength(value) else {
            return value == "larger" || value == "smaller" ? nil : false
        }
        if size.isZero { return true }
        return size.isRelative ? nil : false
    }

    /// Whether the size among the parts of a font is 0.
    private static func hasZeroSize(_ value: Substring) -> Bool? {
        for part in value.split(separator: " ") {
            let size = part.prefix { $0 != "/" }
            guard let length = StyleLength(size) else { continue }
            // A bare number of three digits is a weight.
            if length.unit.isEmpty, !length.isZero { continue }
            return isZeroSize(size)
        }
        return false
    }

    private static func isTransparent(_ value: Substring) -> Bool {
        if value == "transparent" { return true }
        if value.hasPrefix("#") {
            let digits = value.dropFirst()
            return digits.count == 4 && digits.hasSuffix("0")
                || digits.count == 8 && digits.hasSuffix("00")
        }
        guard value.hasPrefix("rgb") || value.hasPrefix("hsl") else { return false }
        let parts = numbers(in: value)
        return parts.count == 4 && parts[3] == 0
    }

    /// Whether a rectangle of four sides has no area.
    private static func isEmptyShape(_ value: Substring) -> Bool {
        let sides = numbers(in: value)
        return value.hasPrefix("rect") && sides.count == 4
            && (sides[0] >= sides[2] || sides[1] <= sides[3])
    }

    private static func isEmptyInset(_ value: Substring) -> Bool {
        guard let first = numbers(in: value).first else { return false }
        return value.hasPrefix("inset") && value.contains("%") && first >= 50
            || value.hasPrefix("circle") && first == 0
    }

    /// The numbers in a value.
    private static func numbers(in value: Substring) -> [Double] {
        value.split { !($0.isASCII && ($0.isNumber || $0 == "." || $0 == "-")) }
            .compactMap { Double($0) }
    }
}

/// A number with a unit.
private struct StyleLength {
    let number: Double
    let unit: Substring

    init?(_ text: Substring) {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
        guard let number = Double(digits) else { return nil }
        self.number = number
        unit = text.dropFirst(digits.count)
    }

    /// Whether nothing can be seen of what has this size.
    var isZero: Bool { number == 0 || ["px", "pt"].contains(unit) && abs(number) < 0.5 }

    /// It in pixels; nil where it depends on what is around.
    var pixels: Float? {
        switch unit {
        case "px": Float(number)
        case "pt": Float(number * 4 / 3)
        case "in": Float(number * 96)
        case "cm": Float(number * 96 / 2.54)
        case "mm": Float(number * 96 / 25.4)
        case "": number == 0 ? 0 : nil
        default: nil
        }
    }

    /// Whether it depends on the size of the letters around.
    var isRelative: Bool { ["em", "%", "ex", "ch"].contains(unit) }

    /// Whether it is farther to the left than any text goes.
    var isFarOff: Bool { number <= (["px", "pt"].contains(unit) ? -900 : -90) && unit != "%" }
}
