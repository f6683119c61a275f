internal import Reports

/// Turns the figures of a report into what its cells print, with the irregularities of its plan.
struct CellPrinting {
    private(set) var cells: [PrintedCell?]
    private(set) var amountUnit: MoneyUnit?
    private(set) var feeUnit: MoneyUnit?
    private let form: FormVariant
    private let blemishes: Set<Blemish>

    init(_ figures: YearFigures, plan: ReportPlan) {
        form = plan.form
        blemishes = plan.blemishes
        cells = Array(repeating: nil, count: Form.allCells.count)
        for address in form.cells where !address.cell.unit.isMoney {
            cells[address.ordinal] = .count(figures[address])
        }
        if form.prints(address("t2.procure.amount")) {
            printProcurement(figures["t2.procure.amount"])
        }
        if form.prints(address("t2.fee.amount")) {
            let amount = inTenThousands(figures["t2.fee.amount"])
            set("t2.fee.amount", .number(amount, printed: amount))
            feeUnit = .tenThousandYuan
        }
        blemishTableTwo()
        blemishTableThree()
        IrregularCells(blemishes: blemishes, form: form).print(into: &cells, feeUnit: &feeUnit)
        if blemishes.contains(.blankReview) {
            for column in Vocabulary.disputeColumns { set("t4.review.\(column.id)", .blank) }
        }
    }

    private mutating func set(_ id: String, _ cell: PrintedCell) {
        cells[address(id).ordinal] = cell
    }

    // MARK: Amounts of money

    private mutating func printProcurement(_ yuan: Int) {
        let id = "t2.procure.amount"
        let oddities: Set<Blemish> = [.amountInYuan, .amountInTenThousandYuan, .amountWithoutUnit]
        let invisible = yuan == 0 && !blemishes.isDisjoint(with: oddities)
        if invisible { set("t2.procure.count", .count(6)) }
        let yuan = invisible ? 251_400 : yuan
        let number = inTenThousands(yuan)
        if blemishes.contains(.amountInYuan) {
            amountUnit = .yuan
            set(id, .number(String(yuan), printed: "\(yuan)元"))
        } else if blemishes.contains(.amountInTenThousandYuan) {
            amountUnit = .tenThousandYuan
            set(id, .number(number, printed: "\(number)万元"))
        } else if blemishes.contains(.amountWithoutUnit) {
            set(id, .count(yuan))
        } else {
            amountUnit = .tenThousandYuan
            set(id, .number(number, printed: number))
        }
    }

    private func inTenThousands(_ yuan: Int) -> String {
        let rest = String(yuan % 10_000 + 10_000).dropFirst()
        guard let last = rest.lastIndex(where: { $0 != "0" }) else { return String(yuan / 10_000) }
        return "\(yuan / 10_000).\(rest[...last])"
    }

    // MARK: Irregular cells

    private mutating func blemishTableTwo() {
        if blemishes.contains(.struckOutRules) {
            for address in form.cells
            where address.cell.table == .disclosure && address.cell.row == "rule" {
                cells[address.ordinal] = .struckOut
            }
        }
        if blemishes.contains(.negativeChange) {
            set("t2.license.prev", .count(112))
            set("t2.license.change", .count(-35))
        }
        if blemishes.contains(.largeNumber) { set("t2.penalty.decisions", .count(2_846_153)) }
        if blemishes.contains(.thousandsSeparator) {
            set("t2.penalty.decisions", .number("1284306", printed: "1,284,306"))
        }
    }

    private mutating func blemishTableThree() {
        for address in form.cells where address.cell.table == .requests {
            let cell = address.cell
            let outer = cell.column == "natural" || cell.column == "total"
            if blemishes.contains(.blankCells), !outer, cells[address.ordinal] == .count(0) {
                cells[address.ordinal] = .blank
            }
            if blemishes.contains(.blankRow), cell.row == "unable_notheld" {
                cells[address.ordinal] = .blank
            }
            if blemishes.contains(.outcomeTotalLeftZero), cell.row == "done" {
                cells[address.ordinal] = .count(0)
            }
        }
    }
}
