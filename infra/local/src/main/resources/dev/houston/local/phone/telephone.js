// The client's telephone, and what the phone tells Houston of what happens there.

import { said as ofSession } from "./session.js";
import { element, showConversation, showList, time, words } from "./showing.js";

const HAPPENINGS = [
  ["delivered", "Receive", "The client’s telephone gets it", (m) => !has(m)],
  ["read", "Read", "The client reads it", (m) => !m.readAt],
  ["failed", "Fail", "WhatsApp gives it up", (m) => !has(m) && !m.failedAt],
  ["unknown", "Unknown", "WhatsApp cannot tell what became of it", () => true],
];

const has = (message) => Boolean(message.receivedAt || message.readAt);

// Shows the messages; "happen" is called with a message and the status that it gets.
export function showTelephone(list, messages, happen) {
  showConversation(list, messages, (message) =>
    message.from === "client" ? ofClient(message) : ofPhone(message, happen));
}

function ofClient(message) {
  return element("li", { class: "message own" },
    words(message.text),
    element("p", { class: "facts" }, ...fact("sent", message.sentAt)));
}

function ofPhone(message, happen) {
  const buttons = HAPPENINGS.filter(([, , , possible]) => possible(message)).map(
    ([status, text, title]) =>
      element("button", { text, title, click: () => happen(message, status) }));
  return element("li", { class: has(message) ? "message" : "message coming" },
    ...(has(message) ? [] : [element("p", { class: "state", text: state(message) })]),
    ...file(message.command),
    ...(message.text === null ? [] : [words(message.text)]),
    element("p", { class: "facts" },
      ...fact("sent", message.sentAt), ...fact("failed", message.failedAt),
      ...fact("received", message.receivedAt), ...fact("read", message.readAt)),
    element("p", { class: "buttons" }, ...buttons));
}

// The machine takes no address that is not http or https.
function file(command) {
  return command?.contentUri
    ? [element("p", { class: "file" }, `${command.type}: `,
      element("a", { href: command.contentUri, target: "_blank", rel: "noreferrer noopener",
        text: command.contentUri }))]
    : [];
}

function state(message) {
  return message.failedAt ? "Failed: it is not coming" : "On its way: not on this telephone yet";
}

function fact(word, at) {
  return at ? [element("span", {}, word + " ", time(at))] : [];
}

const BECAME = {
  sent: "is sent",
  delivered: "is delivered",
  read: "is read",
  failed: "failed",
  unknown: "has a status that nobody knows",
};

const SAID = {
  "message": ({ data }) => (data.fromUs ? "we wrote" : "the client wrote"),
  "message.status": ({ data }) => "our message " + (BECAME[data.status] ?? data.status),
  "session.status": ofSession,
  "call": ({ data }) => (data.video ? "the client called by video" : "the client called"),
};

// Shows the webhooks, the newest first; "again" is called with the one to be sent again.
export function showWebhooks(list, webhooks, again) {
  showList(list, webhooks.toReversed(), (webhook) => webhook.webhookId, (webhook) => {
    const event = JSON.parse(webhook.body);
    const unsent = webhook.state === "lost" || webhook.state === "kept";
    const button = webhook.state === "waiting"
      ? null
      : element("button", {
        text: unsent ? "Send after all" : "Send again",
        click: () => again(webhook),
      });
    return element("li", { class: webhook.state },
      element("details", {},
        element("summary", {},
          time(webhook.at), " ",
          element("strong", { text: SAID[event.type]?.(event) ?? event.type }), " ",
          element("span", { class: "state" }, ...outcome(webhook))),
        element("pre", { dir: "auto", text: JSON.stringify(event, null, 2) })),
      button);
  });
}

function outcome(webhook) {
  switch (webhook.state) {
    case "delivered":
      return [webhook.attempts === 1 ? "taken" : `taken, sent ${webhook.attempts} times`];
    case "refused":
      return [`refused: ${webhook.answer}`];
    case "lost":
      return ["lost: never sent"];
    case "kept":
      return ["kept on the phone: Houston has to fetch it"];
    default:
      return webhook.attempts === 0
        ? ["about to be sent"]
        : [`not taken (${webhook.answer}), once more `, time(webhook.nextAttempt)];
  }
}
