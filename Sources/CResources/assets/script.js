// What pages can do beyond showing themselves: complete queries, reach the search box by a key,
// copy a command, filter a list, open what a link leads to. Without it every page works.
"use strict";

(() => {
  const box = document.getElementById("q");

  // Places in queries count Unicode scalars, places in the box UTF-16 units.
  const scalars = (text) => Array.from(text).length;
  const units = (text, count) => Array.from(text).slice(0, count).join("").length;

  // What may be typed in a box, in a list below it.
  const completion = (box, list) => ({
    entries: [], selected: -1, asked: 0, timer: 0,

    get isOpen() { return !list.hidden; },

    ask() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.fetch(), 120);
    },

    async fetch() {
      // A question that still waits would take the choice away that the answer to this one offers.
      clearTimeout(this.timer);
      const text = box.value;
      const place = box.selectionStart ?? text.length;
      const number = ++this.asked;
      if (!text.trim()) return this.close();
      try {
        const at = scalars(text.slice(0, place));
        const answer = await fetch(`/api/v1/complete?q=${encodeURIComponent(text)}&at=${at}`);
        if (number !== this.asked || document.activeElement !== box) return;
        if (!answer.ok) return this.close();
        this.show((await answer.json()).completions.slice(0, 12), text);
      } catch {
        this.close();
      }
    },

    show(entries, text) {
      this.entries = entries.map((entry) => {
        const start = units(text, entry.offset);
        return { ...entry, start, end: start + units(text.slice(start), entry.length) };
      });
      this.selected = -1;
      box.removeAttribute("aria-activedescendant");
      list.replaceChildren(...this.entries.map((entry, index) => {
        const item = document.createElement("li");
        item.id = `${list.id}-${index}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        const name = document.createElement("code");
        name.textContent = entry.text;
        const label = document.createElement("small");
        label.textContent = entry.label === entry.text ? entry.detail : entry.label;
        const count = document.createElement("small");
        count.className = "kind";
        count.textContent = entry.reports ?? "";
        item.append(name, label, count);
        item.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          this.accept(index);
        });
        return item;
      }));
      list.hidden = this.entries.length === 0;
      box.setAttribute("aria-expanded", String(!list.hidden));
    },

    close() {
      clearTimeout(this.timer);
      this.asked += 1;
      list.hidden = true;
      this.selected = -1;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    },

    move(step) {
      const count = this.entries.length;
      this.selected = (this.selected + step + (this.selected < 0 && step < 0 ? 1 : 0) + count) % count;
      [...list.children].forEach((item, index) => {
        const isSelected = index === this.selected;
        item.setAttribute("aria-selected", String(isSelected));
        if (isSelected) {
          box.setAttribute("aria-activedescendant", item.id);
          item.scrollIntoView({ block: "nearest" });
        }
      });
    },

    accept(index) {
      const entry = this.entries[index];
      this.close();
      box.focus();
      box.setRangeText(entry.text, entry.start, entry.end, "end");
      // A name with its colon or a section wants its value next.
      if (/[:：(（]$/.test(entry.text)) this.ask();
    },
  });

  // A list of its own for a box that has none.
  const listBelow = (box) => {
    const known = document.getElementById(box.getAttribute("aria-controls"));
    if (known) return known;
    const list = document.createElement("ul");
    list.id = `${box.id}-completions`;
    list.className = "completions";
    list.setAttribute("role", "listbox");
    list.hidden = true;
    box.after(list);
    box.setAttribute("aria-controls", list.id);
    return list;
  };

  for (const box of document.querySelectorAll("[data-completes]")) {
    const shown = completion(box, listBelow(box));
    for (const [name, value] of [
      ["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"],
    ]) box.setAttribute(name, value);
    box.addEventListener("input", (event) => { if (!event.isComposing) shown.ask(); });
    box.addEventListener("compositionend", () => shown.ask());
    box.addEventListener("blur", () => shown.close());
    box.addEventListener("keydown", (event) => {
      // An input method has the keys while it is at work.
      if (event.isComposing || event.keyCode === 229) return;
      // Browsers would empty the box: a query that took a minute to type is not taken away.
      if (event.key === "Escape") {
        event.preventDefault();
        return shown.close();
      }
      if (!shown.isOpen) {
        if (event.key === "ArrowDown" && box.value.trim()) {
          event.preventDefault();
          shown.fetch();
        }
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        shown.move(event.key === "ArrowDown" ? 1 : -1);
      } else if ((event.key === "Enter" || event.key === "Tab") && shown.selected >= 0) {
        event.preventDefault();
        shown.accept(shown.selected);
      } else if (event.key === "Tab" && !event.shiftKey && shown.entries.length === 1) {
        event.preventDefault();
        shown.accept(0);
      }
    });
  }

  if (box) {
    document.addEventListener("keydown", (event) => {
      const isTyping = event.target.closest?.("input, select, textarea, [contenteditable]");
      if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        box.focus();
        box.select();
      }
    });
  }

  // Fields that were left empty do not belong into an address.
  for (const form of document.forms) {
    form.addEventListener("formdata", ({ formData }) => {
      for (const name of new Set(formData.keys())) {
        const values = formData.getAll(name).filter((value) => value !== "");
        formData.delete(name);
        for (const value of values) formData.append(name, value);
      }
    });
  }

  const sort = document.getElementById("sort");
  if (sort) {
    sort.addEventListener("change", () => box.form.requestSubmit());
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.disabled = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = "✓";
    });
  }

  for (const input of document.querySelectorAll("[data-filters]")) {
    const rows = [...document.getElementById(input.dataset.filters).rows];
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const filter = () => {
      const wanted = input.value.trim().toLowerCase();
      rows.forEach((row, index) => { row.hidden = !texts[index].includes(wanted); });
    };
    input.addEventListener("input", filter);
  }

  // What a link leads to may stand in what is folded up.
  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    const fold = target && target.closest("details:not([open])");
    if (fold) {
      fold.open = true;
      target.scrollIntoView({ block: "center" });
    }
  };
  addEventListener("hashchange", reveal);
  reveal();
})();
