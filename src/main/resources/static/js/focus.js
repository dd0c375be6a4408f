// [data-focus]: takes the focus when the page opens or is renewed in part, so that a summary of errors is read at once.
const focus = (root) => root.querySelector("[data-focus]")?.focus();

focus(document);
document.addEventListener("htmx:afterSettle", (event) => focus(event.target));
