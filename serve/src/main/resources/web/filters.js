// The form at the head of a page. Its state is the address, so that a view can be linked to.

import { address } from "./api.js";
import { el } from "./dom.js";
import { partyNames } from "./format.js";

/** Shows the address in the form, and returns the parameters named in it. */
export async function useFilters(form) {
  const query = new URLSearchParams(location.search);
  const chosen = {};
  for (const field of form.elements) {
    const value = field.name ? query.get(field.name) : null;
    if (!value) continue;
    field.disabled = false;
    field.value = value;
    chosen[field.name] = value;
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = [...new FormData(form)].map(([name, value]) => [name, value.trim()]);
    location.assign(address(form.getAttribute("action"), Object.fromEntries(fields)));
  });
  fillParties(form.querySelector("datalist"));
  return chosen;
}

async function fillParties(list) {
  const names = await partyNames();
  list.replaceChildren(...[...names].map(([id, name]) => el("option", { value: id, label: name })));
}

/** Links to the last days there are articles of, which need not be today. */
export function ranges(chosen, lastDay) {
  const link = (text, parameters, current) =>
    el("a", { href: address("/", { party: chosen.party, ...parameters }), "aria-current": current && "true" }, text);
  const back = (days) => {
    const from = new Date(`${lastDay}T00:00:00Z`);
    from.setUTCDate(from.getUTCDate() - days + 1);
    return { from: from.toISOString().slice(0, 10), to: lastDay };
  };
  const matches = (range) => chosen.from === range.from && chosen.to === range.to;
  const nodes = [link("All days", {}, !chosen.from && !chosen.to)];
  if (lastDay) {
    for (const days of [7, 30]) nodes.push(link(`Last ${days} days`, back(days), matches(back(days))));
  }
  return nodes;
}
