// Pairs of source and target as a table with diverging bars.

import { address } from "./api.js";
import { el } from "./dom.js";
import { count, partyLabel, plural, score } from "./format.js";

/** Opposition to the left of the axis, support to the right, neutral dealings astride it. */
export function bar(pair, most) {
  const share = (value) => value / most;
  const words = `${count(pair.oppose)} opposing, ${count(pair.neutral)} neutral, ${count(pair.support)} supporting`;
  return el(
    "div",
    { class: "bar", role: "img", "aria-label": words, title: words },
    el("span", { class: "side left", "aria-hidden": "true" },
      pair.oppose ? el("span", { class: "tally" }, count(pair.oppose)) : null,
      el("span", { class: "fill oppose", vars: { "--share": share(pair.oppose) } }),
      el("span", { class: "fill neutral", vars: { "--share": share(pair.neutral / 2) } })),
    el("span", { class: "side right", "aria-hidden": "true" },
      el("span", { class: "fill neutral", vars: { "--share": share(pair.neutral / 2) } }),
      el("span", { class: "fill support", vars: { "--share": share(pair.support) } }),
      pair.support ? el("span", { class: "tally" }, count(pair.support)) : null),
  );
}

/** The widest side of any bar, so that all bars share one scale. */
export function widest(pairs) {
  return Math.max(1, ...pairs.flatMap((pair) => [pair.oppose + pair.neutral / 2, pair.support + pair.neutral / 2]));
}

export function tone(value) {
  return value > 0.05 ? "support" : value < -0.05 ? "oppose" : "neutral";
}

function ownerNote(pair, names) {
  return pair.issueOwner ? el("span", { class: "owner" }, `issue of ${names.get(pair.issueOwner) ?? pair.issueOwner}`) : null;
}

function row(pair, most, names, days) {
  const href = address("/stances", { source: pair.source, target: pair.target, rollUp: "false", factuality: "ASSERTED", ...days });
  return el(
    "tr",
    { role: "row" },
    el("th", { scope: "row", role: "rowheader", class: "who" },
      el("a", { href, class: "stretch" },
        partyLabel(pair.source, names),
        el("span", { class: "arrow", "aria-hidden": "true" }, "\u2192"),
        el("span", { class: "sr" }, " towards "),
        partyLabel(pair.target, names)),
      ownerNote(pair, names),
      pair.mixed ? el("span", { class: "tag", title: "Support and opposition each hold at least two fifths" }, "mixed") : null,
      el("q", { class: "specimen", dir: "auto" }, pair.evidence.text)),
    el("td", { role: "cell", class: "bars" }, bar(pair, most)),
    el("td", { role: "cell", class: `number mean ${tone(pair.meanScore)}` }, el("span", { class: "unit" }, "mean "), score(pair.meanScore)),
    el("td", { role: "cell", class: "number" }, count(pair.articles), el("span", { class: "unit" }, pair.articles === 1 ? " article" : " articles")),
  );
}

export function pairsTable(pairs, names, days) {
  const most = widest(pairs);
  const heading = (text, kind) => el("th", { scope: "col", role: "columnheader", class: kind }, text);
  return el(
    "table",
    { class: "pairs", role: "table" },
    el("caption", { class: "sr" }, `${plural(pairs.length, "pair")} of source and target with most stances`),
    el("thead", { role: "rowgroup" }, el("tr", { role: "row" },
      heading("Source \u2192 target", "who"),
      heading("Stances against and for", "bars"),
      heading("Mean", "number"),
      heading("Articles", "number"))),
    el("tbody", { role: "rowgroup" }, pairs.map((pair) => row(pair, most, names, days))),
  );
}
