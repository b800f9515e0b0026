// Makes the pages smoother; each of them works without. Nothing is stored, and nothing is sent but what the pages send anyway.
"use strict";

// Quick exit: blank at once, and no way back to this page.
document.getElementById("exit").addEventListener("click", event => {
  event.preventDefault();
  const target = event.currentTarget.href;
  document.documentElement.replaceChildren();
  location.replace(target);
});

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
