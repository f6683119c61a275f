import CMarkup
import Programs
import Reports

/// Reads a part of a Word document element by element, told by their local names, so that the
/// namespaces of both editions of the format are one.
final class XMLReader {
    /// What the reader stands on.
    enum Event: Equatable {
        case start(WordElement?)
        case end
        case text
    }

    /// How deep elements may be nested: a table in a text box in a table is some fifty deep.
    static let depthLimit = 200

    /// How many attributes an element may have; Word's declare some thirty namespaces.
    static let attributeLimit = 256

    /// How many namespaces may be open at once.
    static let namespaceLimit = 1_000

    /// How many elements a part may have; a report of a hundred pages has some fifty thousand.
    static let elementLimit = 4 * DocumentReader.partLimit

    private static let limits = cxml_limits(
        depth: Int32(depthLimit), attributes: attributeLimit, namespaces: namespaceLimit,
        elements: elementLimit)

    private let reader: OpaquePointer

    /// A reader of bytes, which must live as long as it does.
    fileprivate init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress, let length = Int32(exactly: bytes.count) else {
            return nil
        }
        let names = WordElement.allCases
        let opened = CStrings(names.map(\.rawValue)).with { pointers in
            // The array has a name for each element; only its end is nil.
            pointers.withMemoryRebound(to: UnsafePointer<CChar>.self, capacity: names.count) {
                cxml_open(start, length, $0, Int32(names.count), Self.limits)
            }
        }
        guard let opened else { return nil }
        reader = opened
    }

    deinit { cxml_close(reader) }

    /// Goes on; nil at the end of the document.
    func next() throws(DocumentRefusal) -> Event? {
        switch cxml_next(reader) {
        case CXML_ELEMENT: return .start(element)
        case CXML_ELEMENT_END: return .end
        case CXML_TEXT: return .text
        case CXML_END: return nil
        case CXML_TOO_DEEP: throw .beyondLimit(.depth(limit: Self.depthLimit), format: "DOCX")
        case CXML_TOO_MANY_ATTRIBUTES:
            let line = cxml_line(reader)
            throw .beyondLimit(
                .attributes(limit: Self.attributeLimit, line: line), format: "DOCX")
        case CXML_TOO_MANY_NAMESPACES:
            throw .beyondLimit(.namespaces(limit: Self.namespaceLimit), format: "DOCX")
        case CXML_TOO_MANY_ELEMENTS:
            throw .beyondLimit(.parts(limit: Self.elementLimit), format: "DOCX")
        default: throw .damaged(format: "DOCX")
        }
    }

    /// Goes on inside an element; nil at its end.
    func nextInside() throws(DocumentRefusal) -> Event? {
        guard let event = try next() else { throw .damaged(format: "DOCX") }
        return event == .end ? nil : event
    }

    /// Goes on to the next element inside one, whose name may mean nothing to us; nil at its end.
    func nextElement() throws(DocumentRefusal) -> WordElement?? {
        while let event = try nextInside() {
            if case .start(let element) = event { return .some(element) }
        }
        return nil
    }

    /// Goes to the end of the element whose start was read last.
    func skip() throws(DocumentRefusal) {
        var depth = 1
        while depth > 0 {
            switch try next() {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            case nil: throw .damaged(format: "DOCX")
            }
        }
    }

    /// The text the reader stands on.
    var text: String { String(cString: cxml_text(reader)) }

    /// The element's attribute with this local name; nil if it has none.
    func attribute(_ name: StaticString) -> String? {
        name.withUTF8Buffer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                characters.baseAddress.flatMap { cxml_attribute(reader, $0) }
            }
        }.map { String(cString: $0) }
    }

    /// The attribute `val`, in which most elements say all they have to.
    var value: String? { attribute("val") }

    /// The attribute `val` as a number.
    var number: Int? { value.flatMap { Int($0) } }

    /// Whether an element that switches something on does so: it does if it says nothing.
    var isOn: Bool { !["0", "false", "off"].contains(value ?? "1") }

    /// A part in UTF-8: the format allows UTF-16 besides, and nothing else.
    ///
    /// What libxml2 decodes by itself its tags could not be counted in beforehand.
    private static func inUTF8(_ bytes: [UInt8]) throws(DocumentRefusal) -> [UInt8] {
        let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        guard isWide || bytes.prefix(2).contains(0) else { return bytes }
        do {
            return Array(try TextDecoder().decode(bytes).utf8)
        } catch {
            throw .damaged(format: "DOCX")
        }
    }

    private var element: WordElement? {
        let place = Int(cxml_name(reader))
        return place < 0 ? nil : WordElement.allCases[place]
    }

    /// Reads the bytes of a part with a reader of their own.
    static func reading<Result>(
        _ bytes: [UInt8], _ body: (XMLReader) throws(DocumentRefusal) -> Result
    ) throws(DocumentRefusal) -> Result {
        let bytes = try inUTF8(bytes)
        return try bytes.withUnsafeBufferPointer { bytes throws(DocumentRefusal) in
            guard let reader = XMLReader(bytes) else { throw .damaged(format: "DOCX") }
            return try body(reader)
        }
    }
}

/// The elements of Word's XML that mean something to us, by their local names.
enum WordElement: String, CaseIterable {
    // Text.
    case body, p, pPr, r, rPr, t, tab, ptab, br, cr, noBreakHyphen, sym, vanish, ruby, rt
    case pStyle, numPr, ilvl, numId
    // How runs are shown.
    case rStyle, strike, dstrike, vertAlign, hidden
    // Forms: content controls and the older fields.
    case showingPlcHdr, checkbox, fldChar, ffData, ddList, result, listEntry, cellDel
    case defaultResult = "default"
    // What is left out, or what stands for something else.
    case del, moveFrom, delText, instrText, sectPr, sdtPr, docPartGallery, altChunk
    case alternateContent = "AlternateContent"
    case choice = "Choice"
    case fallback = "Fallback"
    case txbxContent, drawing, pict, object, sdt
    // Tables.
    case tbl, tblPr, tblGrid, tr, trPr, gridBefore, gridAfter, tc, tcPr, gridSpan, vMerge, hMerge
    // Numbering and styles.
    case abstractNum, num, lvl, start, numFmt, lvlText, lvlRestart, abstractNumId, lvlOverride
    case startOverride, style, basedOn, numStyleLink, styleLink
    // Relationships.
    case relationship = "Relationship"
}
