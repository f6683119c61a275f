internal import Reports

/// Prints cells in the irregular ways of a plan.
struct IrregularCells {
    let blemishes: Set<Blemish>
    let form: FormVariant

    /// Prints them over what stands there.
    func print(into cells: inout [PrintedCell?], feeUnit: inout MoneyUnit?) {
        if blemishes.contains(.feeInYuan), let ordinal = ordinal("t2.fee.amount") {
            cells[ordinal] = .number("251000", printed: "251000元")
            feeUnit = .yuan
        }
        printTableTwo(&cells)
        printTableThree(&cells)
        if blemishes.contains(.fullWidthDigits) {
            change(&cells) { number, printed in
                number == "0" ? printed : String(printed.map { fullWidth[$0] ?? $0 })
            }
        }
        if blemishes.contains(.blanksBeforeDigits) {
            change(&cells) { number, printed in number == "0" ? printed : "\u{3000}" + printed }
        }
    }

    // MARK: Table two

    private func printTableTwo(_ cells: inout [PrintedCell?]) {
        if blemishes.contains(.remarkInCell) {
            set(["t2.normdoc.issued", "t2.normdoc.made"], "22", "22（其中修订16件）", &cells)
            set(["t2.normdoc.inforce", "t2.normdoc.total"], "55", "55（含自然失效29件）", &cells)
        }
        if blemishes.contains(.longDecimals) {
            set(["t2.procure.amount"], "59237.2449", "59237.2449", &cells)
            set(["t2.fee.amount"], "18.871", "18.8710", &cells)
        }
        if blemishes.contains(.hugeCounts) {
            set(["t2.license.decisions"], "12406118", "12406118", &cells)
            set(["t2.penalty.decisions"], "7340952", "7340952", &cells)
        }
        if blemishes.contains(.missingLastCell), let ordinal = ordinal("t2.fee.change") {
            cells[ordinal] = .blank
        }
        if blemishes.contains(.chineseNumerals) {
            set(["t2.license.decisions"], "12", "12", &cells)
            set(["t2.penalty.decisions"], "203", "203", &cells)
            for address in form.cells
            where address.cell.table == .disclosure && !address.cell.unit.isMoney {
                guard case .number(let number, _) = cells[address.ordinal],
                    let value = Int(number), let numeral = ChineseNumeral.text(of: value)
                else { continue }
                cells[address.ordinal] = .number(number, printed: numeral)
            }
        }
    }

    // MARK: Table three

    private func printTableThree(_ cells: inout [PrintedCell?]) {
        for address in form.cells where address.cell.table == .requests {
            let cell = address.cell
            let isOuter = cell.column == "natural" || cell.column == "total"
            let isZero = cells[address.ordinal] == .count(0)
            if isZero, !isOuter {
                if blemishes.contains(.noBreakSpaces) { cells[address.ordinal] = .spaces("\u{A0}") }
                if blemishes.contains(.ideographicBlanks) {
                    cells[address.ordinal] = .spaces("\u{3000}\u{3000}")
                }
                if blemishes.contains(.dashes) { cells[address.ordinal] = .dash }
            }
            if blemishes.contains(.blankTotalColumn), cell.column == "total" {
                cells[address.ordinal] = .blank
            }
            if blemishes.contains(.lostRow), cell.row == "unable_create" {
                cells[address.ordinal] = .lost
            }
            if blemishes.contains(.splitNumber), cell.id == "t3.granted.natural",
                case .number(let number, _) = cells[address.ordinal], number.count == 2
            {
                let printed = "\(number.prefix(1)) \(number.dropFirst())"
                cells[address.ordinal] = .number(number, printed: printed)
            }
        }
    }

    // MARK: Cells

    private func set(
        _ ids: [String], _ number: String, _ printed: String, _ cells: inout [PrintedCell?]
    ) {
        for id in ids {
            if let ordinal = ordinal(id) { cells[ordinal] = .number(number, printed: printed) }
        }
    }

    /// Prints every number anew.
    private func change(_ cells: inout [PrintedCell?], _ print: (String, String) -> String) {
        for index in cells.indices {
            guard case .number(let number, let printed) = cells[index] else { continue }
            cells[index] = .number(number, printed: print(number, printed))
        }
    }

    /// The ordinal of a cell, if the form prints it.
    private func ordinal(_ id: String) -> Int? {
        CellAddress(id).flatMap { form.prints($0) ? $0.ordinal : nil }
    }
}

private let fullWidth: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("0123456789.", "０１２３４５６７８９．"))

/// Numbers in Chinese characters.
enum ChineseNumeral {
    /// The characters of a number from 1 to 999; nothing for others.
    static func text(of number: Int) -> String? {
        guard (1...999).contains(number) else { return nil }
        let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
        var text = hundreds > 0 ? digits[hundreds] + "百" : ""
        if tens > 0 {
            text += (tens == 1 && hundreds == 0 ? "" : digits[tens]) + "十"
        } else if hundreds > 0, ones > 0 {
            text += "零"
        }
        return text + (ones > 0 ? digits[ones] : "")
    }

    private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}
