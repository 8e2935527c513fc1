// Switches language and kinds, tells what a mention was read as, and lights all that a rule gave.

const tip = document.getElementById("tip");
const rows = [...document.querySelectorAll("main .row")];
let rule = "";
let shown = null;
let pinned = false;

function speak(lang) {
  document.documentElement.lang = lang;
  hide();
}

document.getElementById("language").addEventListener("click", () => {
  speak(document.documentElement.lang === "en" ? "zh-CN" : "en");
});

function light(chosen) {
  rule = rule === chosen ? "" : chosen;
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  for (const button of document.querySelectorAll("#rules .rule"))
    button.setAttribute("aria-pressed", String(button.dataset.rule === rule));
  if (!rule) return;
  const found = [...document.querySelectorAll("main .m, main .fact")].filter((one) => one.dataset.rule === rule);
  for (const one of found) {
    one.classList.add("lit");
    const more = one.closest("details");
    if (more) more.open = true;
  }
  const seen = (one) => { const box = one.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; };
  if (found.length && !found.some(seen)) found[0].scrollIntoView({ block: "center" });
}

function filter() {
  for (const box of document.querySelectorAll("[name=kind]"))
    for (const mark of document.querySelectorAll(".m.k-" + box.value)) {
      mark.classList.toggle("off", !box.checked);
      mark.tabIndex = box.checked ? 0 : -1;
    }
  const only = document.getElementById("misses").checked;
  for (const row of rows) row.hidden = only && !row.matches(".unread, .named");
  document.getElementById("nothing").hidden = rows.some((row) => !row.hidden);
}

function show(mark, pin) {
  if (shown) shown.classList.remove("open");
  [shown, pinned] = [mark, pin];
  mark.classList.add("open");
  const english = document.documentElement.lang === "en";
  const kind = document.querySelector(`.kind.k-${mark.dataset.kind} .t[lang=${english ? "en" : "zh"}]`);
  document.getElementById("tip-kind").textContent = kind.textContent;
  document.getElementById("tip-class").textContent = english ? mark.dataset.en : mark.dataset.zh;
  document.getElementById("tip-value").textContent = mark.dataset.value;
  const by = document.getElementById("tip-rule");
  by.dataset.rule = mark.dataset.rule;
  by.firstElementChild.textContent = mark.dataset.rule;
  tip.hidden = false;
  const box = mark.getClientRects()[0];
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 8));
  const below = box.bottom + tip.offsetHeight + 8 < innerHeight;
  tip.style.left = left + scrollX + "px";
  tip.style.top = scrollY + (below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + "px";
}

function hide() {
  if (shown) shown.classList.remove("open");
  [shown, pinned, tip.hidden] = [null, false, true];
}

function marked(target) {
  return target.closest && target.closest(".m:not(.off)");
}

document.addEventListener("click", (event) => {
  const button = event.target.closest(".rule");
  if (button) light(button.dataset.rule);
  else if (marked(event.target)) show(marked(event.target), true);
  else if (!tip.contains(event.target)) hide();
});
document.addEventListener("mouseover", (event) => {
  const mark = marked(event.target);
  if (pinned) return;
  if (mark && mark !== shown) show(mark, false);
  else if (!mark && shown && !tip.contains(event.target)) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
  if (event.key === "Enter" && document.activeElement.matches(".m")) show(document.activeElement, true);
});
document.addEventListener("change", filter);
if (matchMedia("(max-width: 900px)").matches) document.getElementById("desk").open = false;
