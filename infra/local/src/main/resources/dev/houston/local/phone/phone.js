// The page: what the buttons do, and looking again every second.

import * as machine from "./talking.js";
import { choose, chosen, nameOf, readAddress, showChoice } from "./choosing.js";
import { byId, exactTime } from "./showing.js";
import { showSession } from "./session.js";
import { showGateway, wanted } from "./gateway.js";
import { showTelephone, showWebhooks } from "./telephone.js";
import { showHouston } from "./houston.js";

const LOOK_EVERY = 1000;

let looking = null;
let blind = false;

readAddress();
listen();
look().finally(lookOften);

function listen() {
  byId("connect").addEventListener("submit", (event) => submitted(event, connect));
  byId("other-client").addEventListener("submit", (event) => submitted(event, openClient));
  byId("client-writes").addEventListener("submit", (event) => submitted(event, write("client")));
  byId("phone-writes").addEventListener("submit", (event) => submitted(event, write("phone")));
  byId("open-elsewhere").addEventListener("submit", (event) => submitted(event, openElsewhere));
  byId("behaviour").addEventListener("submit", (event) => submitted(event, behave));
  byId("scan").addEventListener("click", () => befall({ do: "scan" }));
  byId("scan-other").addEventListener("submit", (event) => submitted(event, scanWithAnother));
  for (const area of document.querySelectorAll("textarea")) {
    area.addEventListener("keydown", sendOnEnter);
  }
  for (const button of document.querySelectorAll("[data-call]")) {
    button.addEventListener("click", () => call(button.dataset.call === "video"));
  }
  for (const button of document.querySelectorAll("[data-advance]")) {
    button.addEventListener("click", () => travel(button.dataset.advance));
  }
  byId("phones").addEventListener("change", (event) => switchTo(event.target.value, ""));
  byId("clients").addEventListener("change", (event) => switchTo(chosen.phone, event.target.value));
  addEventListener("hashchange", () => { readAddress(); look(); });
}

function submitted(event, action) {
  event.preventDefault();
  action(event.target);
}

function sendOnEnter(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}

const connect = (form) => act(async () => {
  const { client, apiKey, ...wish } = Object.fromEntries(new FormData(form));
  const made = await machine.connect(apiKey === "" ? wish : { ...wish, apiKey });
  choose(made.phone, client);
  byId("connecting").open = false;
  byId("playing").hidden = false;
  byId("phone-text").focus();
});

const openClient = (form) => act(async () => {
  const opened = await machine.chat(chosen.phone, new FormData(form).get("client"));
  choose(chosen.phone, opened.client);
  form.reset();
});

const write = (from) => (form) => act(async () => {
  const field = form.elements.text;
  const text = field.value;
  // At once, so that a second press of Enter does not send it twice.
  field.value = "";
  field.focus();
  try {
    await machine.write(chosen.phone, chosen.client, { from, text, ...losing() });
  } catch (refusal) {
    field.value = text;
    throw refusal;
  }
});

const call = (video) => act(() =>
  machine.call(chosen.phone, chosen.client, { video, ...losing() }));

const happen = (message, status) => act(() =>
  machine.happen(chosen.phone, chosen.client, message.messageId, { status, ...losing() }));

const sendAgain = (webhook) => act(() =>
  machine.sendAgain(chosen.phone, chosen.client, webhook.webhookId));

const befall = (wish) => act(() =>
  machine.act(chosen.phone, { ...wish, silently: byId("silently").checked }));

const openElsewhere = (form) =>
  befall({ do: "openElsewhere", elsewhere: form.elements.elsewhere.value });

const scanWithAnother = (form) => befall({ do: "scan", number: form.elements.number.value });

const behave = (form) => act(() => machine.behave(chosen.phone, wanted(form)));

const sayAgain = (webhook) => act(() => machine.sayAgain(chosen.phone, webhook.webhookId));

const losing = () => ({ lost: byId("losing").checked });

function switchTo(phone, client) {
  choose(phone, client);
  look();
}

// Does something, lets Houston handle it, and looks at what has become of it.
async function act(action) {
  try {
    say("");
    await action();
    await machine.settle();
  } catch (refusal) {
    say(refusal.message);
  }
  await look();
}

async function travel(duration) {
  if (document.body.classList.contains("travelling")) {
    return;
  }
  const buttons = [...document.querySelectorAll("[data-advance]")];
  buttons.forEach((button) => button.setAttribute("aria-disabled", "true"));
  document.body.classList.add("travelling");
  await act(() => machine.advance(duration));
  document.body.classList.remove("travelling");
  buttons.forEach((button) => button.removeAttribute("aria-disabled"));
}

function say(trouble) {
  byId("trouble").textContent = trouble;
  byId("trouble").hidden = trouble === "";
}

// What kept us from looking is over.
function recovered() {
  if (blind) {
    say("");
    blind = false;
  }
}

function lookOften() {
  setTimeout(() => (document.hidden ? Promise.resolve() : look()).finally(lookOften), LOOK_EVERY);
}

// One look at a time; whoever asks meanwhile gets the one that begins after it.
async function look() {
  const before = looking;
  const mine = (async () => {
    await before;
    try {
      await lookNow();
      recovered();
    } catch (refusal) {
      say(refusal.message);
      blind = true;
    }
  })();
  looking = mine;
  await mine;
  if (looking === mine) {
    looking = null;
  }
}

async function lookNow() {
  const [{ now }, phones] = await Promise.all([machine.clock(), machine.phones()]);
  byId("now").textContent = exactTime(now);
  byId("now").dateTime = now;
  showChoice(phones);
  if (phones.length === 0) {
    return;
  }
  const { phone, client } = chosen;
  const [chat, inHouston, session, behaviour] = await Promise.all(
    [machine.chat(phone, client), machine.inHouston(phone, client), machine.session(phone),
      machine.behaviour(phone)]);
  if (phone !== chosen.phone || client !== chosen.client) {
    return;
  }
  if (client !== chat.client) {
    choose(phone, chat.client);
  }
  byId("seen-as").textContent = nameOf(phones.find((one) => one.phone === phone));
  showTelephone(byId("telephone"), chat.messages, happen);
  showHouston(byId("houston"), inHouston.messages);
  showWebhooks(byId("webhooks"), chat.webhooks, sendAgain);
  showSession(session, befall);
  showGateway(phone, behaviour);
  showWebhooks(byId("session-webhooks"), session.webhooks, sayAgain);
}
