// How the phone's gateway behaves when Houston sends by it.

import { byId } from "./showing.js";

const NUMBERS = ["swallowNext", "swallowEvery", "slowSeconds"];
const SWITCHES = ["checks", "echoes", "ownIds"];

// Shows it; a form in which somebody is writing, or has written, stays as it is.
export function showGateway(phone, behaviour) {
  byId("gateway-state").textContent = inWords(behaviour);
  const form = byId("behaviour");
  const content = JSON.stringify([phone, { ...behaviour, swallowing: undefined }]);
  if (form.dataset.content !== content) {
    form.dataset.content = content;
    fill(form.elements, behaviour);
  }
}

function fill(fields, behaviour) {
  const { withoutWhatsApp, refuses, swallowing, slowSeconds } = behaviour;
  fields.withoutWhatsApp.value = withoutWhatsApp.map((number) => "+" + number).join(", ");
  fields.refuses.value = refuses ?? "";
  fields.swallows.value = swallowing.by;
  fields.swallowNext.value = swallowing.next;
  fields.swallowEvery.value = swallowing.every;
  fields.slowSeconds.value = slowSeconds;
  for (const name of SWITCHES) {
    fields[name].checked = behaviour[name];
  }
}

// What the form says, as the machine takes it.
export function wanted(form) {
  const wish = Object.fromEntries(new FormData(form));
  for (const name of NUMBERS) {
    wish[name] = Number(wish[name]);
  }
  for (const name of SWITCHES) {
    wish[name] = form.elements[name].checked;
  }
  return wish;
}

function inWords(behaviour) {
  const { withoutWhatsApp, checks, refuses, echoes, ownIds, swallowing, slowSeconds } = behaviour;
  const said = [
    withoutWhatsApp.length > 0 ? `${withoutWhatsApp.length} without WhatsApp` : "",
    checks ? "" : "cannot tell who has WhatsApp",
    refuses ? `refuses messages (${refuses})` : "",
    swallowing.next > 0 ? `does not answer the next ${swallowing.next}` : "",
    swallowing.every > 0 ? `does not answer one in ${swallowing.every}` : "",
    slowSeconds > 0 ? `answers after ${slowSeconds} s` : "",
    echoes ? "" : "does not report what it has sent",
    ownIds ? "has ids of its own" : "",
  ].filter((words) => words !== "");
  return said.length === 0 ? "as usual" : said.join(", ");
}
