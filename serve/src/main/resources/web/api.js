// Asking the server, once or gently again and again.

const POLL_MILLIS = 5000;

/** An answer that was not the one hoped for, in words for people. */
class ApiError extends Error {
  constructor(title, message, status) {
    super(message);
    this.title = title;
    this.status = status;
  }
}

/** A path with its parameters; those without a value are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== "") query.set(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

async function ask(path) {
  let response;
  try {
    // The browser sends the ETag along and answers from its own store when nothing has changed.
    response = await fetch(path, { cache: "no-cache", headers: { Accept: "application/json" } });
  } catch {
    throw new ApiError("The server does not answer", "It may be starting or stopped. This page keeps trying.", 0);
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new ApiError(problem.title ?? "This could not be read", problem.detail ?? `The server answered ${response.status}.`, response.status);
  }
  return response;
}

export async function get(path) {
  return (await ask(path)).json();
}

/**
 * Reads now, and again every few seconds while the page can be seen; calls `show` only when the answer is another one.
 * Returns a function that ends it.
 */
export function follow(path, show, fail) {
  let tag = null;
  let timer = null;
  let ended = false;

  async function round() {
    clearTimeout(timer);
    if (ended) return;
    try {
      const response = await ask(path);
      const now = response.headers.get("ETag");
      if (!ended && (now === null || now !== tag)) {
        tag = now;
        show(await response.json());
      }
      status("Live", "ok");
    } catch (error) {
      // A refusal is an answer: asking the same again would not change it, save for what is not there yet.
      const away = error.status === 0 || error.status >= 500;
      if (error.status === 400) ended = true;
      if (away) status("Waiting", "bad");
      else status("Live", "ok");
      fail(error, tag !== null, round);
    }
    if (!ended && document.visibilityState === "visible") timer = setTimeout(round, POLL_MILLIS);
  }

  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && round());
  round();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

function status(text, kind) {
  const live = document.getElementById("live");
  if (live && live.textContent !== text) {
    live.textContent = text;
    live.dataset.kind = kind;
  }
}
