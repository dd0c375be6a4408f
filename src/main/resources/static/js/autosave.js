// form[data-autosave="/address"]: keeps what is typed, on the server and until then on this device.
//
// 1.5 s after the last change the whole form is sent:
//   POST /address, application/x-www-form-urlencoded, header X-CSRF-TOKEN; every field of the form (its hidden
//   "version" among them) except files, passwords, _csrf and _key. The key is left for the real sending of the form.
// The server answers in JSON:
//   200 {"version": 8, "savedAt": "2026-11-23T13:32:05Z", "text": "Gardé à 14:32"}   kept; the version goes into the form.
//       A stale version whose content is already the kept one is also 200: an answer lost on the way does no harm.
//   409 {"address": "/dossiers/7/compare", "text": "..."}   somebody else was faster. The server has kept what was
//       sent beside theirs; the address shows both.
//   422 {"text": "..."}   not kept, and why; it stays on this device.
// Anything else (no network, 5xx, a sign-in page): it stays on this device and goes again when the network is back, the
// page is shown again, or after a while. A copy left here by a closed page is sent first when the form is next opened:
// back into the form if its version is still the form's, else straight to the server, which answers 409.
// [data-saved] says all this; its texts are in its data- attributes (see shared/saved.jte).
const WAIT = 1500;
const AGAIN = 30_000;
const KEPT_OUT = new Set(["_csrf", "_key"]);

class Draft {
  constructor(form) {
    this.form = form;
    this.address = form.dataset.autosave;
    this.place = `palmares.draft:${this.address}`;
    this.said = form.querySelector("[data-saved]") ?? document.querySelector("[data-saved]");
    this.changes = 0;
    this.sending = false;
    form.addEventListener("input", () => this.changed());
    form.addEventListener("change", () => this.changed());
    form.addEventListener("submit", () => this.submitted());
    addEventListener("online", () => this.resend());
    addEventListener("pageshow", () => this.resend());
    document.addEventListener("visibilitychange", () => document.hidden && this.timer && this.send(this.fields(), true));
    this.recover();
  }

  get version() {
    return this.form.elements.version?.value ?? "";
  }

  fields() {
    const kept = [];
    for (const [name, value] of new FormData(this.form)) {
      const field = this.form.elements[name];
      if (typeof value === "string" && !KEPT_OUT.has(name) && field?.type !== "password") kept.push([name, value]);
    }
    return kept;
  }

  changed() {
    this.changes++;
    this.store({});
    this.say("pending", this.said?.dataset.pending);
    this.later(WAIT);
  }

  later(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(this.fields()), delay);
  }

  resend() {
    if (this.read() && !this.sending && !this.form.dataset.sent) this.send(this.fields());
  }

  async send(fields, leaving = false) {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.sending) return;
    this.sending = true;
    const changes = this.changes;
    try {
      const response = await fetch(this.address, {
        method: "POST",
        headers: { Accept: "application/json", "X-CSRF-TOKEN": this.form.elements._csrf?.value ?? "" },
        body: new URLSearchParams(fields),
        keepalive: leaving,
      });
      await this.answered(response, changes);
    } catch {
      this.waiting(this.said?.dataset.local);
      this.later(AGAIN);
    } finally {
      this.sending = false;
    }
    if (this.changes !== changes && !this.timer) this.later(WAIT);
  }

  async answered(response, changes) {
    const json = response.headers.get("Content-Type")?.includes("json") ? await response.json() : undefined;
    if (response.ok && json) {
      if (this.form.elements.version && json.version !== undefined) this.form.elements.version.value = json.version;
      if (this.changes === changes) {
        this.forget();
        this.say("", json.text);
      } else {
        this.store({});
      }
    } else if (response.status === 409 && json?.address) {
      if (this.changes === changes) this.forget();
      this.say("lost", json.text, json.address);
    } else if (response.status === 422 && json?.text) {
      this.say("lost", json.text);
    } else if (response.ok || response.status === 401 || response.status === 403) {
      this.waiting(this.said?.dataset.signedOut);
    } else {
      this.waiting(this.said?.dataset.failed);
      this.later(AGAIN);
    }
  }

  // Kept until a later page shows a newer version: the sending may yet fail on the way.
  submitted() {
    clearTimeout(this.timer);
    this.form.dataset.sent = "true";
    if (this.read()) this.store({ submitted: true });
  }

  recover() {
    const copy = this.read();
    if (!copy) return;
    const newer = copy.version !== this.version;
    if (newer && copy.submitted) {
      this.forget();
    } else if (newer) {
      this.say("pending", this.said?.dataset.pending);
      this.send(copy.fields);
    } else {
      this.fill(copy.fields);
      this.send(this.fields());
    }
  }

  fill(fields) {
    const values = Map.groupBy
      ? Map.groupBy(fields, ([name]) => name)
      : fields.reduce((all, pair) => all.set(pair[0], [...(all.get(pair[0]) ?? []), pair]), new Map());
    for (const field of this.form.elements) {
      if (!field.name || KEPT_OUT.has(field.name) || ["hidden", "file", "password", "submit", "button"].includes(field.type)) continue;
      const kept = (values.get(field.name) ?? []).map(([, value]) => value);
      if (field.type === "checkbox" || field.type === "radio") field.checked = kept.includes(field.value);
      else if (field.multiple) for (const option of field.options ?? []) option.selected = kept.includes(option.value);
      else if (kept.length > 0) field.value = kept[0];
      field.dispatchEvent(new CustomEvent("restored", { bubbles: true }));
    }
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.place));
    } catch {
      this.stored = false; // refused by the browser: said by waiting()
      return null;
    }
  }

  store(more) {
    try {
      localStorage.setItem(this.place, JSON.stringify({ version: this.version, fields: this.fields(), ...more }));
      this.stored = true;
    } catch {
      this.stored = false; // full or refused by the browser: said by waiting()
    }
  }

  forget() {
    if (this.stored !== false) localStorage.removeItem(this.place);
  }

  // Not on the server yet: on this device, or nowhere, and then it is said in red.
  waiting(text) {
    if (this.stored === false) this.say("lost", this.said?.dataset.unkept);
    else this.say("local", text);
  }

  say(state, text, address) {
    if (!this.said) return;
    this.said.className = `saved ${state}`.trim();
    this.said.textContent = text ?? "";
    if (address) {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = this.said.dataset.compare;
      this.said.append(" ", link);
    }
  }
}

document.querySelectorAll("form[data-autosave]").forEach((form) => new Draft(form));
