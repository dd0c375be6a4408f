// form[data-live]: what is blank stays out of the address of the list.
document.addEventListener("htmx:configRequest", (event) => {
  if (!event.target.matches?.("form[data-live]")) return;
  const { parameters } = event.detail;
  for (const name of Object.keys(parameters)) {
    if (parameters[name] === "") delete parameters[name];
  }
});
