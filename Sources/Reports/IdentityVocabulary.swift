/// The words by which a report says whose it is, for which year, and that it is a report.
public enum IdentityVocabulary {
    // MARK: Titles

    /// What every title speaks of, longest first.
    public static let subjects = [
        "政府信息公开和政务公开", "政府信息和政务公开", "政府信息与政务公开", "政务信息公开", "政府信息公开", "政务公开", "信息公开",
    ]

    /// The subjects that only reports of bodies of government have; schools and companies publish
    /// reports on 信息公开 of another kind.
    public static let governmentSubjects = ["政府信息", "政务"]

    /// What may stand between the subject and the ending of a title.
    public static let titleLinks = ["工作", "情况", "的", "年度", "实施", "执行", "暨政务公开", "及政务公开"]

    /// The last word of a title, longest first.
    public static let titleEndings = ["报告书", "报告", "报吿", "年报"]

    /// What may stand behind the last word of a title and says nothing.
    public static let titleTails = [
        "全文", "正文", "公开版", "终稿", "定稿", "最终版", "修订版", "修改版", "更新版", "汇总", "试行", "附件", "公示", "公布",
        "发布", "网页版",
        "文字版", "打印版", "盖章版", "上网版", "盖章", "pdf", "docx", "doc", "wps", "html", "txt",
    ]

    /// What makes a title that of the letter around a report.
    public static let wrappings = ["的通知", "的公告", "的通告", "的函", "的公示", "通知", "公告", "的请示", "的报告"]

    /// What stands in a wrapping title between the one who sends and what is sent.
    public static let wrappingVerbs = [
        "关于印发", "关于公布", "关于发布", "关于报送", "关于上报", "关于公开", "关于转发", "关于呈报", "印发", "关于",
    ]

    /// What a headline has between the body and the report it publishes.
    public static let newsVerbs = [
        "发布", "公布", "公开", "出炉", "晒出", "亮出", "印发", "编制", "做好", "报送", "完成", "召开", "通报", "解读",
    ]

    /// What may stand around the agency in a title and belongs to neither agency nor year.
    public static let titleFillers = ["关于", "的", "年度", "附件", "标题", "名称", "题名", "当前位置", "本页"]

    /// What stands before a colon and is none of a title's own words.
    public static let titleLabels = ["附件", "标题", "名称", "题名", "信息名称", "文件名称", "附", "文章标题", "公开事项"]

    /// What a sentence about a report begins with, and no title.
    public static let sentenceOpenings = [
        "现将", "现公布", "现发布", "现就", "特向", "现向", "特公布", "兹", "本报告", "根据", "按照", "依据", "为了",
    ]

    /// What titles of other documents on the same subject speak of.
    public static let lookAlikes = [
        "通知", "指南", "目录", "办法", "方案", "制度", "绩效", "决算", "统计表", "要点", "总结", "规定", "规范", "条例", "清单",
        "指引", "培训",
        "会议", "考核", "评估", "通报", "测评", "格式", "模板", "样表", "范本", "填报说明", "图解", "解读", "一图读懂", "计划",
        "意见", "申请表", "流程图",
        "举报", "公告", "答复", "汇总表", "预算", "台账", "简报", "讲话", "宣传",
    ]

    /// What the titles of forms to be filled in speak of.
    public static let templateWords = ["格式", "模板", "样表", "范本", "填报说明", "填写说明", "参考样式"]

    /// What the titles of pictures and comments on a report speak of.
    public static let pictures = ["一图读懂", "一图看懂", "图解", "图说", "解读"]

    /// What every title of a report ends with.
    public static let reportMark = "报告"

    /// What titles of reports of other kinds speak of.
    public static let otherReports = [
        "法治政府建设", "法治建设", "依法行政", "政府工作报告", "绩效评价", "绩效自评", "绩效", "部门决算", "财政决算", "预算执行", "行政执法",
        "社会责任",
        "审计工作报告", "法院工作报告", "检察院工作报告", "上市公司", "网站工作年度报表", "网站监管年度报表", "工作要点", "环境状况公报", "统计公报",
        "党务公开", "厂务公开", "村务公开",
    ]

    /// Periods of a report that is not a year's.
    public static let partsOfYear = [
        "上半年", "下半年", "半年", "第一季度", "第二季度", "第三季度", "第四季度", "一季度", "二季度", "三季度", "四季度", "1季度",
        "2季度",
        "3季度", "4季度", "季度", "月报", "月份", "旬报", "周报",
    ]

