/// What the number of a field counts: that of a cell, of a sum or of an indicator.
public enum FieldUnit: String, CaseIterable, Sendable {
    /// Things, documents, decisions, requests or cases.
    case count

    /// An amount of money, headed 万元 by the form.
    case tenThousandYuan

    /// An amount of money for which the form prints no unit; it is compared in 万元.
    case unstatedMoney

    /// A part divided by the whole it is set against, 0.25 for a quarter; read as a percentage.
    case share

    /// One number divided by another of a different kind; not a percentage.
    case ratio

    /// The relative change since the year before, 0.25 for a quarter more; read as a percentage.
    case change

    /// 1 for yes and 0 for no, so that a mean over reports is a share of reports.
    case flag

    /// The unit of a cell.
    public init(_ unit: FormUnit) {
        switch unit {
        case .count: self = .count
        case .tenThousandYuan: self = .tenThousandYuan
        case .unstatedMoney: self = .unstatedMoney
        }
    }
}
