// SPDX-License-Identifier: MIT-0
// Makes the page nicer; everything works without it.
"use strict";

/** What private keys begin with: the marks of src/PrivateKeys.php, so that nothing is held back that would be taken. */
const KEY_TEXTS = [
    // A mark alone is somebody's words about keys: a key follows as Base64, behind headers at most.
    new RegExp(String.raw`BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?\b(?:\\[rn]|[^A-Za-z0-9+/]){0,200}`
        + "(?:(?:Proc-Type|DEK-Info|Comment|Version|Subject):|[A-Za-z0-9+/]{40})"),
    /PuTTY-User-Key-File-\d|SSH PRIVATE KEY FILE FORMAT/,
];
const KEY_BYTES = [
    // PKCS#1 and DSA, SEC 1; PKCS#8 of RSA, of elliptic curves and DSA, of X25519 to Ed448; encrypted, also within PKCS#12.
    /\x30(?:\x81.|\x82..)\x02\x01\x00\x02(?:\x81[\x80-\xff]|\x82..|[\x40-\x7f])\x00[\x80-\xff]/s,
    /\x30(?:\x81.|[\x1d-\x7f])\x02\x01\x01\x04[\x14-\x42]/s,
    /\x02\x01[\x00\x01]\x30[\x0b\x0d]\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01[\x01\x0a](?:\x05\x00)?\x04/,
    /\x02\x01[\x00\x01]\x30(?:.|\x81.|\x82..)\x06\x07\x2a\x86\x48\xce(?:\x3d\x02\x01|\x38\x04\x01)/s,
    /\x02\x01[\x00\x01]\x30\x05\x06\x03\x2b\x65[\x6e-\x71]\x04/,
    new RegExp(String.raw`\x30(?:\x81.|\x82..)\x30.\x06`
        + String.raw`(?:\x09\x2a\x86\x48\x86\xf7\x0d\x01\x05|\x0a\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01)`, "s"),
];
const BYTES_AT_ONCE = 8192;
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

/** Whether there is a private key in a text, or in bytes with a character for each. */
function holdsKey(text) {
    const isBase64 = /^[A-Za-z0-9+/=\s]+$/.test(text);
    const narrow = text.replaceAll("\0", "");
    return KEY_TEXTS.some((mark) => mark.test(narrow))
        || KEY_BYTES.some((mark) => mark.test(isBase64 ? unpacked(text) : text));
}

/** What Base64 stands for; nothing where it is none. */
function unpacked(text) {
    try {
        return window.atob(text.replace(/\s/g, ""));
    } catch {
        return "";
    }
}

async function fileHoldsKey(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const parts = [];
    for (let start = 0; start < bytes.length; start += BYTES_AT_ONCE) {
        parts.push(String.fromCharCode(...bytes.subarray(start, start + BYTES_AT_ONCE)));
    }
    return holdsKey(parts.join(""));
}

/** The choice of files: dragged files are added to it, and what is wrong with it is said at once. */
class Choice {
    constructor(form) {
        this.form = form;
        this.words = form.dataset;
        this.input = form.querySelector("#file");
        this.area = form.querySelector("#drop");
        this.list = form.querySelector("#chosen");
        this.keys = new WeakMap();
    }

    listen() {
        this.area.querySelector("#drop-hint").hidden = false;
        this.input.addEventListener("change", () => this.show());
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
        this.changed();
    }

    clear() {
        this.input.value = "";
        this.changed();
        this.input.focus();
    }

    /** As if a person had chosen them. */
    changed() {
        this.input.dispatchEvent(new Event("input", { bubbles: true }));
        this.show();
    }

    isTooLarge(file) {
        return file.size > Number(this.words.fileBytes);
    }

    /** Whether a file is a private key, looked up once; one that cannot be read cannot be sent either. */
    isKey(file) {
        if (!this.keys.has(file)) {
            this.keys.set(file, fileHoldsKey(file).catch(() => false));
        }
        return this.keys.get(file);
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
        if (await this.isKey(file)) {
            item.append(element("strong", this.words.warnKey));
        }
    }

    /** Why it must not be sent; null where it may. */
    async reason() {
        if (this.wrong() !== null) {
            return this.wrong();
        }
        for (const file of this.input.files) {
            if (this.isTooLarge(file)) {
                return `${file.name}: ${this.words.warnFile}`;
            }
            if (await this.isKey(file)) {
                return `${file.name}: ${this.words.warnKey}`;
            }
        }
        return null;
    }
}

/** Says at once that a private key was pasted, while it is still on this machine. */
function watchText(text, warning) {
    const line = element("p", "", { className: "bad strong" });
    line.setAttribute("role", "status");
    text.after(line);
    text.addEventListener("input", () => {
        line.textContent = holdsKey(text.value) ? warning : "";
    });
}

/** Sends the form only once nothing is in it that must stay on this machine. */
class Gate {
    constructor(form, choice) {
        this.form = form;
        this.choice = choice;
        this.texts = [...form.querySelectorAll("textarea, input[type=text]")];
        this.line = element("p", "", { id: "held", className: "bad strong" });
        this.line.setAttribute("role", "alert");
        this.field = null;
    }

    listen() {
        this.form.append(this.line);
        this.form.addEventListener("submit", (event) => this.send(event));
        this.form.addEventListener("input", (event) => this.forget(event.target));
    }

    /** Files are read first, which takes a moment. */
    async send(event) {
        event.preventDefault();
        const found = await this.found();
        if (found === null) {
            // This one sends no such event again.
            this.form.submit();
        } else {
            this.holdBack(...found);
        }
    }

    /** The first field with something that must not be sent, and why. */
    async found() {
        const reason = await this.choice.reason();
        if (reason !== null) {
            return [this.choice.input, reason];
        }
        const text = this.texts.find((field) => holdsKey(field.value));
        return text === undefined ? null : [text, this.form.dataset.warnKey];
    }

    /** Says why beside the field, which gets the focus: who hears the page hears it with the field as well. */
    holdBack(field, reason) {
        this.forget(this.field);
        this.field = field;
        this.described = field.getAttribute("aria-describedby");
        field.setAttribute("aria-invalid", "true");
        field.setAttribute("aria-describedby", `${this.line.id} ${this.described}`);
        field.closest("details")?.setAttribute("open", "");
        field.closest(".field").append(this.line);
        this.line.textContent = `${this.form.dataset.held} ${reason}`;
        field.focus();
        this.line.scrollIntoView({ block: "center" });
    }

    forget(field) {
        if (field !== null && field === this.field) {
            this.line.textContent = "";
            field.removeAttribute("aria-invalid");
            field.setAttribute("aria-describedby", this.described);
            this.field = null;
        }
    }
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
    const choice = new Choice(form);
    choice.listen();
    new Gate(form, choice).listen();
    watchText(form.querySelector("#text"), form.dataset.warnKey);
}
document.querySelectorAll("[data-copy]").forEach(addCopyButton);
document.querySelector("#error")?.focus();
window.addEventListener("hashchange", openTarget);
openTarget();
