// Shows things. Whatever people have written gets onto the page as text alone, never as HTML.

const TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit",
});
const EXACT_TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC", weekday: "short", day: "numeric", month: "short", year: "numeric",
  hour: "2-digit", minute: "2-digit", second: "2-digit",
});

const SVG = "http://www.w3.org/2000/svg";

export const byId = (id) => document.getElementById(id);

export function time(iso) {
  return element("time", { text: TIME.format(new Date(iso)), datetime: iso });
}

export function exactTime(iso) {
  return EXACT_TIME.format(new Date(iso)) + " UTC";
}

// An element with attributes and children; "text" is its text, "click" what a click does.
export function element(name, { text, click, ...attributes } = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  if (click !== undefined) {
    made.type = "button";
    made.addEventListener("click", click);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

// A drawing of dark squares, with words for those who do not see it.
export function drawing(size, path, title) {
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("viewBox", `0 0 ${size} ${size}`);
  made.setAttribute("role", "img");
  made.setAttribute("aria-label", title);
  const squares = document.createElementNS(SVG, "path");
  squares.setAttribute("d", path);
  made.append(squares);
  return made;
}

// Somebody's words, in their own direction: marks in them turn nothing round outside them.
export function words(text) {
  return element("p", { class: "words", dir: "auto", text });
}

// Makes a list show a conversation: one that was looked at at its end stays at its end.
export function showConversation(list, messages, build) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  showList(list, messages, (message) => message.messageId, build);
  if (atEnd) {
    list.scrollTop = list.scrollHeight;
  }
}

// Makes a list show these things. What has not changed stays as it is, and what has the focus keeps
// it.
export function showList(list, things, idOf, build) {
  const before = new Map([...list.children].map((child) => [child.dataset.id, child]));
  const children = things.map((thing) => {
    const id = idOf(thing);
    const content = JSON.stringify(thing);
    const old = before.get(id);
    if (old?.content === content) {
      return old;
    }
    const made = build(thing);
    made.dataset.id = id;
    made.content = content;
    return made;
  });
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  const row = focused?.closest("[data-id]");
  if (children.length !== list.children.length || children.some((c, n) => c !== list.children[n])) {
    list.replaceChildren(...children);
    if (focused !== null && document.activeElement !== focused) {
      refocus(list, row?.dataset.id, focused);
    }
  }
}

// The same button of the same row, else the row's first one, else the list.
function refocus(list, id, focused) {
  const row = [...list.children].find((child) => child.dataset.id === id);
  const buttons = [...(row?.querySelectorAll("button, summary") ?? [])];
  const same = buttons.find((button) => button.textContent === focused.textContent);
  (same ?? buttons[0] ?? list).focus({ preventScroll: true });
}

// Makes a choice offer these options; it keeps its value where that is still offered.
export function showOptions(select, options, chosen) {
  const content = JSON.stringify([options, chosen]);
  if (select.content !== content) {
    select.content = content;
    select.replaceChildren(
      ...options.map(([value, text]) => element("option", { value, text, dir: "auto" })),
    );
    select.value = chosen;
  }
}
