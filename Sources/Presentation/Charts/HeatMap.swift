import Algorithms
import Comparisons
import Foundation
import Numbers
import Query

/// A number in two directions: reasons and applicants, groups and years, groups and numbers.
struct HeatMap {
    /// How many rows can be read.
    private static let mostRows = 50

    let data: ChartData

    /// A field of the map.
    private struct Tile {
        let row: String
        let column: String
        let number: Int
        let group: ChartData.Group
        let cell: ComparedCell
        var year: Int?
    }

    var picture: ChartPicture {
        let shown = Array(data.groups.prefix(Self.mostRows))
        let tiles = self.tiles(shown)
        return ChartPicture(
            views: [view(tiles)],
            notes: ChartData.cut(to: shown.count, of: data.groups.count))
    }

    private func tiles(_ groups: [ChartData.Group]) -> [Tile] {
        if data.table.comparison.isOverYears {
            return groups.flatMap { group in
                zip(data.table.years, group.row.cells[0]).map { year, cell in
                    Tile(
                        row: group.label, column: "\(year)", number: 0, group: group, cell: cell,
                        year: year)
                }
            }
        }
        if data.table.comparison.grouping == nil, let cross = ChartShape(data.table).cross {
            return groups.flatMap { group in
                zip(data.numbers, cross.cells).map { number, cell in
                    Tile(
                        row: cell.rowLabel, column: cell.columnLabel, number: number,
                        group: group, cell: group.cell(number))
                }
            }
        }
        return groups.flatMap { group in
            data.numbers.map { number in
                Tile(
                    row: group.label, column: data.caption(number), number: number, group: group,
                    cell: group.cell(number))
            }
        }
    }

    // MARK: View

    private func view(_ tiles: [Tile]) -> JSONValue {
        let columns = Array(tiles.map(\.column).uniqued())
        let isNarrow = columns.contains { TextWidth.columns($0) > 13 }
        return [
            "data": ["values": .array(tiles.map { record($0, size: size(tiles)) })],
            "width": ["step": isNarrow ? 64 : 92], "height": ["step": 28],
            "encoding": [
                "x": [
                    "field": "column", "type": "nominal", "sort": .strings(columns),
                    "axis": JSONValue.bareAxis.merging([
                        "orient": "top", "labelAngle": isNarrow ? -35 : 0,
                        "labelAlign": isNarrow ? "left" : "center",
                    ]),
                ],
                "y": [
                    "field": "row", "type": "nominal",
                    "sort": .strings(Array(tiles.map(\.row).uniqued())), "axis": .bareAxis,
                ],
            ],
            "layer": [
                [
                    "mark": [
                        "type": "rect", "style": "paper", "strokeWidth": 1, "invalid": "filter",
                    ],
                    "encoding": [
                        "color": colour(tiles),
                        "tooltip": data.tooltip(
                            [("number", data.text(.number)), ("text", data.text(.value))],
                            hasYear: data.table.comparison.isOverYears),
                    ],
                ],
                text(#"datum.ink == "dark""#, ink: "#1a1a1a"),
                text(#"datum.ink == "light""#, ink: "#ffffff"), text("!datum.ink", ink: nil),
            ],
        ]
    }

    /// The numbers of tiles on which a colour can be read.
    private func text(_ filter: String, ink: String?) -> JSONValue {
        let mark: JSONValue = ["type": "text", "fontSize": 11]
        return [
            "transform": [["filter": .string(filter)]],
            "mark": ink.map { mark.merging(["color": .string($0)]) } ?? mark,
            "encoding": ["text": ["field": "written"]],
        ]
    }

    // MARK: Colours

    /// The greatest size of a number.
    private func size(_ tiles: [Tile]) -> Double { data.size(tiles.map(\.cell)) }

    private func colour(_ tiles: [Tile]) -> JSONValue {
        let size = size(tiles)
        let isTwoWays = tiles.contains { ($0.cell.value?.numerator ?? 0) < 0 }
        return [
            "field": "value", "type": "quantitative",
            "scale": isTwoWays
                ? ChartPalette.scale(ChartPalette.twoWays, from: -size, to: size)
                : ChartPalette.scale(ChartPalette.ramp, from: 0, to: size),
            "legend": data.format(0).axis(upTo: size, ["gradientLength": 140]),
        ]
    }
}

extension HeatMap {
    private func record(_ tile: Tile, size: Double) -> JSONValue {
        // Both scales are dark towards their ends.
        let isDark = tile.cell.value.map { abs($0.doubleValue) > 0.55 * size && size > 0 }
        let written = data.written(tile.cell, tile.number)
        return data.record(tile.cell, tile.number, of: tile.group, year: tile.year).merging([
            "row": .string(tile.row), "column": .string(tile.column),
            "written": .string(written + data.marks(tile.cell)),
            "ink": .optional(isDark.map { $0 ? "light" : "dark" }),
        ])
    }
}
