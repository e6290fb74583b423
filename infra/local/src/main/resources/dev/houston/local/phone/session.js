// The phone's session: what it is in, what can be done to it, its QR code.

import { byId, element, drawing, showList, time } from "./showing.js";

const STATES = {
  connecting: () => "It is connecting…",
  working: ({ phone, loggedIn }) => loggedIn === phone
    ? "It works: Houston is told what happens."
    : `It works, but with another number: +${loggedIn}.`,
  phoneUnavailable: () =>
    "The phone has no connection. What happens meanwhile stays in it until Houston fetches it.",
  openElsewhere: ({ elsewhere }) => "It is opened in another place, " + HOLDERS[elsewhere],
  loggedOut: () => "It is logged out from all devices. The QR code comes in a moment.",
  qr: () => "It waits for its QR code to be scanned.",
  failed: () => "It broke down.",
  stopped: ({ offline }) => offline ? "It is stopped, and the phone is offline." : "It is stopped.",
};

const HOLDERS = {
  givesItBack: "which gives it back when Houston takes it.",
  keepsTakingIt: "which takes it again whenever Houston takes it back.",
  doesNotAnswer: "and nothing comes of Houston’s attempts to take it back.",
};

const ACTS = {
  goOffline: "Go offline",
  comeBack: "Come back",
  logOut: "Log out from all devices",
  breakDown: "Break down",
  stop: "Stop the session",
  start: "Start the session",
};

const EVENTS = {
  connecting: "the session is connecting",
  working: "the session works",
  phoneUnavailable: "the phone has no connection",
  openElsewhere: "the session is opened elsewhere",
  qr: "there is a QR code to be scanned",
  loggedOut: "the session is logged out",
  failed: "the session broke down",
  stopped: "the session is stopped",
};

// What an event of the session says.
export const said = ({ data }) => EVENTS[data.status] ?? data.status;

// Shows the session; "act" is called with what a button does.
export function showSession(session, act) {
  const state = STATES[session.status]?.(session) ?? session.status;
  if (byId("session-state").firstChild?.data !== state) {
    byId("session-state").textContent = state;
  }
  byId("session-since").replaceChildren("since ", time(session.since));
  const acts = session.can.filter((one) => one in ACTS);
  showList(byId("session-acts"), acts, (one) => one, (one) =>
    element("li", {},
      element("button", { text: ACTS[one], click: () => act({ do: one }) })));
  byId("open-elsewhere").hidden = !session.can.includes("openElsewhere");
  byId("scanning").hidden = session.qr === null;
  showQr(byId("qr"), session.qr);
}

function showQr(figure, qr) {
  const text = qr?.text ?? "";
  if (figure.dataset.text !== text) {
    figure.dataset.text = text;
    figure.replaceChildren(...(qr === null ? [] : [drawing(qr.size, qr.path, "QR code")]));
  }
}
