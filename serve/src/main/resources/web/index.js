// The overview: figures, pairs, latest articles.

import { address, follow, get } from "./api.js";
import { byId, el, emptyState, errorState, fill, showLoading } from "./dom.js";
import { ranges, useFilters } from "./filters.js";
import { chip, count, day, language, partyNames, plural } from "./format.js";
import { pairsTable } from "./pairs.js";

const CHIPS = 5;
const chosen = await useFilters(byId("filters"));
const filtered = Object.keys(chosen).length > 0;
const days = { from: chosen.from, to: chosen.to };

/** Keeps what is shown when a later round fails; the head of the page tells of it. */
const failIn = (region) => (error, hadAnswer, retry) => {
  if (!hadAnswer) fill(region, errorState(error, retry));
};

function followInto(region, path, lines, show) {
  showLoading(region, lines);
  return follow(path, show, failIn(region));
}

followInto(byId("figures"), address("/api/v1/summary", chosen), 1, (summary) => {
  const figure = (name, value, title) => el("div", { title }, el("dt", {}, name), el("dd", {}, count(value)));
  fill(
    byId("figures"),
    figure("Articles", summary.articles, `From ${plural(summary.outlets, "outlet")}`),
    figure("Stances", summary.stances, "In force, whether asserted or not"),
    figure("Pairs", summary.pairs, "Source and target with an asserted stance"),
    figure("Dead letters", summary.deadLetters, "Of all days: what could not be read, kept for a second try"),
  );
  byId("figures").lastElementChild.classList.toggle("alarm", summary.deadLetters > 0);
  byId("ranges").replaceChildren(...ranges(chosen, summary.lastDay ?? chosen.to));
});

const names = await partyNames();

followInto(byId("pairs"), address("/api/v1/pairs", { ...chosen, limit: 25 }), 6, ({ items }) => {
  fill(byId("pairs"), items.length > 0 ? pairsTable(items, names, days) : filtered
    ? emptyState("No stances here", "Nothing matches the filter. Take more days or another party.")
    : emptyState("No stances yet", "They appear as articles come in."));
});

function articleRow(article) {
  const shown = article.parties.slice(0, CHIPS);
  const rest = article.parties.slice(CHIPS);
  return el(
    "li",
    {},
    el("a", { class: "headline", href: `/articles/${encodeURIComponent(article.id)}`, dir: "auto" }, article.title ?? "Untitled"),
    el("p", { class: "meta" },
      el("span", {}, article.outlet ?? "Outlet unknown"), el("span", {}, day(article.day)), el("span", {}, language(article.language)),
      el("span", {}, article.stances ? plural(article.stances, "stance") : "no stances")),
    el("p", { class: "chips" }, shown.map((id) => chip(id, names)),
      rest.length ? el("span", { class: "rest", title: rest.map((id) => names.get(id) ?? id).join(", ") }, `+${rest.length}`) : null),
  );
}

const list = el("ul", { class: "articles" });
const more = byId("more");
let next = null;

const stop = followInto(byId("articles"), address("/api/v1/articles", { ...chosen, limit: 20 }), 6, (page) => {
  next = page.next;
  more.hidden = !next;
  list.replaceChildren(...page.items.map(articleRow));
  fill(byId("articles"), page.items.length > 0 ? list : filtered
    ? emptyState("No articles here", "Nothing matches the filter. Take more days or another party.")
    : emptyState("No articles yet", "They appear as soon as they have been read."));
});

more.addEventListener("click", async () => {
  // From here on the list stands still, so that what is being read does not move.
  stop();
  more.disabled = true;
  try {
    const page = await get(address("/api/v1/articles", { ...chosen, limit: 50, cursor: next }));
    const rows = page.items.map(articleRow);
    list.append(...rows);
    rows[0]?.querySelector("a").focus();
    next = page.next;
    more.hidden = !next;
  } catch (error) {
    byId("articles").append(errorState(error));
  }
  more.disabled = false;
});
