// The conversation as Houston knows it.

import { element, showConversation, time, words } from "./showing.js";

const STATUSES = {
  waiting: ["◷", "waiting"],
  sent: ["✓", "sent"],
  delivered: ["✓✓", "delivered"],
  read: ["✓✓", "read"],
  error: ["✗", "failed"],
  unknown: ["?", "unknown"],
};

// In the API system messages come with words before them; on a screen their colour says it (SM-1).
const PREFIX = /^=== SYSTEM .*? === /;

const NOTHING = { messageId: "nothing", type: "nothing" };

export function showHouston(list, newestFirst) {
  const messages = newestFirst.length === 0 ? [NOTHING] : newestFirst.toReversed();
  showConversation(list, messages, row);
}

function row(message) {
  switch (message.type) {
    case "nothing":
      return element("li", { class: "nothing", text: "Nothing yet." });
    case "system":
    case "missing_call":
      return element("li", { class: "system" },
        words((message.text ?? "").replace(PREFIX, "")),
        element("p", { class: "facts" }, time(message.dateTime)));
    default:
      return element("li", { class: message.isEcho ? "message own" : "message" },
        words(message.text ?? `(${message.type})`),
        element("p", { class: "facts" }, time(message.dateTime), ...status(message)));
  }
}

function status(message) {
  const known = STATUSES[message.status];
  if (!message.isEcho || known === undefined) {
    return [];
  }
  const [ticks, word] = known;
  return [element("span", { class: `status ${message.status}` },
    element("span", { "aria-hidden": "true", text: ticks + " " }), word)];
}
