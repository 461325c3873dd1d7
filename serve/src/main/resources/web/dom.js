// Building the page. Text only ever enters as text: nothing here parses markup.

/** Makes an element. Properties that are null or false are left out; children may be strings, nodes or null. */
export function el(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") node.className = value;
    else if (key === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (key === "vars") for (const [variable, number] of Object.entries(value)) node.style.setProperty(variable, number);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

/** Puts other contents into a region and keeps the keyboard where it was, by the addresses of links. */
export function fill(region, ...children) {
  const focused = region.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  region.replaceChildren(...children.flat().filter(Boolean));
  region.removeAttribute("aria-busy");
  if (focused) [...region.querySelectorAll("a")].find((a) => a.getAttribute("href") === focused)?.focus({ preventScroll: true });
}

export function byId(id) {
  return document.getElementById(id);
}

/** Grey lines in place of what is on its way. */
export function showLoading(region, lines = 5) {
  region.setAttribute("aria-busy", "true");
  const rows = Array.from({ length: lines }, () => el("div", { class: "bone" }));
  region.replaceChildren(el("div", { class: "bones", role: "status" }, el("span", { class: "sr" }, "Loading"), rows));
}

export function emptyState(title, hint) {
  return el("div", { class: "empty" }, el("p", { class: "empty-title" }, title), el("p", {}, hint));
}

/** Says what went wrong, in the server's words where it gave some. */
export function errorState(error, retry) {
  return el(
    "div",
    { class: "empty error", role: "alert" },
    el("p", { class: "empty-title" }, error.title ?? "This could not be read"),
    el("p", {}, error.message),
    retry ? el("button", { type: "button", on: { click: retry } }, "Try again") : null,
  );
}