    /// What stands for a name in a form that is yet to be filled in.
    public static let blanks = [
        "xx县", "xx市", "xx区", "xx局", "xx镇", "xx乡", "xx街道", "xx单位", "xx部门", "xx年", "xxx", "20xx",
        "××", "__", "某某", "○○", "□□",
        "**", "ⅹⅹ", "单位名称", "填写",
    ]

    /// What only a report speaks of: requests, or what is disclosed unasked.
    public static let reportWords = ["依申请公开", "公开申请", "主动公开", "行政复议", "公开信息", "公开政府信息"]

    /// The last character of every subject but its stem: what a search for subjects looks for.
    public static let subjectMark = "公开"

    /// A subject whose first word a site masks as an advertiser's, and what it stands for.
    public static let maskedSubject = (masked: "***息公开", plain: "信息公开")

    /// What tells a sentence from a title: the marks in it and at its end, folded.
    public static let sentenceMarks: Set<Unicode.Scalar> = ["。", ",", ";"]

    /// How the sentence goes on that says whose report follows.
    public static let reportOpenings = [
        "报告如下", "公布如下", "汇报如下", "公开如下", "报告予以公布", "向社会公布", "编制本报告", "编制本年度报告", "编制而成",
    ]

    // MARK: Years

    /// A year's unit.
    public static let yearUnit: Unicode.Scalar = "年"

    /// What turns a year into a reporting year: 2020年度.
    public static let yearMeasure: Unicode.Scalar = "度"

    /// The units of a date behind its year.
    public static let monthUnit: Unicode.Scalar = "月"

    /// The unit of the day of a date.
    public static let dayUnit: Unicode.Scalar = "日"

