"use strict";
(function () {
  const form = document.getElementById("filter");
  const items = Array.from(document.querySelectorAll("[data-text]"));
  const themes = Array.from(document.querySelectorAll(".theme"));
  const count = document.getElementById("count");
  const none = document.getElementById("none");

  function fits(item, theme, status, text) {
    if (theme && item.dataset.theme !== theme) return false;
    if (status === "gap" && item.dataset.gap !== "1") return false;
    if (status === "contradicted" && item.dataset.contradicted !== "1") return false;
    const named = status && status !== "gap" && status !== "contradicted";
    if (named && !item.dataset.status.split(" ").includes(status)) return false;
    return text.every(function (word) { return item.dataset.text.includes(word); });
  }

  function apply() {
    const text = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    items.forEach(function (item) {
      const fit = fits(item, form.elements.theme.value, form.elements.status.value, text);
      item.hidden = !fit;
      if (fit) shown += 1;
    });
    themes.forEach(function (theme) {
      theme.hidden = !theme.querySelector("[data-text]:not([hidden])");
    });
    count.textContent = shown + " / " + items.length;
    none.hidden = shown !== 0;
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (one) { one.open = true; });
  });
  // What a link leads to may be folded away.
  function unfold() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target.parentElement; at; at = at.parentElement) {
      if (at.tagName === "DETAILS" && !at.open) at.open = true;
    }
    target.scrollIntoView();
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
  }
  window.addEventListener("hashchange", unfold);

  // A large table is one stop of the Tab key; arrow keys move inside it.
  function cellAt(row, column) {
    const cell = row && row.cells[column];
    return cell && cell.querySelector("a");
  }
  function next(table, link, key) {
    const rows = Array.from(table.rows).filter(function (row) { return !row.hidden && row.querySelector("a"); });
    const cell = link.closest("td, th");
    let row = rows.indexOf(cell.parentElement);
    let column = cell.cellIndex;
    const across = { ArrowLeft: -1, ArrowRight: 1 }[key] || 0;
    const down = { ArrowUp: -1, ArrowDown: 1 }[key] || 0;
    do {
      column += across;
      row += down;
      const found = cellAt(rows[row], column);
      if (found) return found;
    } while (rows[row] && column >= 0 && column < rows[row].cells.length && (across || down));
    return null;
  }
  document.querySelectorAll("table[data-arrows]").forEach(function (table) {
    const links = Array.from(table.querySelectorAll("a"));
    links.forEach(function (link, number) { link.tabIndex = number ? -1 : 0; });
    table.addEventListener("focusin", function (event) {
      if (!links.includes(event.target)) return;
      links.forEach(function (link) { link.tabIndex = link === event.target ? 0 : -1; });
    });
    table.addEventListener("keydown", function (event) {
      if (!event.key.startsWith("Arrow") || !links.includes(event.target)) return;
      const target = next(table, event.target, event.key);
      event.preventDefault();
      if (target) target.focus();
    });
  });

  document.querySelectorAll("a.cell").forEach(function (link) {
    link.addEventListener("click", function () {
      const target = document.getElementById(link.hash.slice(1));
      if (target && target.hidden) { form.reset(); apply(); }
    });
  });
  apply();
  unfold();
})();
