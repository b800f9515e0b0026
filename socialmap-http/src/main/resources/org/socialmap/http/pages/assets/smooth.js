// Makes the pages smoother; each of them works without. Nothing is stored, and nothing is sent but what the pages send anyway.
"use strict";

// Quick exit: blank at once, and no way back to this page.
document.getElementById("exit").addEventListener("click", event => {
  event.preventDefault();
  const target = event.currentTarget.href;
  document.documentElement.replaceChildren();
  location.replace(target);
});

// The desk: options follow the profile. Without scripts a button does the same.
const desk = document.querySelector("form[data-smooth]");
if (desk) {
  let sent = 0;
  desk.addEventListener("change", async () => {
    const number = ++sent;
    try {
      const answer = await fetch(desk.action, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(new FormData(desk)),
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(desk.dataset.smooth);
      if (number === sent && fresh) {
        document.getElementById(desk.dataset.smooth).replaceChildren(...fresh.childNodes);
      }
    } catch {
      // The button asks again, and says what is wrong.
    }
  });
}

// How long a place is still held.
if (desk) {
  setInterval(() => {
    for (const countdown of desk.querySelectorAll(".countdown")) {
      countdown.dataset.words ??= countdown.textContent;
      const seconds = Math.max(0, Math.round((Date.parse(countdown.dateTime) - Date.now()) / 1000));
      const clock = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
      countdown.textContent = countdown.dataset.words + " (" + clock + ")";
    }
  }, 1000);
}

// Suggestions while typing.
const text = document.getElementById("text");
const suggestions = document.getElementById("suggestions");
if (text && suggestions) {
  let asked = 0;
  text.addEventListener("input", async () => {
    const number = ++asked;
    if (text.value.trim().length < 2) {
      suggestions.replaceChildren();
      return;
    }
    try {
      const answer = await fetch(suggestions.dataset.path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ text: text.value, locale: document.documentElement.lang, limit: 8 }),
      });
      if (!answer.ok || number !== asked) {
        return;
      }
      suggestions.replaceChildren(...(await answer.json()).suggestions.map(suggestion => {
        const option = document.createElement("option");
        option.value = suggestion.text;
        option.label = suggestion.matched === suggestion.text ? "" : suggestion.matched;
        return option;
      }));
    } catch {
      // Without suggestions the page is as good.
    }
  });
}
