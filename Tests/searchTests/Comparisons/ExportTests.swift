import Foundation
import TestIndexes
import TestSupport
import Testing

@Suite(.startsPrograms) struct ExportTests {
    private let place: SharedCorpus

    init() async throws {
        place = try await SharedCorpus.everything.value
    }

    @Test func `each cell of the wide table is what the report has`() throws {
        let run = try place.search("export")
        #expect(run.status == 0)
        let rows = table(run.output)
        let all = try place.search("年份:1900..2100", "--count")
        #expect("\(rows.count)\n" == all.output)
        let codes = ["blank": ".b", "not-applicable": ".s", "unreadable": ".u"]
        var seen: Set<String> = []
        for row in rows.shuffled().prefix(40) {
            let key = try #require(row["key"])
            let cells = try #require(
                try place.search("show", key, "--format", "json").json["cells"]
                    as? [String: [String: Any]])
            for (name, text) in row where name.hasPrefix("t") && name.contains("_") {
                let cell = cells.first { $0.key.replacing(".", with: "_") == name }?.value
                let state = cell?["state"] as? String
                if let number = cell?["value"] as? NSNumber, state == "value" {
                    let isMoney = ["t2_fee_amount", "t2_procure_amount"].contains(name)
                    #expect(text == ".m" || isMoney || Double(text) == number.doubleValue)
                    #expect(text != ".m" || isMoney)
                } else {
                    #expect(text == codes[state ?? ""] ?? ".x", "\(key) \(name)")
                    seen.insert(text)
                }
            }
        }
        #expect(seen.isSuperset(of: [".b", ".x"]))
    }

    @Test func `names of columns are those that R, Stata and pandas take`() throws {
        let run = try place.search("export", "年份:2020")
        let names = run.output.prefix { !$0.isNewline }.split(separator: ",").map(String.init)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.count <= 32 })
        #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil })
    }

    @Test(arguments: ["wide", "long"])
    func `the codebook describes every column`(shape: String) throws {
        let data = try place.search("export", "年份:2020", "--shape", shape)
        let names = data.output.prefix { !$0.isNewline }.split(separator: ",").map(String.init)
        for locale in ["C", "zh_CN.UTF-8"] {
            let run = try place.search(
                "export", "--shape", shape, "--codebook", locale: locale)
            let entries = table(run.output)
            #expect(entries.compactMap { $0["column"] } == names)
            #expect(entries.allSatisfy { $0["label"]?.isEmpty == false })
        }
    }

    @Test func `JSON Lines hold the same numbers, and why others are missing`() throws {
        let rows = table(try place.search("export").output)
        let lines = try place.search("export", "--format", "jsonl").output.split(separator: "\n")
        #expect(lines.count == rows.count)
        let names = [
            ".b": "blank", ".s": "not-applicable", ".u": "unreadable", ".m": "unit-unknown",
        ]
        for (line, row) in zip(lines, rows) {
            let object = try #require(
                JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let missing = try #require(object["missing"] as? [String: String])
            #expect(object["key"] as? String == row["key"])
            for (name, text) in row where name.hasPrefix("t") && name.contains("_") {
                let number = (object[name] as? NSNumber)?.doubleValue
                #expect(number == Double(text))
                #expect(missing[name] == names[text])
            }
        }
    }

    @Test func `the long table holds a line a cell with its place`() throws {
        let rows = table(try place.search("export", "年份:2020 机关:司法局", "--shape", "long").output)
        let lines = try place.search(
            "export", "年份:2020 机关:司法局", "--shape", "long", "--format", "jsonl"
        ).output.split(separator: "\n")
        #expect(lines.count == rows.count && rows.count > 198)
        let key = try #require(rows.first?["key"])
        let shown = try #require(
            try place.search("show", key, "--format", "json").json["cells"]
                as? [String: [String: Any]])
        let own = rows.filter { $0["key"] == key }
        #expect(own.count == shown.count)
        for row in own {
            let cell = try #require(shown[row["cell"] ?? ""])
            #expect(row["raw"] == cell["raw"] as? String)
            #expect(row["state"] == cell["state"] as? String)
            #expect(Int(row["line"] ?? "") == cell["line"] as? Int)
            #expect(row["placed_by"] == cell["placed_by"] as? String ?? "")
        }
    }

    @Test func `nothing found, wrong queries and orders have their status`() throws {
        #expect(try place.search("export", "年份:1999").status == 1)
        #expect(try place.search("export", "新收 >").status == 2)
        #expect(try place.search("export", "新收 > 1 sort:新收").status == 2)
        #expect(try place.search("export", "--shape", "square").status == 2)
    }

    @Test func `a file holds what standard output would`() throws {
        let own = try Workplace()
        let path = own.path("all.csv")
        let run = try place.search("export", "--output", path)
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == place.search("export").output)
    }

    /// The rows of a table of CSV without line ends in its fields, by the names of its columns.
    private func table(_ text: String) -> [[String: String]] {
        let lines = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }.map(fields)
        guard let names = lines.first else { return [] }
        return lines.dropFirst().map { fields in
            Dictionary(zip(names, fields)) { first, _ in first }
        }
    }

    private func fields(_ line: String) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
