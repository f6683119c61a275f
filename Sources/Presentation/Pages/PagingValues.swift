import Query

/// The way to the pages before and after.
struct PagingValues {
    /// Nothing where all is on one page.
    let values: [PageValues]

    /// The way from a page of so many entries; `address` leads to the page at an offset.
    init(_ page: Page, total: Int, _ frame: PageFrame, address: (Int) -> String) {
        guard page.limit > 0, total > page.limit || page.offset > 0 else {
            values = []
            return
        }
        let pages = (total + page.limit - 1) / page.limit
        let before = page.offset > 0 ? address(max(0, page.offset - page.limit)) : nil
        let next = page.last
        values = [
            [
                "before": shown(before), "after": shown(next < total ? address(next) : nil),
                "pageOf": frame.text(
                    .pageOf(page: page.offset / page.limit + 1, pages: max(1, pages))),
            ]
        ]
    }
}
