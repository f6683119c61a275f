/// Traditional characters and variants that ICU's table leaves as they are, and the simplified ones
/// that stand for them.
///
/// Several share one simplified character with others: 復, 複 and 覆 are all written 复 where it is
/// the same word (答复), so that they are one for a search. They are chosen from what OpenCC tells of
/// single characters. Where a simplified text has one in another sense, too, nothing is lost by it:
/// text and query are folded alike, and 覆盖 is found by 覆盖.
///
/// A line holds pairs, each a character and the simplified one behind it.
enum VariantTable {
    static let pairs = """
        覆复谘咨麪面麫面麴曲嶽岳峯峰嵗岁幷并竝并廕荫彔录扞捍擡抬敎教旣既卽即朮术柺拐査查榦干殭僵殻壳淩凌滙汇濛蒙矇蒙牴抵犛牦畵画硃朱箚札
        劄札糉粽脩修舘馆菴庵衕同谿溪譭毁遡溯遶绕鈅钥鈡钟锺钟鉆钻鍼针鎌镰鎭镇閤合鞦秋韆千噁恶甯宁祇只衹只讬托迳径衞卫敍叙甦苏囌苏馀余缐线
        蔘参勦剿勅敕呪咒嬾懒擧举攷考暎映欝郁淸清靑青穉稚葢盖蘂蕊襃褒讐仇賛赞迺乃逈迥鄕乡隣邻鬪斗戸户緖绪郞郎鶏鸡輭软飜翻譌讹龢和钜巨
        """
}
