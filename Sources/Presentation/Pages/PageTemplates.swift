import CResources
import Deadlines
import Foundation
import Mustache

/// What a template is filled with, by the names that stand in it.
///
/// Where there is nothing to show the value is `false`, never missing: a name that is missing here
/// would be looked for in the values around.
typealias PageValues = [String: Any]

/// A value for a template where there may be none.
func shown(_ text: String?) -> Any { text ?? false }

/// The options of a field in a form, by what stands for each in an address.
func options(_ options: [(String, String)], selected: String?) -> [PageValues] {
    options.map { value, label in
        ["value": value, "label": label, "selected": value == (selected ?? "")]
    }
}

/// The templates of the pages, read once.
enum PageTemplates {
    private static let library = {
        MustacheContentTypes.register(EscapedText(), named: EscapedText.name)
        var library = MustacheLibrary()
        for file in PageFile.all where file.name.hasSuffix(suffix) {
            // Templates begin with the library's own escaping, in which a mark beside a `<` hides it.
            let text =
                "{{% CONTENT_TYPE: \(EscapedText.name)}}\n"
                + String(decoding: file.bytes, as: UTF8.self)
            do {
                try library.register(text, named: String(file.name.dropLast(suffix.count)))
            } catch {
                preconditionFailure("the template \(file.name) cannot be read: \(error)")
            }
        }
        return library
    }()

    private static let suffix = ".mustache"

    /// A template filled with values.
    ///
    /// - Parameter deadline: behind it the rest of the template is passed over.
    static func render(
        _ template: String, _ values: PageValues, within deadline: Deadline
    ) -> String {
        let timed = TimedValues(values: values, pace: Pace(deadline, every: 512))
        guard let text = library.render(timed, withTemplate: template) else {
            preconditionFailure("there is no template \(template)")
        }
        return text
    }
}

/// Values in templates, escaped as all texts in markup are.
private struct EscapedText: MustacheContentType {
    static let name = "MARKUP"

    func escapeText(_ text: String) -> String { Markup.escaped(text) }
}

/// A file that pages are made of.
public struct PageFile: Sendable {
    /// Its name: `style.css`.
    public let name: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// A text that changes with the bytes.
    public let version: String

    /// A file by its name and its bytes.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        version = ShortHash.text(bytes)
    }

    /// The address at which browsers ask for it; another one for other bytes.
    public var address: String { "\(Self.folder)\(name)?v=\(version)" }

    /// The type of its content; nothing for a template, which is not for browsers.
    public var contentType: String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: nil
        }
    }

    /// The file at an address; nothing where there is none for browsers.
    public static func asset(atPath path: String) -> PageFile? {
        guard path.hasPrefix(folder) else { return nil }
        return assets[String(path.dropFirst(folder.count))]
    }

    /// Where browsers ask for files.
    public static let folder = "/assets/"

    static let all = (0..<cresources_pages).map(cresources_page).map { file in
        PageFile(
            name: String(cString: file.name), bytes: Array(String(cString: file.text).utf8))
    }

    private static let assets = Dictionary(
        all.filter { $0.contentType != nil }.map { ($0.name, $0) }
    ) { first, _ in first }

    /// The address of a file by its name.
    static func address(of name: String) -> String {
        assets[name]?.address ?? folder + name
    }
}
