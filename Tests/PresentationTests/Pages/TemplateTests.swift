import Foundation
import Testing

@testable import Presentation

/// The templates and what they are filled with.
@Suite struct TemplateTests {
    private static let templates = PageFile.all.filter { $0.name.hasSuffix(".mustache") }

    private static func tags(_ file: PageFile) -> [String] {
        String(decoding: file.bytes, as: UTF8.self).matches(of: /\{\{([^}]*)\}\}/)
            .map { String($0.1) }
    }

    @Test func `nothing is put into a page unescaped`() {
        #expect(Self.templates.count > 8)
        for file in Self.templates {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(file.name)")
            #expect(!text.contains("TEXT"), "\(file.name)")
        }
    }

    @Test func `attributes stand in quotes, and scripts and styles in files`() {
        for file in Self.templates {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(text.firstMatch(of: /=\{\{/) == nil, "\(file.name)")
            #expect(text.firstMatch(of: /\son[a-z]+=/) == nil, "\(file.name)")
            #expect(text.firstMatch(of: /\sstyle=/) == nil && !text.contains("<style"))
            #expect(text.matches(of: /<script(?! src=)/).isEmpty, "\(file.name)")
        }
    }

    @Test func `every text that templates name exists, and every such text is used`() {
        let named = Self.templates.flatMap(Self.tags).filter { $0.hasPrefix("t.") }
            .map { String($0.dropFirst(2)) }
        #expect(Set(named).subtracting(PageText.named.keys).isEmpty)
        // These are used by the pages' own code.
        let inCode: Set<String> = ["search", "checks", "siteName", "year", "help", "edition"]
        #expect(Set(PageText.named.keys).subtracting(named).subtracting(inCode).isEmpty)
    }

    @Test func `a script and a style have addresses of their own for every content`() throws {
        for name in ["style.css", "script.js", "icon.svg"] {
            let file = try #require(PageFile.asset(atPath: "/assets/\(name)"))
            #expect(file.address == "/assets/\(name)?v=\(file.version)")
        }
        for path in ["/assets/", "/assets/search.mustache", "/assets/../style.css", "/style.css"] {
            #expect(PageFile.asset(atPath: path) == nil, "\(path)")
        }
    }
}
