// [data-counter="<id of a textarea>"]: says how many characters are left; aloud only when few are.
const count = (counter) => {
  const text = document.getElementById(counter.dataset.counter);
  if (!text) return;
  const left = text.maxLength - text.value.length;
  const near = left <= text.maxLength / 10;
  counter.classList.toggle("near", near);
  counter.setAttribute("aria-live", near ? "polite" : "off");
  counter.textContent = counter.dataset.left.replace("{0}", left.toLocaleString(document.documentElement.lang));
};

document.querySelectorAll("[data-counter]").forEach(count);
document.addEventListener("input", (event) => {
  if (!event.target.id) return;
  document.querySelectorAll(`[data-counter="${CSS.escape(event.target.id)}"]`).forEach(count);
});
