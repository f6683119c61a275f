internal import Reports

extension Family {
    /// Reports without a body in their title.
    static let names: [Family] = [
        unnamed("body-in-first-sentence") { draft, body in
            draft.say(
                "\(draft.report.year)年，\(body)认真贯彻落实条例，稳步推进公开工作。", in: .overview)
        },
        unnamed("body-as-compiler") { draft, body in
            let words = ["特编制本年度报告", "编制本报告", "现编制发布本年度报告"]
            draft.say("根据《中华人民共和国政府信息公开条例》规定，\(body)\(draft.generator.pick(words))。", in: .preface)
        },
        unnamed("body-as-drafter") { draft, body in
            draft.say("本报告按照条例的要求，由\(body)办公室编制。", in: .preface)
        },
        unnamed("body-as-publisher") { draft, body in
            let field = draft.generator.pick(["发文机关：", "发布机构：", "发布单位: ", "来源："])
            draft.say("\(field)\(body)", in: .preface)
        },
        unnamed("body-in-contact-line") { draft, body in
            draft.say("如对本报告有疑问，请与\(body)办公室联系（电话：0000-0000000）。", in: .other)
        },
        unnamed("body-in-site-name", [.html]) { draft, body in
            // A page without particulars.
            draft.begin(draft.report.body) { $0.template = 0 }
            draft.unname()
            let title = draft.report.titleLines.joined()
            let page = draft.document
            let parts = page.split(separator: "<title>", maxSplits: 1)
            let rest = parts.last?.split(separator: "</title>", maxSplits: 1).last ?? ""
            draft.write(
                (parts.first ?? "") + "<title>\(title)-\(body)网站</title>" + rest)
        },
        unnamed("body-with-bracket") { draft, body in
            draft.say(
                "\(body)（挂县信访局牌子）根据《中华人民共和国政府信息公开条例》等规定编制本报告。", in: .preface)
        },
        Family("body-by-level-and-kind", "L80") { draft in
            draft.unname()
            let body = draft.report.body
            draft.say(
                "\(draft.report.year)年，\(body.place.level)\(body.office.name)按照要求做好公开工作。",
                in: .overview)
            draft.identity?.agency(nil, kind: body.office.kind)
            draft.identity?.openAgency()
            draft.identity?.openRegion()
        },
        Family("body-nowhere", "L80") { draft in
            draft.unname()
            draft.say("\(draft.report.year)年，我局按照要求做好公开工作。", in: .overview)
            draft.identity?.agency(nil, kind: nil)
            draft.identity?.openRegion()
        },
        unnamed("body-in-path") { draft, body in
            draft.say("\(draft.report.year)年，我单位按照要求做好公开工作。", in: .overview)
            let title = "\(body)\(draft.report.year)年政府信息公开工作年度报告"
            draft.path = draft.generator.pick([title, "\(body)/\(draft.report.year)年度报告"])
        },
        unnamed("town-as-drafter", office: .town("栗坡镇")) { draft, body in
            draft.say("本报告由\(body)党政办公室编制。", in: .preface)
        },
        unnamed("street-as-compiler", office: .street("石磴街道办事处")) { draft, body in
            draft.say("\(body)根据条例规定编制本报告。", in: .preface)
            draft.identity?.openKind()
        },
        unnamed("zone-as-publisher", office: .street("经济开发区管理委员会")) { draft, body in
            draft.say("发布机构：\(body)", in: .preface)
            draft.identity?.openKind()
            // The zone may be a place of its own.
            draft.identity?.openRegion()
        },
    ]

    /// A report whose title says the year alone, and whose prose names nobody but where `name`
    /// does.
    private static func unnamed(
        _ name: String, _ layouts: [Layout] = [.tabGrid, .markdown, .lines], office: Office? = nil,
        naming: @escaping @Sendable (inout FamilyDraft, String) -> Void
    ) -> Family {
        Family(name, "L80", layouts) { draft in
            if let office { draft.begin(Body(place: draft.report.body.place, office: office)) }
            draft.unname()
            naming(&draft, draft.report.body.name)
        }
    }

