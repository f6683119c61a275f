/// The sentences of the prose, by topic, with places for words in braces.
///
/// All are written for this corpus. `{self}`, `{body}`, `{place}`, `{mark}`, `{subject}`,
/// `{year}`, `{next}`, `{few}`, `{many}`, `{percent}` and `{gap}` come from the report; every
/// other name is a list of ``words``.
enum Phrases {
    static let sentences: [Topic: [String]] = [
        .opening: [
            "{year}{gap}年，{body}{under}，{firmly}《中华人民共和国政府信息公开条例》，{together}，{result}。",
            "{year}{gap}年，在{place}人民政府的{lead}下，{body}{around}，{result}。",
            "{year}{gap}年以来，{body}把政府信息公开工作{place1}，{together}，{result}。",
        ],
        .leadership: [
            "{leader}{takecare}，{meeting}，{division}。",
            "{self}{adjust}政府信息公开工作领导小组，由{leader}任组长，{division}。",
            "{self}坚持把公开工作{place1}，{leader}{takecare}，{meeting}。",
            "全年召开专题会议{few}次，{meeting}，{division}。",
        ],
        .disclosure: [
            "{self}{timely}{subject}等方面的信息，{breadth}。",
            "全年通过{channel}发布{subject}、{subject}等信息{many}{gap}条，{breadth}。",
            "围绕{subject}，{self}{timely}办事指南、工作动态和执行结果，{breadth}。",
            "主动公开的信息中，{subject}类占{percent}%，{breadth}。",
        ],
        .keyAreas: [
            "{self}突出重点领域，{timely}{subject}、{subject}信息，{satisfy}。",
            "重点领域信息公开持续深化，{subject}栏目全年更新{many}{gap}条，{satisfy}。",
            "聚焦{subject}等重点领域，{self}{checklist}，{satisfy}。",
        ],
        .explanation: [
            "政策文件与解读材料同步起草、同步审签、同步发布，全年发布解读{few}篇，{satisfy}。",
            "{self}采用{form}解读{subject}政策，{satisfy}。",
            "对涉及{subject}的文件，{self}{invite}，{satisfy}。",
        ],
        .requestHandling: [
            "{self}{smooth}依申请公开渠道，{procedure}，{lawful}。",
            "依申请公开工作实行专人登记、专人督办，{procedure}，{lawful}。",
            "对内容不明确的申请，{self}主动与申请人沟通，{procedure}，{lawful}。",
        ],
        .management: [
            "{self}{checklist}，{dynamic}，{order}。",
            "按照“谁制作、谁公开、谁负责”的要求，{self}{dynamic}，{order}。",
            "全年清理失效信息{few}条，更新目录{few}项，{order}。",
        ],
        .secrecyReview: [
            "{self}{strictly}保密审查制度，{stage}，{safe}。",
            "信息发布前一律履行保密审查程序，{stage}，{safe}。",
            "{self}把保密审查作为公开前的必经环节，{stage}，{safe}。",
            "坚持“先审查、后公开”，由{leader}对保密审查结果签字负责，{safe}。",
        ],
        .secrecyApart: [
            "{self}组织保密知识学习{few}次，并对拟发布的稿件逐篇审查，{safe}。",
            "{self}与科室签订保密承诺书，信息发布实行三级审查，{safe}。",
        ],
        .platform: [
            "{self}依托{channel}，{column}，{easy}。",
            "配合{place}人民政府门户网站改版，{self}{column}，{easy}。",
            "通过 OA 系统流转待公开信息，{column}，{easy}。",
            "在“{place}通”APP 上线办事查询功能，全年访问{many}人次，{easy}。",
        ],
        .newMedia: [
            "{self}规范运行政务新媒体，{account}，{easy}。",
            "政务新媒体全年推送信息{many}{gap}条，{account}。",
            "对长期不更新的政务新媒体账号予以注销，{account}，{easy}。",
        ],
        .supervision: [
            "{self}把公开工作纳入年度考核，{check}，{push}。",
            "全年开展自查{few}次，{check}，{push}。",
            "{self}公布监督电话和信箱，{check}，未发生责任追究情形。",
        ],
        .training: [
            "全年组织业务培训{few}次，{learn}，{skill}。",
            "{self}选派工作人员参加上级培训，{learn}，{skill}。",
            "结合新入职人员较多的实际，{self}{learn}，{skill}。",
        ],
        .document: [
            "按照{mark}政办发〔{year}〕28 号文件要求，{self}{checklist}，{order}。",
            "{self}印发《{year}年政务公开工作任务分工》，列出 {few} 项任务，{push}。",
            "落实{mark}政公开办函〔{year}〕{few} 号通知，{self}{dynamic}，{push}。",
        ],
        .withJustice: [
            "会同{place}司法局开展文件合法性审核，{order}。",
            "与{place}司法局联合举办条例宣传活动，{satisfy}。",
        ],
        .staffShortage: [
            "{also}专职人员不足，{because}，{effect}。",
            "{also}公开工作人员不足、流动较快，{because}，{effect}。",
            "{also}基层力量薄弱，{because}，{effect}。",
        ],
        .depth: [
            "{also}{subject}信息公开的深度不够，{because}，{effect}。",
            "{also}公开内容与群众日益增长的需求还有差距，{effect}。",
            "{also}政策解读形式单一，{because}，{effect}。",
        ],
        .timeliness: [
            "{also}部分信息更新不够及时，{because}，{effect}。",
            "{also}个别科室主动公开意识不强，{because}，{effect}。",
            "{also}依申请公开答复文书不够规范，{because}。",
        ],
        .improvement: [
            "{next}年，{self}将{strengthen}，{timely}{subject}信息，{push}。",
            "下一步，{self}将{strengthen}，{learn}，{skill}。",
            "今后，{self}将{strengthen}，{checklist}，{order}。",
            "针对上述问题，{self}将{strengthen}，{check}，{push}。",
        ],
    ]

