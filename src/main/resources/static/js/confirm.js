// a[data-confirm="<id of a dialog>"]: opens the dialog instead of the page that asks the same. [data-close]: closes it.
document.addEventListener("click", (event) => {
  const asking = event.target.closest("[data-confirm]");
  const dialog = asking && document.getElementById(asking.dataset.confirm);
  if (dialog) {
    event.preventDefault();
    dialog.showModal();
  }
  if (event.target.closest("[data-close]") || event.target.matches("dialog[open]")) {
    event.target.closest("dialog")?.close();
  }
});
