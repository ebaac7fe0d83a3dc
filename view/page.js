"use strict";
// Makes a readable page lively: a card beside the mark under the pointer, and all quotes of a
// speaker at a click. It only ever writes text, never markup.
(() => {
  const card = document.createElement("aside");
  card.className = "card";
  card.hidden = true;
  card.setAttribute("role", "tooltip");
  document.body.append(card);

  const markAt = (target) =>
    target instanceof Element ? target.closest("main [data-row]") : null;

  function fill(row) {
    const list = document.createElement("dl");
    for (const cell of row.querySelectorAll("[data-label]")) {
      const text = cell.textContent.trim();
      if (!text || cell.hasAttribute("data-quiet")) continue;
      const term = document.createElement("dt");
      const value = document.createElement("dd");
      term.textContent = cell.dataset.label;
      value.textContent = text;
      list.append(term, value);
    }
    card.replaceChildren(list);
  }

  function show(mark) {
    const row = document.getElementById(mark.dataset.row);
    if (!row) return;
    fill(row);
    card.hidden = false;
    const place = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const room = document.documentElement.clientWidth - card.offsetWidth - 12;
    card.style.left = Math.max(12, Math.min(place.left, room)) + window.scrollX + "px";
    const below = mark.getBoundingClientRect().bottom + 8;
    const above = place.top - card.offsetHeight - 8;
    const fits = below + card.offsetHeight < document.documentElement.clientHeight || above < 0;
    card.style.top = (fits ? below : above) + window.scrollY + "px";
  }

  function hide() {
    card.hidden = true;
  }

  function choose(speaker) {
    const chosen = document.body.dataset.chosen === speaker ? undefined : speaker;
    if (chosen === undefined) delete document.body.dataset.chosen;
    else document.body.dataset.chosen = chosen;
    for (const each of document.querySelectorAll("[data-speaker]")) {
      each.classList.toggle("chosen", each.dataset.speaker === chosen);
    }
    for (const entry of document.querySelectorAll("details[data-speaker]")) {
      entry.open = entry.dataset.speaker === chosen;
    }
  }

  for (const [event, act] of [["pointerover", show], ["focusin", show]]) {
    document.addEventListener(event, (e) => {
      const mark = markAt(e.target);
      if (mark) act(mark);
      else if (!card.contains(e.target)) hide();
    });
  }
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape") return;
    hide();
    if (document.body.dataset.chosen !== undefined) choose(document.body.dataset.chosen);
  });
  document.addEventListener("click", (e) => {
    const link = e.target instanceof Element ? e.target.closest("a.speaker, summary") : null;
    const owner = link && link.closest("[data-speaker]");
    if (!owner) return;
    e.preventDefault();
    choose(owner.dataset.speaker);
  });
  document.documentElement.classList.add("lively");
})();
