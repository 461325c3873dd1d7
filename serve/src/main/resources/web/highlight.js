// A text with its evidence and mentions marked. Offsets are code points, while JavaScript counts UTF-16 units: a text is
// cut into its code points once, and all offsets are taken in these.

import { el } from "./dom.js";
import { tone } from "./stance.js";

/** Whether a stance's evidence stands in this text where it says; an answer between two revisions may be out of step. */
function fits(points, { begin, end, text }) {
  return points.slice(begin, end).join("") === text;
}

/**
 * Paragraphs of marked text.
 *
 * @returns {{paragraphs: HTMLElement[], marksOf: Map<string, HTMLElement[]>}} the marks of each stance by its identifier
 */
export function highlight(text, stances, entities) {
  const points = Array.from(text);
  const spans = [
    ...stances.filter((stance) => fits(points, stance.evidence)).map((stance) => ({ ...stance.evidence, stance })),
    ...entities.flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, entity }))),
  ];
  const cuts = [...new Set([0, points.length, ...spans.flatMap((span) => [span.begin, span.end]), ...newlines(points)])]
    .filter((cut) => cut >= 0 && cut <= points.length)
    .sort((a, b) => a - b);
  const marksOf = new Map();
  const paragraphs = [];
  let paragraph = null;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [begin, end] = [cuts[i], cuts[i + 1]];
    if (points[begin] === "\n") {
      paragraph = null;
      continue;
    }
    if (!paragraph) paragraphs.push((paragraph = el("p", { dir: "auto" })));
    const covering = spans.filter((span) => span.begin <= begin && span.end >= end);
    paragraph.append(piece(points.slice(begin, end).join(""), covering, marksOf));
  }
  return { paragraphs: paragraphs.filter((one) => one.textContent.trim()), marksOf };
}

/** Both sides of every line break, so that a break is a piece of its own. */
function newlines(points) {
  return points.flatMap((point, at) => (point === "\n" ? [at, at + 1] : []));
}

function piece(text, covering, marksOf) {
  const entity = covering.find((span) => span.entity)?.entity;
  const held = covering.filter((span) => span.stance).map((span) => span.stance);
  let node = text;
  if (entity) {
    const title = entity.party && entity.party !== entity.name ? `${entity.name} (${entity.party})` : entity.name;
    node = el("span", { class: "mention", title }, node);
  }
  if (held.length > 0) {
    const tones = new Set(held.map(tone));
    const kind = tones.size > 1 ? "both" : [...tones][0];
    const asserted = held.some((stance) => stance.factuality === "ASSERTED");
    node = el("mark", { class: asserted ? kind : `${kind} unasserted`, "data-stance": held[0].id }, node);
    for (const stance of held) marksOf.set(stance.id, [...(marksOf.get(stance.id) ?? []), node]);
  }
  return node;
}
