/// The characters by which Chinese text is told from bytes decoded the wrong way.
enum EncodingVocabulary {
    /// The commonest characters of official texts, in simplified and in traditional script.
    static let commonCharacters: Set<UInt16> = Set(
        """
        的一是在不了有和人这中大为上个国以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民
        得经三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社
        义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通
        并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九
        区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证
        信息府申请复议诉讼予处罚许可查询报告市县省局委办室项度审结转自然商企科研构益组织律服务其维持纠未计单位万元条例规范章废止件
        這為個國時來們對會發動過說產種後經進著電裡現實兩體製機當使點從業還應開將與關樣間線內數質氣條結解問無軍題黨員總設長頭資邊
        級圖統較組見計別論運農區強決戰則據處隊給門規熱領東導壓爭濟階術極聯認權證請復議訴訟罰許詢報縣辦項審轉構織務維糾單萬範廢
        香港澳門臺灣公開政府資訊檔案
        """.unicodeScalars.lazy.filter { $0.value > 0x2E80 }.map { UInt16($0.value & 0xFFFF) })

    /// The punctuation of Chinese text.
    static let punctuation: Set<UInt16> = Set(
        "，。、；：？！“”‘’（）《》【】〔〕—…　％".unicodeScalars.lazy.map { UInt16($0.value & 0xFFFF) })
}
