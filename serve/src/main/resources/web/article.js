// One article: its text with the evidence marked, and the stances beside it.

import { follow } from "./api.js";
import { byId, el, emptyState, errorState, fill, showLoading } from "./dom.js";
import { chip, day, language, partyNames, plural, safeUrl } from "./format.js";
import { highlight } from "./highlight.js";
import { claim, marks, tone, why } from "./stance.js";

const region = byId("article");
const id = decodeURIComponent(location.pathname.split("/").pop());
const names = await partyNames();

function header(article) {
  const url = safeUrl(article.url);
  return el(
    "header",
    { class: "article-head" },
    el("p", { class: "meta" },
      el("span", { class: "outlet" }, article.outlet ?? "Outlet unknown"), el("span", {}, day(article.day)),
      el("span", {}, language(article.language)), article.revision > 1 ? el("span", {}, `revision ${article.revision}`) : null),
    el("h1", { dir: "auto" }, article.title ?? "Untitled"),
    article.author ? el("p", { class: "author" }, article.author) : null,
    article.gone ? el("p", { class: "notice" }, "This article is no longer where it was published.") : null,
    url ? el("p", {}, el("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, "Read the original", el("span", { class: "sr" }, " (opens in a new tab)"))) : null,
  );
}

function entityList(entities) {
  if (entities.length === 0) return null;
  const most = [...entities].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, 24);
  return el("section", { class: "entities", "aria-labelledby": "entities-title" },
    el("h2", { id: "entities-title" }, "Who is in it"),
    el("ul", {}, most.map((entity) => el("li", {}, el("span", { dir: "auto" }, entity.name),
      entity.party && entity.party !== entity.name ? [" ", chip(entity.party, names)] : null,
      entity.mentions.length > 1 ? el("span", { class: "times", title: plural(entity.mentions.length, "mention") }, `\u00D7${entity.mentions.length}`) : null))));
}

/** Links each stance in the list with its marks in the text, both ways. */
function linked(stances, marksOf) {
  const items = new Map();
  let selected = null;

  const light = (stanceId, on, name) => {
    items.get(stanceId)?.classList.toggle(name, on);
    for (const mark of marksOf.get(stanceId) ?? []) mark.classList.toggle(name, on);
  };
  const select = (stanceId, target) => {
    if (selected) light(selected, false, "selected");
    selected = stanceId;
    light(stanceId, true, "selected");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  };

  for (const stance of stances) {
    const here = marksOf.get(stance.id)?.[0];
    const item = el("li", { class: `stance beside ${tone(stance)}`, id: stance.id },
      claim(stance, names), marks(stance),
      here
        ? el("button", { type: "button", class: "quote", "aria-label": `Show in the text: ${stance.evidence.text}`, on: { click: () => select(stance.id, here) } }, stance.evidence.text)
        : el("p", { class: "quote" }, stance.evidence.text),
      why(stance));
    item.addEventListener("pointerenter", () => light(stance.id, true, "lit"));
    item.addEventListener("pointerleave", () => light(stance.id, false, "lit"));
    item.addEventListener("focusin", () => light(stance.id, true, "lit"));
    item.addEventListener("focusout", () => light(stance.id, false, "lit"));
    items.set(stance.id, item);
    for (const mark of marksOf.get(stance.id) ?? []) {
      mark.addEventListener("pointerenter", () => light(stance.id, true, "lit"));
      mark.addEventListener("pointerleave", () => light(stance.id, false, "lit"));
      if (mark.dataset.stance === stance.id) mark.addEventListener("click", () => select(stance.id, item));
    }
  }
  return { items: [...items.values()], select: (stanceId) => items.has(stanceId) && select(stanceId, marksOf.get(stanceId)?.[0] ?? items.get(stanceId)) };
}

showLoading(region, 10);
let shown = false;
follow(`/api/v1/articles/${encodeURIComponent(id)}`, (article) => {
  document.title = `${article.title ?? "Untitled"} \u00B7 Stancewire`;
  const { paragraphs, marksOf } = highlight(article.text, article.stances, article.entities);
  const { items, select } = linked(article.stances, marksOf);
  fill(
    region,
    header(article),
    el("div", { class: "reading" },
      el("div", { class: "text", lang: article.language === "und" ? null : article.language },
        paragraphs.length ? paragraphs : el("p", {}, "This article has no text.")),
      el("aside", { "aria-labelledby": "stances-title" },
        el("h2", { id: "stances-title" }, items.length ? plural(items.length, "stance") : "Stances"),
        items.length ? el("ol", { class: "stances" }, items) : emptyState("None found", "Nobody takes a side in this text, as far as it was understood."),
        entityList(article.entities))),
  );
  const asked = decodeURIComponent(location.hash.slice(1));
  if (!shown && asked) select(asked);
  shown = true;
}, (error, hadAnswer, retry) => {
  if (hadAnswer) return;
  fill(region, error.status === 404
    ? emptyState("There is no such article", "It may have been taken in under another address, or not at all.")
    : errorState(error, retry));
});
