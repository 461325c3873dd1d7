// One stance with its evidence and how it was read.

import { el } from "./dom.js";
import { chip, day, percent, score, VERBS, word } from "./format.js";

const GLYPHS = { SUPPORT: "\u25B2", OPPOSE: "\u25BC", NEUTRAL: "\u25CF" };

export function tone(stance) {
  return { SUPPORT: "support", OPPOSE: "oppose" }[stance.polarity] ?? "neutral";
}

function actor(one, names) {
  const name = one.issue ?? one.name;
  const party = one.party && one.party !== name ? [" ", chip(one.party, names)] : [];
  return el("span", { class: "actor", dir: "auto" }, name, party);
}

/** Who stands how towards whom. */
export function claim(stance, names) {
  return el(
    "p",
    { class: "claim" },
    actor(stance.source, names),
    el("span", { class: `verb ${tone(stance)}` },
      el("span", { "aria-hidden": "true" }, GLYPHS[stance.polarity] ?? GLYPHS.NEUTRAL), " ", VERBS[stance.polarity] ?? "towards"),
    actor(stance.target, names),
  );
}

export function quotation(stance) {
  return el("blockquote", { class: `evidence ${tone(stance)}`, dir: "auto" }, stance.evidence.text);
}

/** What it says beside its words; `asserted` is not repeated, only what departs from it. */
export function marks(stance) {
  return el(
    "p",
    { class: "marks" },
    stance.event ? el("span", { class: "tag", title: word(stance.quad) }, word(stance.event)) : null,
    stance.factuality === "ASSERTED" ? null : el("span", { class: "tag strong", title: "Not added up" }, word(stance.factuality)),
    stance.retracted ? el("span", { class: "tag strong" }, "Retracted") : null,
    el("span", {}, `score ${score(stance.score)}`),
    el("span", {}, `${percent(stance.confidence)} sure`),
    el("span", {}, stance.voice === "OUTLET" ? "in the outlet\u2019s own words" : stance.speaker ? `told by ${stance.speaker.name}` : "as reported"),
  );
}

export function why(stance) {
  return el("details", { class: "why" }, el("summary", {}, "Why"), el("p", {}, stance.why),
    el("p", { class: "version" }, stance.taggerVersion));
}

/** A stance on its own, away from its article. */
export function stanceItem(stance, names) {
  const href = `/articles/${encodeURIComponent(stance.articleId)}#${encodeURIComponent(stance.id)}`;
  return el(
    "li",
    { class: "stance" },
    claim(stance, names),
    quotation(stance),
    marks(stance),
    el("p", { class: "meta" },
      el("span", {}, el("a", { href, dir: "auto" }, stance.articleTitle ?? "The article")),
      el("span", {}, stance.outlet ?? "Outlet unknown"),
      el("span", {}, day(stance.day))),
    why(stance),
  );
}
