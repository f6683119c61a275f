import Answers
import Presentation
import Query
import Reports
import Testing

/// The answers that only the daemon gives.
@Suite struct DaemonAnswerTests {
    @Test func `facets say each value, how many reports have it, and its filter`() throws {
        let facets = Facets(
            years: [.init(2023, reports: 7), .init(2022, reports: 5)],
            provinces: [.init("河南省", reports: 12)], cities: [],
            counties: [.init("湛河区", reports: 2)], kinds: [.init("司法局", reports: 12)],
            editions: [.init(.form2021, reports: 9), .init(.none, reports: 3)],
            verdicts: [.init(.failed, reports: 1)])
        let query = try QueryCompiler().compile("新收 > 5")
        let answer = FacetAnswer(query: query, facets: facets, took: .microseconds(1540))
        let expected = """
            {"facets":{\
            "check":[{"filter":"检查:不符","reports":1,"value":"failed"}],\
            "city":[],\
            "county":[{"filter":"县:湛河区","reports":2,"value":"湛河区"}],\
            "edition":[{"filter":"版式:2021","reports":9,"value":"2021"},\
            {"filter":"版式:none","reports":3,"value":"none"}],\
            "kind":[{"filter":"机关:司法局","reports":12,"value":"司法局"}],\
            "province":[{"filter":"省:河南省","reports":12,"value":"河南省"}],\
            "year":[{"filter":"年份:2023","reports":7,"value":2023},\
            {"filter":"年份:2022","reports":5,"value":2022}]},\
            "query":"新收 > 5","resolved":"\(query.resolved)","took_ms":1.5,"warnings":[]}
            """
        #expect(try answer.json(language: .english).text(isPretty: false) == expected)
    }

    @Test(arguments: ["河南省", "甲 乙", "a,b", "\"", "OR", "2020", "（试）", "-", "a:b", "司法局*"])
    func `a filter of a name finds that name and nothing else`(name: String) throws {
        let filters: [(FacetFilter, Condition)] = [
            (.province(name), .region(.province, names: [name])),
            (.city(name), .region(.city, names: [name])),
            (.county(name), .region(.county, names: [name])),
            (.kind(name), .agency(names: [name])),
        ]
        for (filter, condition) in filters {
            #expect(try QueryCompiler().compile(filter.text).condition == condition)
        }
    }

    @Test func `a filter of a year, an edition or a verdict is that one's condition`() throws {
        let compiler = QueryCompiler()
        #expect(
            try compiler.compile(FacetFilter.year(2020).text).condition == .year([2020...2020]))
        for edition in Edition.allCases {
            let text = FacetFilter.edition(edition).text
            #expect(try compiler.compile(text).condition == .edition([edition]))
        }
        for verdict in Verdict.allCases {
            let text = FacetFilter.verdict(verdict).text
            #expect(try compiler.compile(text).condition == .verdict([verdict]))
        }
    }

    @Test func `completions say what they replace`() throws {
        let text = "😀 本机关不掌"
        let completions = Completer.forms.completions(of: text, at: 7)
        let json = try CompletionList(completions).json.text(isPretty: false)
        #expect(json.hasPrefix("{\"completions\":[{\"detail\":\"t3.unable_notheld.total\","))
        #expect(json.contains("\"length\":5,\"offset\":2,\"reports\":null"))
        #expect(try CompletionList([]).json.text(isPretty: false) == "{\"completions\":[]}")
    }

    @Test func `a page of checks says which page it is, and nothing else differs`() throws {
        let checks = CheckAnswer(
            reports: [], total: 2, counts: RuleCounts(passed: 3, failed: 1, undetermined: 2))
        let page = checks.json(page: Page(offset: 4, limit: 2), total: 9, in: .english)
        guard case .object(var members) = page else {
            Issue.record("a page is an object")
            return
        }
        #expect(members.removeValue(forKey: "total") == .integer(9))
        #expect(members.removeValue(forKey: "offset") == .integer(4))
        #expect(members.removeValue(forKey: "limit") == .integer(2))
        #expect(.object(members) == checks.json(in: .english))
    }
}
