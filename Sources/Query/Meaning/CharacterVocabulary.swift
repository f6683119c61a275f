/// What is known of single characters that occur in the names of the vocabularies and keywords.
///
/// Both tables cover those characters only. A test holds the first against the table that running
/// text is folded by, and both against the names: a new name may need a new character here.
enum CharacterVocabulary {
    /// Traditional characters, each with the simplified one behind it.
    ///
    /// Every pair of ICU's transliterator `Traditional-Simplified` whose simplified character
    /// occurs in a name, variants with the same meaning included.
    static let traditional = """
        並并佔占併并係系俬私俱具個个傢家億亿內内別别則则動动務务匯汇區区問问單单噹当國国圍围埰采
        執执報报實实審审對对導导屬属師师廢废廻回強强彆别彙汇後后從从復复戶户捲卷採采搆构據据敗败
        數数於于昇升時时會会條条業业構构槓杠標标機机檔档檢检權权決决沒没況况減减濫滥為为無无爭争
        爲为獲获現现當当發发硏研確确祕秘穩稳穫获箇个範范糾纠納纳級级組组結结絕绝統统絶绝經经維维
        縣县總总織织繫系繳缴繼继續续罰罚與与舉举菓果萬万處处補补製制複复覈核規规計计訟讼訪访許许
        訴诉詞词詢询認认語语說说説说請请識识議议護护讀读費费質质購购踰逾轉转辦办迴回這这進进過过
        適适還还鄰邻錯错錶表長长開开関关關关陞升隱隐隻只項项頻频題题額额類类體体髮发齣出
        覆复幷并竝并査查滙汇衕同閤合祇只衹只擧举淸清隣邻戸户龢和
        """

    /// Characters by the first letter of their pinyin; one with two readings stands twice.
    static let initials: [(letter: Unicode.Scalar, characters: String)] = [
        ("a", "安按案"),
        ("b", "不保八别办包并报本标步比版白补表被败部"),
        ("c", "从出处存常成持撤查次此程词超采错除重长"),
        ("d", "低倒到动单地多大定对导度当档的第等读"),
        ("e", "二而额"),
        ("f", "份分反发复府废方服法符罚范访费附非"),
        ("g", "个供公关勾告国工改杠构果格概管规购过高"),
        ("h", "会合后含和回或户护核汇混获还行"),
        ("j", "举九件具决减加卷及均基家拒据接机检禁稽籍纠级经结绝继缴计近进金降集"),
        ("k", "况口可开科空"),
        ("l", "例六列另律滥率理类邻量零"),
        ("m", "免密明母每民没目秘默"),
        ("n", "内年纳逆"),
        ("p", "排篇频"),
        ("q", "且企全其前区去取强情期权求清确缺请起"),
        ("r", "人仍容然认"),
        ("s", "三上事十升司商四失实审少尚属市师式所收数时是涉生申省社私讼识诉说述适"),
        ("t", "他体同填投提条统通题"),
        ("w", "万为五位务危围外完握文无未物稳维问"),
        ("x", "下信县小序形性息效斜新现相系续行许询需项"),
        ("y", "一与业予于亿以依元因已意有用由益研硬要议语逾院隐"),
        ("z", "中主之争住作值再则制占只在增宗总执掌政止正直知章组织者自至质足转这重长"),
    ]
}
