// Talks to this machine: every function answers what the machine answered, or throws a Refusal.

export class Refusal extends Error {}

const FIELDS = {
  plainId: "The phone’s number",
  name: "The name",
  client: "The client",
  text: "The text",
  status: "This",
  do: "This",
  number: "The number that scans",
  withoutWhatsApp: "A number without WhatsApp",
};

export const clock = () => ask("GET", "/local/clock");
export const advance = (duration) => ask("POST", "/local/clock", { advance: duration });
// Comes back when all that has been told has been handled.
export const settle = () => advance("PT0S");

export const phones = () => ask("GET", "/local/phones");
export const connect = (wish) => ask("POST", "/local/phones", wish);

export const behaviour = (phone) => ask("GET", behaviourOf(phone));
export const behave = (phone, wish) => ask("PUT", behaviourOf(phone), wish);

export const session = (phone) => ask("GET", sessionOf(phone));
export const act = (phone, wish) => ask("POST", sessionOf(phone), wish);
export const sayAgain = (phone, webhookId) =>
  ask("POST", `${sessionOf(phone)}/webhooks/${encodeURIComponent(webhookId)}/again`);

export const chat = (phone, client) => ask("GET", at(phone, client));
export const inHouston = (phone, client) => ask("GET", at(phone, client) + "/in-houston");
export const write = (phone, client, message) =>
  ask("POST", at(phone, client) + "/messages", message);
export const call = (phone, client, wish) => ask("POST", at(phone, client) + "/calls", wish);
export const happen = (phone, client, messageId, wish) =>
  ask("POST", `${at(phone, client)}/messages/${encodeURIComponent(messageId)}/statuses`, wish);
export const sendAgain = (phone, client, webhookId) =>
  ask("POST", `${at(phone, client)}/webhooks/${encodeURIComponent(webhookId)}/again`);

const behaviourOf = (phone) => `/local/phones/${encodeURIComponent(phone)}/behaviour`;
const sessionOf = (phone) => `/local/phones/${encodeURIComponent(phone)}/session`;

function at(phone, client) {
  return `/local/phones/${encodeURIComponent(phone)}/chats/${encodeURIComponent(client)}`;
}

async function ask(method, path, body) {
  const request = { method, headers: {} };
  if (body !== undefined) {
    request.headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(body);
  }
  let answer;
  try {
    answer = await fetch(path, request);
  } catch {
    throw new Refusal("Houston does not answer. Is it running?");
  }
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Refusal(inWords(said) ?? `Houston answered ${answer.status}`);
  }
  return said;
}

function inWords(refusal) {
  const words = refusal.description ?? refusal.error;
  return words?.replace(/^\w+/, (field) => FIELDS[field] ?? field);
}
