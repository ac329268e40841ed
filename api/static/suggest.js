/* Offers names below a text field while somebody types. Without it, the form works as it is. */
"use strict";

const WAIT_MS = 120;

function suggestFor(input) {
  const list = document.createElement("datalist");
  list.id = `${input.id}-names`;
  input.after(list);
  input.setAttribute("list", list.id);
  input.setAttribute("autocomplete", "off");
  let timer = 0;
  let latest = 0;
  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => offer(input, list, ++latest, () => latest), WAIT_MS);
  });
}

async function offer(input, list, turn, latest) {
  const words = input.value.trim();
  if (words.length < 2) {
    list.replaceChildren();
    return;
  }
  const kind = input.dataset.suggest === "any" ? "" : input.dataset.suggest;
  const address = new URL("/suggest", window.location.href);
  address.searchParams.set("q", words);
  if (kind) address.searchParams.set("kind", kind);
  try {
    const response = await fetch(address);
    if (!response.ok || turn !== latest()) return;
    const names = await response.json();
    list.replaceChildren(...names.map((name) => {
      const option = document.createElement("option");
      option.value = name.label;
      option.label = `${name.label} (${name.kind})`;
      return option;
    }));
  } catch {
    list.replaceChildren(); // no connection: the field stays a plain text field
  }
}

document.querySelectorAll("input[data-suggest]").forEach(suggestFor);
