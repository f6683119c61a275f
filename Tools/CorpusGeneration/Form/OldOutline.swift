/// The outline of annual reports of before 2019: prose with numbers, no statutory table.
enum OldOutline {
    /// The headings and paragraphs of a report.
    static func parts(
        _ plan: ReportPlan, _ generator: inout SeededGenerator
    ) -> [GeneratedReport.Part] {
        let own = plan.body.ownName
        let count = generator.number(in: 20...400)
        let requests = generator.number(in: 0...9)
        return [
            .paragraph(
                "本报告由\(plan.body.name)根据《中华人民共和国政府信息公开条例》编制。"
                    + "全文由概述，主动公开政府信息的情况，依申请公开政府信息和不予公开政府信息的情况等部分组成。"),
            .heading("一、概述"),
            .paragraph("\(plan.year)年，\(own)健全制度，落实责任，政府信息公开工作稳步开展。"),
            .heading("二、主动公开政府信息情况"),
            .paragraph("\(own)全年主动公开政府信息\(count)条，其中机构职能类\(count / 5)条，业务工作类\(count / 3)条。"),
            .heading("三、依申请公开政府信息情况"),
            .paragraph(
                "全年收到政府信息公开申请\(requests)件，其中当面申请\(requests / 3)件，网络申请\(requests - requests / 3)件，均已答复。"
            ),
            .heading("四、政府信息公开的收费及减免情况"),
            .paragraph("\(own)没有收取检索、复制、邮寄等费用。"),
            .heading("五、因政府信息公开申请行政复议、提起行政诉讼的情况"),
            .paragraph("全年未发生因政府信息公开引起的行政复议和行政诉讼。"),
            .heading("六、存在的主要问题及改进情况"),
            .paragraph("公开的内容还需充实，更新还需及时。下一步将加强业务培训，拓宽公开渠道。"),
        ]
    }
}
