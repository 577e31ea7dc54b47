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
  document.querySelectorAll("a.cell").forEach(function (link) {
    link.addEventListener("click", function () {
      const target = document.getElementById(link.hash.slice(1));
      if (target && target.hidden) { form.reset(); apply(); }
    });
  });
  apply();
})();