    /// The digits of a year in Chinese, the wrong ones too that people type for 〇.
    public static let yearDigits: [Unicode.Scalar: Int] = [
        "〇": 0, "零": 0, "○": 0, "o": 0, "0": 0, "O": 0, "Ο": 0, "一": 1, "二": 2, "三": 3, "四": 4,
        "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// The letters that a scanner takes the digits of a year for: 20I9年.
    public static let misreadDigits: [Unicode.Scalar: Int] = [
        "i": 1, "I": 1, "l": 1, "|": 1, "o": 0, "O": 0,
    ]

    /// What stands between the first and the last day of a period.
    public static let untils: Set<Unicode.Scalar> = [
        "起", "至", "到", "—", "-", "–", "~", "―", "止", "一",
    ]

    /// What stands for the last day of a year.
    public static let yearEnds: Set<Unicode.Scalar> = ["底", "末"]

    /// What a label of the form says before the year that some insert: 本年(2023)制发件数.
    public static let thisYear = "本年"

    /// The digits that number sections and rows, beside 0 to 9.
    public static let ordinalDigits = Set("一二三四五六七八九十".unicodeScalars)

    // MARK: Sentences

    /// What stands right before the agency in an opening sentence.
    public static let agencyIntroductions = [
        "本报告由", "本年度报告由", "本年报由", "本报告是由", "本报告是", "本报告为", "现将", "由", "是", "为", "将", "今年", "全年",
        "一年来", "年来", "以来",
        "此报告由", "报告由", "现由", "以下为", "以下是",
    ]

    /// What joins a body with what is its own.
    public static let possessive = "的"

    /// How a body speaks of itself without its name.
    public static let selfReferences = [
        "我局", "本局", "我委", "本委", "我办", "本办", "本机关", "我单位", "本单位", "我镇", "本镇", "我乡", "本乡", "我街道",
        "本街道", "我厅", "本厅", "我中心", "本中心", "我院", "本院", "我校", "我处", "我站", "我会", "本部门", "我部门",
    ]

    /// What stands before a place that a text only looks to: the one it obeys or visits.
    public static let placeReferences = [
        "在", "按照", "根据", "依据", "按", "赴", "到", "向", "与", "和", "受", "经", "对", "从", "于",
    ]

    /// What stands before a level where a text speaks of its own place without naming it.
    public static let regionReferences = ["全", "各", "本", "我", "该", "所在", "同", "跨", "两", "多"]

    /// Levels that stand for the place's name where everybody knows it: 县政府办, 区教育局.
    public static let levelReferences = ["县", "区", "市", "省", "州", "旗", "盟"]

    /// How a body names its own place without its name.
    public static let ownPlaces = [
        "我县", "本县", "我区", "本区", "我市", "本市", "我省", "本省", "我州", "本州", "我旗", "本旗", "全县", "全区", "全市",
        "全省", "全州", "全旗",
    ]

    /// Words that begin with a level but mean no place: 市场, 市政, 区域.
    public static let levelWords = [
        "市场", "市政", "市容", "市民", "市区", "区域", "县域", "区划", "州县", "市县", "县区",
    ]

    /// What a report says that was put together from those of other bodies.
    public static let aggregations = ["基础上", "汇总", "综合全", "汇编"]

    /// What such a report was put together from.
    public static let aggregatedReports = ["年度报告", "年报", "公开情况", "公开工作情况", "公开数据", "统计数据", "有关数据"]

    /// Whose reports it was put together from.
    public static let aggregatedBodies = [
        "各部门", "各单位", "各乡镇", "各镇", "各街道", "各区县", "各县区", "各县市", "各区", "各级", "全县", "全市", "全区", "全省",
        "全州", "全旗", "各行政机关",
        "各有关部门", "各科局", "各县", "所属部门", "市直部门", "县直部门", "区直部门", "各委办局", "各乡", "各职能部门",
    ]

    /// What stands for all bodies of a place in a title.
    public static let wholePlaces = ["全县", "全市", "全区", "全省", "全州", "全旗", "全镇", "全乡"]

    /// What stands for all bodies of a place behind its name in a title.
    public static let wholePlaceNames = wholePlaces + ["政府系统", "各部门", "各单位", "各行政机关", "行政机关"]

    /// What the name of the column ends with in which a site keeps its reports.
    public static let rubricEnding = "年报"

    /// What names the body that publishes, in the table above a report.
    public static let publisherLabels = [
        "发布机构", "发布单位", "公开机构", "公开主体", "公开责任部门", "责任部门", "信息来源", "文章来源", "来源", "制作单位", "编制单位",
        "报告单位", "填报单位",
        "单位名称", "主办单位", "发文机关", "发布机关", "生成机构", "信息提供单位", "供稿单位", "发文单位",
    ]

    /// What follows the publisher's name in the line above a report.
    public static let publisherStops = [
        "发布", "日期", "时间", "浏览", "点击", "作者", "字体", "字号", "索引", "责任编辑", "编辑", "阅读", "访问", "打印", "分享",
        "文号", "公开",
        "信息", "来源", "标题", "名称", "主题", "有效",
    ]

    // MARK: Portals

    /// The last character of what a place calls its pages: 网站, 政府网.
    public static let netMark: Unicode.Scalar = "网"

    /// What stands between a place's name and 网.
    public static let portalWords = [
        "人民政府门户", "政府门户", "门户", "人民政府入口", "政府入口", "入口", "人民政府", "政府信息公开", "政府", "政务服务", "政务",
        "信息公开",
    ]

    /// What stands before a place where a text speaks of its site.
    public static let portalIntroductions = [
        "用好", "通过", "利用", "依托", "登录", "运用", "在", "和", "及", "以", "向", "配合", "做好", "建好", "从", "到",
        "将", "为", "按照",
    ]

    // MARK: Regions

    /// The last character of the name of a county that is no district.
    public static let countyMark: Character = "县"

    /// The last characters of the names of counties and what is of their level.
    public static let countyEndings: Set<Character> = ["县", "区", "旗"]

    /// The last characters of the names of cities and what is of their level.
    public static let cityEndings: Set<Character> = ["市", "州", "盟"]

    /// The last character of the names of provinces.
    public static let provinceEndings: Set<Character> = ["省"]

    /// The last characters of the names of places that have counties in them.
    public static let outerEndings = cityEndings.union(provinceEndings)

    /// The last characters of the names of places that govern.
    public static let regionEndings = countyEndings.union(cityEndings).union(provinceEndings)

    /// The ends of the names of autonomous places, and what the short form has for them.
    public static let autonomousEndings = [
        ("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"), ("自治区", ""),
    ]

    /// The peoples that the names of autonomous places hold: 恩施土家族苗族自治州 is 恩施州.
    public static let peoples = [
        "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "哈萨克族", "哈萨克", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族",
        "瑶族", "白族",
        "土家族", "哈尼族", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜", "土族",
        "达斡尔族",
        "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯", "塔吉克", "怒族", "鄂温克族", "德昂族", "保安族", "裕固族",
        "独龙族", "独龙",
        "各族", "回", "壮",
    ]

    /// The ends of the names of zones that govern but are no divisions.
    public static let zoneEndings = [
        "开发区", "高新区", "示范区", "经开区", "新区", "园区", "保税区", "风景区", "名胜区", "度假区", "试验区", "管理区", "合作区",
        "集聚区", "产业区", "城乡一体化示范区",
        "旅游区", "工业区", "实验区", "高新技术产业区", "港区", "开放区", "先行区",
    ]

    /// The last character of a city's name.
    public static let cityEnding = "市"

    /// The names of divisions that are also common words and prove no place in running text.
    public static let commonPlaceNames: Set<String> = ["城区", "郊区", "矿区", "新城区", "城中区", "市中区"]
}
