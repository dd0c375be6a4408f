// fieldset[data-kind^="criterion"]: says what share of the mean each weight has, as it is typed.
const share = () => {
  const totals = new Map();
  const items = [...document.querySelectorAll('fieldset[data-kind^="criterion"]')].map((item) => {
    const typed = item.querySelector('input[name$=".weight"]')?.value.trim() ?? "";
    const removed = item.querySelector('input[name$=".remove"]')?.checked;
    const weight = removed || !/^\d+$/.test(typed) ? 0 : Number(typed);
    totals.set(item.dataset.kind, (totals.get(item.dataset.kind) ?? 0) + weight);
    return { item, weight };
  });
  items.forEach(({ item, weight }) => {
    const note = item.querySelector("[data-note]");
    const total = totals.get(item.dataset.kind);
    if (!note || !total) return;
    const percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" }).format(weight / total);
    const pattern = document.querySelector("[data-share]")?.dataset.share ?? "{0}";
    note.textContent = weight ? pattern.replace("{0}", percent) : "";
  });
};

document.addEventListener("input", (event) => {
  if (event.target.closest('fieldset[data-kind^="criterion"]')) share();
});