    /// Words beside names that do not belong to them; and bodies that are no agencies.
    static let verbs: [Family] = [
        worded("verb-before-name") { body, year, generator in
            generator.pick([
                "根据条例要求，现公布\(body)\(year)年政府信息公开工作年度报告。",
                "现向社会公布\(body)\(year)年度政府信息公开工作情况。", "现将\(body)\(year)年政府信息公开工作情况报告如下。",
            ])
        },
        worded("verb-behind-name") { body, year, generator in
            generator.pick([
                "\(year)年，\(body)积极部署政务公开各项工作。", "\(year)年以来，\(body)结合工作实际稳步推进公开。",
                "\(body)汇报\(year)年政府信息公开工作情况如下。",
            ])
        },
        worded("particle-beside-name") { body, year, generator in
            generator.pick([
                "\(year)年的\(body)政府信息公开工作情况报告如下。", "关于\(body)的\(year)年政府信息公开工作情况，现报告如下。",
                "本报告是\(body)的\(year)年政府信息公开工作年度报告。",
            ])
        },
        Family("verbs-like-places", "L81") { draft in
            let level = draft.report.body.place.level
            draft.say(
                "强化\(level)政府网站建设，结合全\(level)实际，汇报我\(level)工作，积极部署各镇任务。", in: .overview)
        },
        institution("company", ["水务集团有限公司", "供电公司", "公共交通有限责任公司"]),
        institution("school", ["第一中学", "实验小学", "职业技术学校"]),
    ]

    private static func worded(
        _ name: String,
        _ sentence: @escaping @Sendable (String, Int, inout SeededGenerator) -> String
    ) -> Family {
        Family(name, "L81") { draft in
            draft.unname()
            let body = draft.report.body.name
            draft.say(sentence(body, draft.report.year, &draft.generator), in: .preface)
            draft.identity?.openTitle()
        }
    }

    private static func institution(_ name: String, _ endings: [String]) -> Family {
        Family(name, "L82") { draft in
            let office = Office.street(draft.generator.pick(endings))
            draft.begin(Body(place: draft.report.body.place, office: office))
            let title = draft.report.titleLines
            draft.unname()
            if draft.generator.chance(50) {
                draft.report.titleLines = title
            } else {
                draft.say(
                    "根据条例规定，特向社会公布\(draft.report.body.name)\(draft.report.year)年政府信息公开年度报告。",
                    in: .preface)
            }
            draft.say("根据《济宁市人民政府办公室关于加快推进政务公开工作的实施意见》要求，做到应公开尽公开。", in: .overview)
            draft.identity?.openTitle()
            draft.identity?.openKind()
            draft.identity?.openRegion()
        }
    }
}

extension Office {
    /// A body of another kind than those that reports are drawn for.
    static func street(_ name: String) -> Office {
        Office(name, selfName: "我单位", subjects: ["便民服务", "安全管理"])
    }
}

extension FamilyDraft {
    /// Takes the body's name out of the title and out of the prose.
    mutating func unname() {
        identity = StatedIdentity()
        report.titleLines = ["\(report.year)年政府信息公开工作年度报告"]
        var isPreface = true
        report.parts = report.parts.compactMap { part in
            switch part {
            case .heading:
                isPreface = false
                return part
            case .paragraph:
                return isPreface ? nil : .paragraph(generator.pick(plainSentences))
            case .table: return part
            }
        }
    }

    /// Says something first in a section.
    mutating func say(_ sentence: String, in section: SectionKind) {
        let headings = report.parts.indices.filter {
            if case .heading = report.parts[$0] { true } else { false }
        }
        let index =
            switch section {
            case .overview: (headings.first ?? -1) + 1
            case .other: (headings.last ?? -1) + 1
            default: 0
            }
        report.parts.insert(.paragraph(sentence), at: index)
    }
}

private let plainSentences = [
    "全年按规定公开信息31条，做到应公开尽公开。", "公开渠道保持畅通，答复及时规范。", "人手偏紧，明年加强学习。",
    "下一步将压实责任，提高公开质量。", "无其他需要报告的事项。",
]
