// Which phone and which client are to be seen.

import { byId, showOptions } from "./showing.js";

const USUAL_CLIENT = "79991234567";

export const chosen = { phone: "", client: "" };

// What is chosen stands in the address, so that a reload or a bookmark comes back to it.
export function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  chosen.phone = address.get("phone") ?? "";
  chosen.client = address.get("client") ?? "";
}

export function choose(phone, client) {
  chosen.phone = phone;
  chosen.client = client;
  history.replaceState(null, "", "#" + new URLSearchParams(chosen));
}

// Shows what there is to choose from; where nothing of it is chosen, it chooses.
export function showChoice(phones) {
  const some = phones.length > 0;
  byId("connecting").hidden = false;
  byId("connecting").classList.toggle("first", !some);
  byId("playing").hidden = !some;
  if (!some) {
    byId("connecting").open = true;
    return;
  }
  const phone = phones.find((one) => one.phone === chosen.phone) ?? phones.at(-1);
  if (phone.phone !== chosen.phone || chosen.client === "") {
    choose(phone.phone, phone.chats.at(0)?.client ?? USUAL_CLIENT);
  }
  showOptions(byId("phones"), phones.map((one) => [one.phone, nameOf(one)]), phone.phone);
  const clients = new Map(phone.chats.map((chat) => [chat.client, clientName(chat)]));
  if (!clients.has(chosen.client)) {
    clients.set(chosen.client, clientName({ client: chosen.client }));
  }
  showOptions(byId("clients"), [...clients], chosen.client);
}

export const nameOf = ({ name, phone }) => `${name} +${phone}`;

function clientName({ client, name }) {
  const number = /^\d+$/.test(client) ? "+" + client : client;
  return name ? `${name} ${number}` : number;
}
