internal import Reports

extension Family {
    /// Cells in which something else stands than a number alone.
    static let cells: [Family] = [
        Family("words-in-cells", "L76", everyLayout) { draft in
            draft.reprint(6, where: isCount) { number, generator in
                .words(
                    generator.pick(["无", "见附件", "约\(number)", "不详", "详见附表", "近\(number)件", "未统计"]))
            }
        },
        Family("ten-thousands-in-cells", "L76", everyLayout, years: 2021...2024) { draft in
            for id in ["t2.license.decisions", "t2.penalty.decisions"] {
                let hundreds = draft.generator.number(in: 101...4_000)
                draft.set(id, "\(hundreds)00", "\(hundredths(hundreds))万")
            }
        },
        Family("units-in-cells", "L76", everyLayout) { draft in
            draft.reprint(8, where: isCount) { number, generator in
                .number(
                    number, printed: number + generator.pick(["件", "人次", "件次", "人", "条", "（件）"]))
            }
        },
        Family("unit-beats-heading", "L76", everyLayout, years: 2021...2024) { draft in
            let yuan = draft.generator.number(in: 1_000...9_000_000)
            draft.set(
                "t2.fee.amount", "\(yuan)",
                draft.generator.pick(["\(yuan)元", "\(yuan)（元）", "¥\(yuan)", "￥\(yuan)元"]))
            draft.report.feeUnit = .yuan
        },
        Family("large-units-in-cells", "L76", everyLayout, years: 2021...2024) { draft in
            let tenth = draft.generator.number(in: 11...99)
            let number = "\(tenth / 10).\(tenth % 10)"
            let (unit, thousands) = draft.generator.pick([
                ("亿元", 100_000), ("百万元", 1_000), ("千元", 1),
            ])
            let yuan = tenth * thousands * 100
            let inTenThousand = hundredths(yuan / 100)
            draft[address("t2.fee.amount")] = .oneOf(
                [inTenThousand, "\(yuan)"], printed: number + unit)
        },
        Family("foreign-money", "L76", everyLayout, years: 2021...2024) { draft in
            let number = draft.generator.number(in: 2...90)
            draft[address("t2.fee.amount")] = .words(
                draft.generator.pick(["\(number)万美元", "\(number)万港元", "US$\(number)万"]))
        },
        Family("emphasis-in-cells", "L76", [.markdown]) { draft in
            draft.reprint(8, where: isCount) { number, generator in
                let mark = generator.pick(["**", "*", "__", "$", "`"])
                return .number(number, printed: mark + number + mark)
            }
        },
        Family("footnote-marks-in-cells", "L76", everyLayout) { draft in
            draft.reprint(6, where: isCount) { number, generator in
                .number(
                    number,
                    printed: number + generator.pick(["[注1]", "①", "②", "[1]", "*", "（注1）", "【注】"]))
            }
        },
        Family("remarks-in-cells", "L76", everyLayout, years: 2021...2024) { draft in
            draft.reprint(4, where: { isCount($0, $1) && $1 > 1 }) { number, generator in
                .number(
                    number,
                    printed: number
                        + generator.pick(["（含自然失效6件）", "（其中修订1件）", "(含上年结转)", "（不含乡镇）"]))
            }
        },
        Family("plus-and-minus-zero", "L76", everyLayout, years: 2019...2020) { draft in
            for row in ["license", "service", "penalty", "coercion", "fee"] {
                draft[address("t2.\(row).change")] = .oneOf(
                    ["0", #""unreadable""#], printed: "+(0) -(0)")
            }
        },
        Family("sentences-in-cells", "L77", everyLayout, years: 2019...2020) { draft in
            draft[address("t2.service.decisions")] = .words("其中救助项目全年救助1378户3169人次。没有收到备案申请。")
            draft[address("t2.coercion.decisions")] = .words("全年责令停产2家，查封设备3台")
        },
    ]

    private static let everyLayout: [Layout] = [
        .tabGrid, .markdown, .cellPerLine, .html, .word, .lines,
    ]
}

/// Whether a number is a count above zero, of a table where units and remarks are found.
@Sendable private func isCount(_ address: CellAddress, _ number: Int) -> Bool {
    number > 0 && !address.cell.unit.isMoney && address.cell.column != "change"
}

/// A number of hundredths as a decimal without zeros at its end.
private func hundredths(_ number: Int) -> String {
    let rest = number % 100
    if rest == 0 { return String(number / 100) }
    let digits = rest < 10 ? "0\(rest)" : String(rest)
    return "\(number / 100)." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
}

extension FamilyDraft {
    /// Prints a number in a cell.
    mutating func set(_ id: String, _ number: String, _ printed: String) {
        self[address(id)] = .number(number, printed: printed)
    }
}