    static let words: [String: [String]] = [
        "under": ["认真落实上级关于政务公开的部署", "紧扣年度政务公开要点", "坚持以公开为常态、不公开为例外"],
        "firmly": ["全面贯彻", "深入实施", "严格执行", "认真贯彻"],
        "together": ["着力健全公开机制", "扎实做好公开、管理、服务各环节工作", "稳步推进决策和执行公开"],
        "result": [
            "公开工作水平有了新的提高", "较好完成了全年公开任务", "群众对公开工作的满意度稳中有升",
            "为各项业务开展提供了有力支撑",
        ],
        "lead": ["正确领导", "统一部署", "有力指导"],
        "around": ["围绕中心任务抓公开", "以公开促规范、促服务", "坚持问题导向改进公开工作"],
        "place1": ["摆上重要位置", "列入年度重点任务", "与业务工作同安排同检查", "作为转变作风的重要抓手"],
        "leader": ["主要负责同志", "分管负责同志", "办公室负责人", "班子成员"],
        "takecare": ["亲自过问", "定期听取汇报", "逐月调度进展", "带头落实责任"],
        "meeting": ["研究解决公开中的难点问题", "细化公开事项和时限要求", "通报进展并安排下一阶段任务"],
        "division": ["明确科室分工和专人负责", "形成上下联动的工作格局", "做到责任到岗、任务到人"],
        "adjust": ["及时调整", "充实", "重新组建"],
        "timely": ["及时公开", "全面公开", "分类公开", "定期更新", "第一时间发布"],
        "breadth": [
            "公开范围进一步扩大", "保障了群众的知情权", "方便企业和群众查阅", "公开质量持续提升",
            "信息发布量同步增长",
        ],
        "channel": ["政府门户网站", "政务服务网", "政务公开专区", "公示栏和政府网站"],
        "satisfy": ["回应了社会关切", "受到群众好评", "增进了群众的理解和支持", "提高了政策知晓率"],
        "form": ["图文", "短视频", "问答", "现场宣讲", "案例"],
        "invite": ["邀请业务骨干撰写解读", "同步配发一图读懂", "召开座谈会听取意见"],
        "smooth": ["进一步畅通", "规范", "不断完善", "继续优化"],
        "procedure": ["完善登记、审核、答复、归档流程", "统一答复文书格式", "实行台账管理和到期提醒"],
        "lawful": ["做到依法答复、按期答复", "未发生超期答复", "答复质量明显提高"],
        "checklist": ["编制公开事项清单", "修订公开指南和目录", "完善基层政务公开标准目录"],
        "dynamic": ["对公开信息实行动态管理", "及时清理过期内容", "规范文件公开属性的认定"],
        "order": ["信息管理更加有序", "夯实了公开工作基础", "提高了信息检索效率"],
        "strictly": ["严格执行", "不断健全", "认真落实", "细化完善"],
        "stage": ["拟稿、核稿、签发环环相扣", "逐条登记审查意见", "分级把关、留痕管理"],
        "safe": ["确保公开信息准确安全", "杜绝了失泄密问题", "做到应公开尽公开、该保护必保护"],
        "column": ["优化栏目设置", "新增专题栏目", "完善站内检索功能", "及时修复错链断链"],
        "easy": ["方便群众查找", "访问体验有所改善", "传播力和影响力不断增强"],
        "account": ["严格内容审核发布", "落实专人值守和留言回复", "粉丝数较上年有所增长"],
        "check": ["对照任务逐项核查", "发现问题立即整改", "每季度通报结果"],
        "push": ["推动各项任务落地见效", "促进公开工作提质增效", "形成长效机制"],
        "learn": ["系统学习条例和答复规范", "开展以案释法交流", "编发业务问答供随时查用"],
        "skill": ["业务能力得到提升", "提高了规范答复的水平", "增强了依法公开意识"],
        "also": ["一是", "二是", "主要是", "目前仍然存在", "有时出现"],
        "because": ["一些同志身兼数职", "日常培训还不系统", "协调机制有待完善", "主动性还需加强"],
        "effect": [
            "影响了公开实效", "与群众期待还有距离", "工作推进不够平衡", "需要在今后着力解决",
        ],
        "strengthen": ["加强队伍建设", "压实科室责任", "拓宽公开渠道", "健全考核机制", "丰富解读形式"],
    ]
}
