// Stances with their evidence, of one pair or any.

import { address, follow, get } from "./api.js";
import { byId, el, emptyState, errorState, fill, showLoading } from "./dom.js";
import { useFilters } from "./filters.js";
import { partyLabel, partyNames, plural, score } from "./format.js";
import { bar, tone, widest } from "./pairs.js";
import { stanceItem } from "./stance.js";

const chosen = await useFilters(byId("filters"));
const names = await partyNames();
const region = byId("stances");
const list = el("ol", { class: "stances" });
const more = byId("more");
let next = null;

if (chosen.source && chosen.target) {
  byId("title").replaceChildren(partyLabel(chosen.source, names), el("span", { class: "arrow" }, "\u2192"), partyLabel(chosen.target, names));
  document.title = `${chosen.source} \u2192 ${chosen.target} \u00B7 Stancewire`;
  const { source, target, from, to } = chosen;
  follow(address("/api/v1/pairs", { source, target, from, to, limit: 1 }), ({ items }) => {
    fill(byId("pair"), ...items.map((pair) => el("div", { class: "pair-head" },
      bar(pair, widest([pair])),
      el("p", {},
        `${plural(pair.stances, "asserted stance")} in ${plural(pair.articles, "article")}, mean `,
        el("strong", { class: tone(pair.meanScore) }, score(pair.meanScore)),
        pair.mixed ? el("span", { class: "tag" }, "mixed") : null))));
  }, () => {});
}

showLoading(region, 6);
const stop = follow(address("/api/v1/stances", { ...chosen, limit: 50 }), (page) => {
  next = page.next;
  more.hidden = !next;
  list.replaceChildren(...page.items.map((stance) => stanceItem(stance, names)));
  fill(region, page.items.length > 0 ? list : emptyState("No stances here", "Nothing matches the filter, or nothing has come in yet."));
}, (error, hadAnswer, retry) => {
  if (!hadAnswer) fill(region, errorState(error, retry));
});

more.addEventListener("click", async () => {
  stop();
  more.disabled = true;
  try {
    const page = await get(address("/api/v1/stances", { ...chosen, limit: 50, cursor: next }));
    const rows = page.items.map((stance) => stanceItem(stance, names));
    list.append(...rows);
    rows[0]?.querySelector("a").focus();
    next = page.next;
    more.hidden = !next;
  } catch (error) {
    region.append(errorState(error));
  }
  more.disabled = false;
});
