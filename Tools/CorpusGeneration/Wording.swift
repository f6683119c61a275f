/// In which characters a report is written, applied to every text of it alike.
enum Wording: Equatable, Sendable {
    case simplified
    case traditional
    /// Traditional characters from a converter that knows no words and writes Taiwan's terms:
    /// 行政強製, 隻計, 行政規範性檔案.
    case convertedTwice

    /// Changes one text.
    func callAsFunction(_ text: String) -> String {
        guard self != .simplified else { return text }
        var text = Wording.madeWords.reduce(text) { $0.replacing($1.0, with: $1.1) }
        text = String(text.map { Wording.traditionalForms[$0] ?? $0 })
        guard self == .convertedTwice else { return text }
        return Wording.wrongWords.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// Whether a text is the heading 信息内容, as every wording writes it.
    func isItemHeading(_ text: String) -> Bool {
        text.replacing(" ", with: "").hasPrefix("信息")
    }

    /// Words in which 制 is what one makes, not what one restrains.
    private static let madeWords = [
        ("制发", "製发"), ("制作", "製作"), ("编制", "編製"), ("印制", "印製"),
    ]

    private static let wrongWords = [
        ("強制", "強製"), ("只計", "隻計"), ("文件", "檔案"), ("門戶網站", "入口網站"), ("由於", "由于"),
    ]

    private static let traditionalForms: [Character: Character] = Dictionary(
        uniqueKeysWithValues: pairs.split(whereSeparator: \.isWhitespace).compactMap { pair in
            guard let simplified = pair.first, let traditional = pair.last else { return nil }
            return (simplified, traditional)
        })
}

/// The characters of this corpus that differ, each with its traditional form.
private let pairs = """
    万萬 与與 专專 业業 丝絲 严嚴 个個 丰豐 为為 举舉 习習 乡鄉 书書 于於 产產 亲親 从從 价價 众眾 优優
    会會 传傳 体體 债債 关關 养養 内內 写寫 军軍 农農 决決 况況 减減 创創 别別 办辦 务務 动動 劳勞 区區
    医醫 华華 协協 单單 卫衛 压壓 县縣 参參 发發 变變 号號 后後 听聽 员員 响響 园園 围圍 国國 图圖 场場
    坚堅 坞塢 垄壟 处處 备備 复復 够夠 头頭 妇婦 学學 实實 审審 宽寬 对對 导導 将將 尽盡 层層 属屬 岗崗
    岚嵐 师師 带帶 并並 应應 废廢 开開 强強 归歸 当當 录錄 彻徹 征徵 态態 总總 户戶 执執 扩擴 扫掃 扬揚
    抚撫 护護 报報 拟擬 据據 摆擺 撑撐 数數 断斷 无無 旧舊 时時 显顯 晓曉 机機 权權 条條 来來 构構 枫楓
    标標 栏欄 栖棲 档檔 检檢 殡殯 汇匯 沟溝 没沒 泄洩 济濟 浏瀏 浔潯 涟漣 涧澗 湾灣 满滿 滢瀅 滥濫 澜瀾
    灾災 点點 环環 现現 电電 畅暢 疗療 监監 矫矯 矿礦 码碼 砚硯 砺礪 砾礫 础礎 确確 碍礙 碛磧 离離 稳穩
    签簽 类類 紧緊 纠糾 级級 纪紀 纳納 线線 组組 细細 织織 经經 结結 绕繞 绝絕 统統 继繼 续續 维維 编編
    缴繳 网網 罚罰 职職 联聯 节節 芦蘆 苇葦 苍蒼 范範 药藥 获獲 营營 补補 见見 规規 视視 览覽 计計 订訂
    认認 训訓 议議 记記 讲講 许許 讼訟 设設 访訪 证證 评評 识識 诈詐 诉訴 话話 询詢 该該 语語 说說 请請
    诺諾 读讀 谁誰 调調 谈談 负負 财財 责責 败敗 账賬 货貨 质質 购購 贯貫 贴貼 费費 资資 转轉 载載 较較
    输輸 达達 过過 运運 还還 这這 进進 选選 邮郵 采採 释釋 针針 链鏈 销銷 错錯 镇鎮 长長 门門 闭閉 问問
    间間 闻聞 阅閱 队隊 阶階 际際 险險 随隨 隐隱 难難 霁霽 页頁 项項 须須 预預 领領 频頻 题題 额額 风風
    验驗 鹤鶴 鹭鷺 麦麥 乐樂 娱娛 径徑 们們 给給 着著 干幹 台臺
    """
