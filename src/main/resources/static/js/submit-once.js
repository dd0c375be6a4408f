// form[data-once]: its buttons rest once it is on its way. The server refuses a second sending anyway; this spares the doubt.
const rest = (form, resting) => {
  for (const button of form.querySelectorAll("button:not([type=button]), [type=submit]")) {
    button.disabled = resting;
    resting ? button.setAttribute("aria-busy", "true") : button.removeAttribute("aria-busy");
  }
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  // After the browser has read the form, so that the button's own value goes too.
  if (form.matches("form[data-once]") && !event.defaultPrevented) setTimeout(() => rest(form, true));
});
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form[data-once]").forEach((form) => rest(form, false));
});
