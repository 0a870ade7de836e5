// SPDX-License-Identifier: MIT-0
// Makes the page nicer; everything works without it.
"use strict";

const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/;
const KILOBYTE = 1024;
const MEGABYTE = 1048576;

/** A new element with text and properties. */
function element(name, text = "", properties = {}) {
    const made = Object.assign(document.createElement(name), properties);
    made.textContent = text;
    return made;
}

function readableSize(bytes) {
    const [unit, factor] = bytes < MEGABYTE ? ["KB", KILOBYTE] : ["MB", MEGABYTE];
    const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
    return `${format.format(Math.max(bytes / factor, 0.1))} ${unit}`;
}

/** The choice of files: dragged files are added to it, and what is wrong with it is said before it is sent. */
class Choice {
    constructor(form) {
        this.form = form;
        this.words = form.dataset;
        this.input = form.querySelector("#file");
        this.area = form.querySelector("#drop");
        this.list = form.querySelector("#chosen");
    }

    listen() {
        this.area.querySelector("#drop-hint").hidden = false;
        this.input.addEventListener("change", () => this.show());
        this.form.addEventListener("submit", (event) => this.holdBack(event));
        for (const type of ["dragenter", "dragover"]) {
            this.area.addEventListener(type, (event) => this.mark(event, true));
        }
        this.area.addEventListener("dragleave", (event) => this.mark(event, this.area.contains(event.relatedTarget)));
        this.area.addEventListener("drop", (event) => this.add(event));
        this.show();
    }

    mark(event, isOver) {
        event.preventDefault();
        this.area.classList.toggle("over", isOver);
    }

    add(event) {
        this.mark(event, false);
        const all = new DataTransfer();
        for (const file of [...this.input.files, ...event.dataTransfer.files]) {
            all.items.add(file);
        }
        this.input.files = all.files;
        this.show();
    }

    clear() {
        this.input.value = "";
        this.show();
        this.input.focus();
    }

    isTooLarge(file) {
        return file.size > Number(this.words.fileBytes);
    }

    /** What is wrong with the choice as a whole; null where nothing is. */
    wrong() {
        const files = [...this.input.files];
        if (files.length > Number(this.words.files)) {
            return this.words.warnCount;
        }
        const total = files.reduce((sum, file) => sum + file.size, 0);
        return total > Number(this.words.totalBytes) ? this.words.warnTotal : null;
    }

    show() {
        const files = [...this.input.files];
        this.list.replaceChildren();
        if (files.length === 0) {
            return;
        }
        const items = element("ul");
        items.append(...files.map((file) => this.item(file)));
        this.list.append(element("p", this.words.chosen), items);
        const wrong = this.wrong();
        if (wrong !== null) {
            this.list.append(element("strong", wrong));
        }
        const button = element("button", this.words.clear, { type: "button", className: "second" });
        button.addEventListener("click", () => this.clear());
        this.list.append(element("p"));
        this.list.lastChild.append(button);
    }

    item(file) {
        const item = element("li");
        item.append(element("bdi", file.name), ` (${readableSize(file.size)}) `);
        if (this.isTooLarge(file)) {
            item.append(element("strong", this.words.warnFile));
        } else {
            this.warnOfKey(file, item);
        }
        return item;
    }

    async warnOfKey(file, item) {
        if (PRIVATE_KEY.test(await file.text())) {
            item.append(element("strong", this.words.warnKey));
        }
    }

    holdBack(event) {
        const isWrong = this.wrong() !== null || [...this.input.files].some((file) => this.isTooLarge(file));
        if (isWrong) {
            event.preventDefault();
            this.list.scrollIntoView({ block: "center" });
            this.input.focus();
        }
    }
}

/** Says at once that a private key was pasted, while it is still on this machine. */
function watchText(text, warning) {
    const line = element("p", "", { className: "bad strong" });
    line.setAttribute("role", "status");
    text.after(line);
    text.addEventListener("input", () => {
        line.textContent = PRIVATE_KEY.test(text.value) ? warning : "";
    });
}

/** Copies a text: the way of today where the browser allows it (https, this machine), else by a selection. */
async function copy(text, shown) {
    if (navigator.clipboard !== undefined) {
        await navigator.clipboard.writeText(text);
        return;
    }
    window.getSelection().selectAllChildren(shown);
    document.execCommand("copy");
}

function addCopyButton(shown) {
    const line = element("p", "", { className: "copy" });
    const button = element("button", shown.dataset.copy, { type: "button", className: "second" });
    const done = element("span", "", { className: "copied" });
    done.setAttribute("role", "status");
    button.setAttribute("aria-describedby", shown.id);
    button.addEventListener("click", async () => {
        await copy(shown.dataset.url ?? shown.textContent, shown);
        done.textContent = shown.dataset.copied;
    });
    line.append(button, done);
    (shown.closest(".lcd") ?? shown).after(line);
}

/** A link to something closed opens it. */
function openTarget() {
    const target = document.getElementById(window.location.hash.slice(1));
    target?.querySelector(":scope > details")?.setAttribute("open", "");
}

const form = document.querySelector("#give");
if (form !== null) {
    new Choice(form).listen();
    watchText(form.querySelector("#text"), form.dataset.warnKey);
}
document.querySelectorAll("[data-copy]").forEach(addCopyButton);
document.querySelector("#error")?.focus();
window.addEventListener("hashchange", openTarget);
openTarget();
