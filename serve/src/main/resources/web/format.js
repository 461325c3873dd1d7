// Words and numbers for people.

import { get } from "./api.js";
import { el } from "./dom.js";

const numbers = new Intl.NumberFormat("en");
const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

let languages = null;
try {
  languages = new Intl.DisplayNames("en", { type: "language", fallback: "code" });
} catch {
  // An old browser shows the code.
}

export const VERBS = { SUPPORT: "supports", OPPOSE: "opposes", NEUTRAL: "neutral towards" };

export function count(value) {
  return numbers.format(value);
}

export function plural(value, one, many = `${one}s`) {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** A score with its sign, which is a real minus. */
export function score(value) {
  const text = Math.abs(value).toFixed(2);
  return value > 0 ? `+${text}` : value < 0 ? `\u2212${text}` : text;
}

export function percent(value) {
  return `${Math.round(value * 100)}%`;
}

export function day(text) {
  return text ? el("time", { datetime: text }, days.format(new Date(`${text}T00:00:00Z`))) : "";
}

export function language(code) {
  try {
    return code === "und" ? "Language unknown" : (languages?.of(code) ?? code);
  } catch {
    return code;
  }
}

/** A symbol such as VERBAL_CONFLICT as a word. */
export function word(symbol) {
  return symbol ? symbol[0] + symbol.slice(1).toLowerCase().replaceAll("_", " ") : "";
}

const parties = get("/api/v1/parties")
  .then((answer) => new Map(answer.items.map((party) => [party.id, party.name])))
  .catch(() => new Map());

/** The names of parties by identifier; empty when they could not be read. */
export function partyNames() {
  return parties;
}

/** A party's code, with its full name for who asks. */
export function chip(id, names) {
  return el("abbr", { class: "chip", title: names.get(id) ?? id }, id);
}

/** A party in full with its code beside it, or the plain name of what is not a known party. */
export function partyLabel(id, names) {
  const name = names.get(id);
  if (!name || name === id) return el("span", { class: "party" }, id);
  return el("span", { class: "party" }, name, " ", el("span", { class: "code" }, id));
}

/** An http address, or null: what an article says of itself is not trusted to be one. */
export function safeUrl(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
