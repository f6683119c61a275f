extension IdentityVocabulary {
    /// The verbs and adverbs of sentences that stand beside a body's name and in none.
    public static let clauseWords = [
        "积极", "认真", "全面", "严格", "切实", "进一步", "部署", "结合", "汇报", "总结", "推进", "推动", "贯彻", "落实", "围绕",
        "开展",
        "做好", "加强", "强化", "深化", "提升", "完善", "公布", "下发", "按照", "根据", "依据", "为了", "旨在", "不断", "有序",
        "扎实",
        "及时", "坚持", "紧扣", "对照", "回顾", "完成", "特编制", "现编制", "已编制", "组织编制", "编制", "特编写", "编写", "起草",
        "拟定",
        "高度重视", "始终", "充分", "深入", "持续", "大力", "着力", "主动", "紧紧", "贯穿", "抓好", "反映", "介绍", "梳理",
        "领导下", "指导下", "要求下", "支持下",
    ]

    /// What a clause begins with before the body, with nothing else between them.
    public static let clauseIntroductions = [
        "现公布", "现发布", "现公开", "现向社会公布", "现予公布", "特向社会公布", "特公布", "特发布", "向社会公布", "兹将", "兹公布", "现就",
        "现对", "本报告系", "本报告系由", "以及", "今年来", "年内", "其中",
    ]

    /// What a sentence says of the one who wrote a report.
    public static let compilingVerbs = ["编制", "编写", "起草", "拟定", "撰写", "汇编", "汇总"]

    /// What stands before the one who wrote a report.
    public static let compilerMark = "由"

    /// What stands before the one to be asked, and behind.
    public static let contactMarks = (before: ["与", "向", "联系", "致电"], behind: "联系")

    /// What a line names before the one to be asked.
    public static let contactLabels = ["联系单位", "联系部门", "咨询单位", "受理机构", "受理单位", "联系机构"]

    /// The office inside a body that writes for it: it is the body that reports.
    public static let innerOffices = [
        "党政综合办公室", "党政综合办", "党政办公室", "党政办", "党群工作办公室", "党群办", "综合办公室", "综合办", "学校办公室", "校长办公室",
        "办公室",
    ]

    /// What the body ends with inside of which an office is.
    public static let officeHolders = [
        "镇人民政府", "乡人民政府", "镇政府", "乡政府", "街道办事处", "街道", "局", "厅", "大学", "学院", "学校",
    ]

    /// What ends like a town's name and is none.
    public static let falseTowns = [
        "我", "本", "全", "各", "该", "乡", "村", "城", "市", "区", "县", "两", "多", "所有", "全体", "有关", "辖区",
        "下", "小城", "集",
    ]

    /// What the sentence goes on with behind its subject.
    public static let predicates = [
        "认真", "高度", "严格", "积极", "坚持", "按照", "根据", "在", "深入", "切实", "紧紧", "全面", "不断", "以", "共", "主动",
        "结合",
        "围绕", "党", "通过", "继续", "着力", "大力", "加强", "始终", "没有", "未", "收到", "公开", "严", "进一步", "能够",
        "持续", "扎实",
        "充分", "依据", "信息公开", "政务公开", "政府信息公开", "紧扣", "对照", "贯彻", "落实", "全年", "本年", "组织", "将", "把",
        "对",
        "从", "已", "累计", "及时", "健全", "完善", "强化", "做", "开展", "办理", "推进", "聚焦", "立足", "依托", "及", "有",
        "无", "编制",
        "特",
    ]

    /// Whose reports are for a school's year, and its word.
    public static let schoolYear = "学年"

    /// What the names of schools that publish by the school's year end with.
    public static let schools = [
        "大学", "学院", "学校", "中学", "小学", "幼儿园", "职业技术学院", "专科学校", "党校", "研究院",
    ]

    /// The law that only bodies of government have to keep.
    public static let governmentLaw = "政府信息公开条例"

    /// What stands for an agency that nothing tells, in a report's key.
    public static let unsignedAgency = "未署名"

    /// What begins and ends a cited title.
    public static let citations: (open: Unicode.Scalar, close: Unicode.Scalar) = ("《", "》")

    /// What a subject is followed by where the words name something else than a report.
    public static let otherPapers = [
        "工作要点", "要点", "工作方案", "方案", "实施意见", "意见", "工作安排", "安排", "指南", "规定", "条例", "目录", "领导小组",
        "制度", "培训",
        "考核", "会议", "计划", "办法", "规范", "任务", "标准", "部署", "评估", "测评",
    ]

    /// What sentences do with a county's site, and no county is called.
    public static let siteVerbs = [
        "强化", "加强", "优化", "完善", "建设", "更新", "升级", "改版", "规范", "提升", "维护", "推进", "打造", "发挥", "利用",
        "用好", "管好",
        "办好", "建好", "充实", "丰富", "健全", "整合", "检查", "监管", "管理", "登录", "登陆", "访问", "浏览", "依托", "借助",
        "凭借", "运用",
        "使用", "围绕", "聚焦", "做好", "抓好", "对接", "配合", "协助", "参照", "按照", "根据", "通过", "改进", "改造", "迁移",
        "融入", "入驻",
        "属于", "关于", "报送", "上传", "深化", "拓展", "扩大", "增强", "活跃", "公开", "发布", "公布", "推动", "落实", "启用",
        "开通", "关注",
        "查阅", "查询", "点击", "进入", "位于", "主动", "及时", "定期", "统一", "集中", "全部", "均在", "刊登", "同步", "转载",
        "包括", "以及",
        "其中", "作为", "成为", "全面", "积极", "认真", "严格", "切实", "不断", "继续", "持续", "进一步", "借力", "巩固", "做强",
        "做优",
        "做大", "统筹", "梳理", "清理", "整改", "整治", "排查", "测评", "考核", "抽查", "巡查", "监测", "普查", "督促", "督查",
        "督导", "指导",
        "开展", "实施", "组织", "主办", "承办", "运行", "运营", "运维", "托管", "集约", "并入", "接入", "转到", "纳入", "挂靠",
        "首页",
    ]

    /// What the title of a notice has that sends a report.
    public static let sendingVerbs = ["印发", "公布", "发布", "报送", "上报", "转发", "呈报"]

    /// What notices tell the bodies that are to write a report.
    public static let instructions = [
        "请于", "请各", "各单位要", "各部门要", "各单位应", "报送至", "前报送", "按时报送", "参照附件", "按照附件", "见附件", "如实填写",
        "如实填报",
        "填报", "不得空", "统计口径", "模板", "逾期未报",
    ]

    /// What a page's path divides its steps with.
    public static let pathMarks: Set<Character> = [">", "＞", "»", "›", "→"]
}
