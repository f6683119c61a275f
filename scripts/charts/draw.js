// Draws the charts of a page. It is bundled with Vega, Vega-Lite and Vega-Embed by bundle.py.
//
// A chart is a <figure class="chart"> with its specification in a
// <script type="application/json">, and a <div class="chart-picture"> that it is drawn into.
// - With data-chart="/…" on the figure, the specification is at that address instead.
// - Buttons with data-format="svg" or "png" in it offer the chart as a file, always on white.
// - With data-search="/?q=" on the figure, a click on a mark leads to the reports behind it.
// - data-state says how it went: drawn or failed.
//
// The page's policy may forbid styles in the page and code made of text: expressions are
// interpreted, and looks are the style sheet's.
const options = {
  mode: "vega-lite",
  ast: true,
  actions: false,
  defaultStyle: false,
  renderer: "svg",
  tooltip: { disableDefaultStyle: true },
};
const night = window.matchMedia("(prefers-color-scheme: dark)");

const fetched = new Map();

async function specification(figure) {
  const address = figure.dataset.chart;
  if (!address) return JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  if (!fetched.has(address)) {
    fetched.set(address, fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`the chart is not answered: ${answer.status}`);
      return answer.text();
    }));
  }
  return JSON.parse(await fetched.get(address));
}

async function draw(figure) {
  const place = figure.querySelector(".chart-picture");
  try {
    const chart = await specification(figure);
    const dark = night.matches && chart.usermeta && chart.usermeta.dark;
    const { view } = await vegaEmbed(place, dark ? { ...chart, ...dark } : chart, options);
    view.addEventListener("click", (_, item) => choose(figure, item));
    figure.dataset.state = "drawn";
  } catch (error) {
    figure.dataset.state = "failed";
    console.error(error);
  }
}

// Leads to the reports behind a mark; a line stands for no single group and year.
function choose(figure, item) {
  if (!item || !item.datum || !item.datum.query || item.mark.marktype === "line") return;
  const { query, group, year } = item.datum;
  figure.dispatchEvent(new CustomEvent("chart:choose", { bubbles: true, detail: { query, group, year } }));
  if (figure.dataset.search) location.assign(figure.dataset.search + encodeURIComponent(query));
}

async function save(figure, button) {
  const format = button.dataset.format;
  const { view, finalize } = await vegaEmbed(document.createElement("div"), await specification(figure), options);
  const picture =
    format === "svg"
      ? new Blob([await view.toSVG()], { type: "image/svg+xml" })
      : await new Promise(async (done) => (await view.toCanvas(2)).toBlob(done));
  finalize();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(picture);
  link.download = `${figure.dataset.name || "chart"}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function start() {
  for (const figure of document.querySelectorAll("figure.chart")) {
    draw(figure);
    night.addEventListener("change", () => draw(figure));
    for (const button of figure.querySelectorAll("button[data-format]")) {
      button.hidden = false;
      button.addEventListener("click", () => save(figure, button));
    }
  }
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
