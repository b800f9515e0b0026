// Makes the pages smoother; every page works without it. Stores nothing, and sends only what the pages send anyway.
"use strict";

// Quick exit: blanks the page at once, leaves no way back to it, and lets the addresses of the visit expire.
document.getElementById("exit").addEventListener("click", event => {
  event.preventDefault();
  const target = event.currentTarget.href;
  const forget = document.getElementById("forget");
  const visit = forget && new URLSearchParams(new FormData(forget));
  document.documentElement.replaceChildren();
  if (forget) {
    navigator.sendBeacon(forget.action, visit);
  }
  location.replace(target);
});

// The desk: options follow the profile. Without scripts, a button does the same.
const desk = document.querySelector("form[data-smooth]");
if (desk) {
  let sent = 0;
  desk.addEventListener("change", async event => {
    // What is ticked or noted at an option changes no option.
    if (event.target.closest("#" + desk.dataset.smooth)) {
      return;
    }
    const number = ++sent;
    try {
      const response = await fetch(desk.action, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(new FormData(desk)),
      });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.getElementById(desk.dataset.smooth);
      if (number === sent && fresh) {
        document.getElementById(desk.dataset.smooth).replaceChildren(...fresh.childNodes);
        // Reload and Back show what was filled in since.
        if (response.redirected) {
          history.replaceState(null, "", response.url);
        }
      }
    } catch {
      // The button sends the form again and reports what is wrong.
    }
  });
}

// The list of an answer: the arrow keys choose the card that is shown in full.
const found = document.querySelector(".found");
if (found) {
  found.addEventListener("keydown", event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const card = event.target.closest(".options .card");
    if (!step || !card || event.target.closest(".detail, input")) {
      return;
    }
    const folds = [...found.querySelectorAll(".options .more")];
    const next = folds[folds.indexOf(card.querySelector(".more")) + step];
    if (next) {
      event.preventDefault();
      next.open = true;
      next.querySelector("summary").focus();
    }
  });
}

// The remaining time of a hold.
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

// Suggestions, once a person pauses: one request at a time, for what is typed last.
const text = document.getElementById("text");
const suggestions = document.getElementById("suggestions");
if (text && suggestions) {
  const PAUSE_MILLIS = 150;
  let pause = 0;
  let request = new AbortController();
  const suggest = async signal => {
    try {
      const response = await fetch(suggestions.dataset.path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ text: text.value, locale: document.documentElement.lang, limit: 8 }),
        signal,
      });
      if (!response.ok) {
        return;
      }
      suggestions.replaceChildren(...(await response.json()).suggestions.map(suggestion => {
        const option = document.createElement("option");
        option.value = suggestion.text;
        option.label = suggestion.matched === suggestion.text ? "" : suggestion.matched;
        return option;
      }));
    } catch {
      // The page works without suggestions.
    }
  };
  text.addEventListener("input", () => {
    clearTimeout(pause);
    request.abort();
    request = new AbortController();
    if (text.value.trim().length < 2) {
      suggestions.replaceChildren();
    } else {
      pause = setTimeout(suggest, PAUSE_MILLIS, request.signal);
    }
  });
}
