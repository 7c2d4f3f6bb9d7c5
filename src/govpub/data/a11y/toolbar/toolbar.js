"use strict";(() => {
const STYLES = {"page": ":root {\n--govpub-paper: #fff;\n--govpub-ground: #f6f4ef;\n--govpub-tint: #faf8f4;\n--govpub-ink: #1d2127;\n--govpub-soft: #4d535c;\n--govpub-line: #dedad1;\n--govpub-edge: #8b8578;\n--govpub-accent: #9e1b1e;\n--govpub-link: #164a85;\n--govpub-visited: #5c3478;\n--govpub-focus: #164a85;\n--govpub-mark: #ffe9a8;\n}\n:root[data-aid-scheme=\"dark\"] {\n--govpub-paper: #15171b; --govpub-ground: #1c1f24; --govpub-tint: #1d2126; --govpub-ink: #e9e7e2; --govpub-soft: #b3b6bc; --govpub-line: #373b42; --govpub-edge: #8c9099;\n--govpub-accent: #f2938c; --govpub-link: #9cc4f7; --govpub-visited: #cdb0ec; --govpub-focus: #ffd166; --govpub-mark: #5a4a12; color-scheme: dark;\n}\n:root[data-aid-scheme=\"contrast\"] {\n--govpub-paper: #000; --govpub-ground: #000; --govpub-tint: #000; --govpub-ink: #ff0; --govpub-soft: #ff0; --govpub-line: #ff0; --govpub-edge: #ff0; --govpub-accent: #ff0; --govpub-link: #fff;\n--govpub-visited: #fff; --govpub-focus: #0ff; --govpub-mark: #00c; color-scheme: dark;\n}\n:root[data-aid-scheme=\"warm\"] {\n--govpub-paper: #fbf3de; --govpub-ground: #f3e8cb; --govpub-tint: #f6ecd2; --govpub-ink: #2b2417; --govpub-soft: #544a36; --govpub-line: #d9cba6; --govpub-edge: #85775a;\n--govpub-accent: #8a1a16; --govpub-link: #1d4373; --govpub-visited: #58306f; --govpub-mark: #f2d27a;\n}\n:root[data-aid-pointer], :root[data-aid-pointer] * {\ncursor: url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='64' height='64'%3E%3Cpath d='M4 2v52l13-12 9 20 9-4-9-19h18z' stroke='%23fff' stroke-width='4'/%3E%3C/svg%3E\") 4 2, auto;\n}\n:root[data-aid-pointer] :is(a, button, summary, label, select, input) {\ncursor: url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='64' height='64'%3E%3Cpath d='M4 2v52l13-12 9 20 9-4-9-19h18z' fill='%23c00' stroke='%23fff' stroke-width='4'/%3E%3C/svg%3E\") 4 2, pointer;\n}\n:root { --govpub-zoom: 1; }\n:root[data-aid-size=\"2\"] { --govpub-zoom: 1.25; }\n:root[data-aid-size=\"3\"], :root[data-aid-simple]:not([data-aid-size]) { --govpub-zoom: 1.5; }\n:root[data-aid-size=\"4\"] { --govpub-zoom: 2; }\n:root body { zoom: var(--govpub-zoom); }\n:root[data-aid-spacing=\"2\"] body :is(p, li, dd, dt, td, th, div, span, blockquote) { line-height: 2.2 !important; }\n:root[data-aid-spacing=\"3\"] body :is(p, li, dd, dt, td, th, div, span, blockquote) { line-height: 2.6 !important; }\n:root[data-aid-scheme] :is(body, body *):not(img, picture, video, canvas, iframe, embed, object, svg, svg *, govpub-aids) {\nbackground: var(--govpub-paper) !important; border-color: var(--govpub-line) !important; color: var(--govpub-ink) !important; text-shadow: none !important; box-shadow: none !important;\n}\n:root[data-aid-scheme] body :is(a, a *):not(img, svg, svg *) { color: var(--govpub-link) !important; }\n:root[data-aid-caption] body { padding-block-end: 120px !important; }\n:root[data-aid-caption] { scroll-padding-block-end: 144px; }\n:root[data-aid-simple]:has(main, [role=\"main\"]) body :not(main, main *, [role=\"main\"], [role=\"main\"] *, :has(main, [role=\"main\"]), govpub-aids) {\ndisplay: none !important;\n}\ngovpub-aids {\nall: initial !important; display: block !important; position: relative !important; z-index: 99999 !important;\ncolor: var(--govpub-ink) !important; background: var(--govpub-paper) !important; font: 16px/1.6 sans-serif !important;\n}\n@media print { govpub-aids { display: none !important; } }", "aids": "*, ::before, ::after { box-sizing: border-box; }\nh2, p, fieldset, legend { margin: 0; padding: 0; }\n.wrap { max-width: 1216px; margin-inline: auto; padding-inline: clamp(16px, 4vw, 48px); }\n.panel-toggle { margin: 6.4px; }\n.ruler, .strip { zoom: calc(1 / var(--govpub-zoom)); }\n:focus-visible { outline: 3px solid var(--govpub-focus); outline-offset: 3px; border-radius: 2px; }\n:root[data-aid-pointer], :root[data-aid-pointer] * {\ncursor: url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='64' height='64'%3E%3Cpath d='M4 2v52l13-12 9 20 9-4-9-19h18z' stroke='%23fff' stroke-width='4'/%3E%3C/svg%3E\") 4 2, auto;\n}\n:root[data-aid-pointer] :is(a, button, summary, label, select, input) {\ncursor: url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='64' height='64'%3E%3Cpath d='M4 2v52l13-12 9 20 9-4-9-19h18z' fill='%23c00' stroke='%23fff' stroke-width='4'/%3E%3C/svg%3E\") 4 2, pointer;\n}\n.panel-toggle, .panel button, .panel select, dialog button {\nmin-height: 44px; padding: 4.8px 15.2px; border: 1px solid var(--govpub-edge); border-radius: 4px; background: var(--govpub-paper); color: var(--govpub-link);\nfont: inherit; cursor: pointer;\n}\n.panel-toggle { font-weight: 700; }\n.panel-toggle[aria-expanded=\"true\"] { background: var(--govpub-link); border-color: var(--govpub-link); color: var(--govpub-paper); }\n.panel button:disabled { border-color: var(--govpub-line); color: var(--govpub-soft); cursor: default; }\n.panel { border-block-end: 1px solid var(--govpub-line); background: var(--govpub-ground); font-size: 15px; }\n.panel .wrap { display: flex; flex-wrap: wrap; gap: 16px 40px; padding-block: 19.2px 22.4px; }\n.panel fieldset { display: flex; flex-wrap: wrap; align-items: center; align-content: start; gap: 6.4px; margin: 0; padding: 0; min-width: 0; border: 0; }\n.panel legend { margin-block-end: 5.6px; padding: 0; color: var(--govpub-soft); font-size: 14px; }\n.panel label { position: relative; display: inline-flex; align-items: center; gap: 0.5em; }\n.panel label > input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }\n.panel label > span { display: inline-flex; align-items: center; min-height: 44px; padding: 4.8px 15.2px; border: 1px solid var(--govpub-edge); border-radius: 4px; background: var(--govpub-paper); }\n.panel input:checked + span { border-color: var(--govpub-link); background: var(--govpub-link); color: var(--govpub-paper); }\n.panel input[type=\"checkbox\"]:checked + span::before { content: \"\u2713\"; margin-inline-end: 0.4em; }\n.panel input:focus-visible + span { outline: 3px solid var(--govpub-focus); outline-offset: 3px; }\n.panel fieldset p:not(:empty) { flex-basis: 100%; }\n.panel-end { display: flex; flex-wrap: wrap; align-items: end; gap: 6.4px; }\n.panel [role=\"status\"]:empty { position: absolute; }\ndialog { max-width: min(544px, calc(100vw - 32px)); padding: 24px; border: 1px solid var(--govpub-edge); border-radius: 6px; background: var(--govpub-paper); color: var(--govpub-ink); }\ndialog::backdrop { background: rgb(0 0 0 / 50%); }\ndialog p, dialog table { margin-block: 12px; }\nkbd { padding: 0.1em 0.4em; border: 1px solid var(--govpub-edge); border-radius: 3px; font: 0.9em ui-monospace, monospace; }\n.ruler { position: fixed; inset: 0; z-index: 8; pointer-events: none; }\n.ruler::before, .ruler::after { content: \"\"; position: absolute; background: var(--govpub-accent); }\n.ruler::before { inset-inline: 0; top: var(--govpub-y, 50%); height: 3px; }\n.ruler::after { inset-block: 0; left: var(--govpub-x, 50%); width: 3px; }\n.strip {\nposition: fixed; inset: auto 0 0; z-index: 7; height: 120px; overflow: hidden; padding: 12.8px 24px; border-block-start: 3px solid var(--govpub-accent);\nbackground: var(--govpub-paper); color: var(--govpub-ink); font-size: 32px; line-height: 1.45; pointer-events: none;\n}\n[hidden] { display: none !important; }\n@media (forced-colors: active) {\n.panel input:checked + span, .panel-toggle[aria-expanded=\"true\"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }\n.ruler::before, .ruler::after { forced-color-adjust: none; background: Highlight; }\n}"};
const root = document.documentElement;
const lang = root.lang || "zh-Hans";
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const memory = {
read() { try { return JSON.parse(localStorage.getItem("govpub") || "{}"); } catch { return {}; } },
write(key, value) {
const kept = this.read();
if (value) kept[key] = value; else delete kept[key];
try { localStorage.setItem("govpub", JSON.stringify(kept)); } catch {  }
},
};
const show = (template) => {
const parts = [...document.importNode(template.content, true).children];
template.before(...parts);
return parts;
};
const adopt = (tree, css) => {
try {
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
} catch { // browsers before 2023
const style = document.createElement("style");
style.textContent = css;
(tree.head || tree).append(style);
}
};
const host = document.createElement("govpub-aids");
const aids = host.attachShadow({ mode: "open" });
const readable = () => document.querySelector("main, [role='main'], article") || document.body;
const start = document.currentScript;
for (const template of [start.previousElementSibling.previousElementSibling, start.previousElementSibling]) {
aids.append(...document.importNode(template.content, true).children);
if (template.lang) host.lang = template.lang;
}
adopt(document, STYLES.page);
adopt(aids, STYLES.aids);
start.after(host);
const names = ["size", "spacing", "scheme", "pointer", "ruler", "caption", "simple", "shortcuts", "rate"];
const chosen = (name) => root.getAttribute(`data-aid-${name}`) || "";
const turnTo = (name, value) => {
if (value) root.setAttribute(`data-aid-${name}`, value); else root.removeAttribute(`data-aid-${name}`);
};
const choose = (name, value) => {
turnTo(name, value);
memory.write(name, value);
reflect();
};
const reflect = () => {
for (const control of all("[data-set]", aids)) {
const value = chosen(control.dataset.set);
if (control.type === "checkbox") control.checked = Boolean(value);
else if (control.type === "radio") control.checked = control.value === value;
else control.value = value;
}
for (const [part, name] of [[".ruler", "ruler"], [".strip", "caption"]]) {
const element = aids.querySelector(part);
if (element) element.hidden = !chosen(name);
}
};
const next = (name, values, step) => {
const at = values.indexOf(chosen(name));
return values[Math.max(0, Math.min(values.length - 1, at + step))];
};
const kept = memory.read();
for (const name of names) turnTo(name, kept[name]);
const panel = () => aids.querySelector("#a11y-panel");
const toggle = () => {
const button = aids.querySelector(".panel-toggle");
panel().hidden = !panel().hidden;
button.setAttribute("aria-expanded", String(!panel().hidden));
};
const reset = () => {
reader.stop();
for (const name of names) choose(name, "");
};
const reader = {
state: "idle", sentences: [], at: 0,
voice() {
const wish = lang.startsWith("zh-Hans") || lang === "zh" ? "zh-cn" : lang === "zh-Hant-HK" ? "zh-hk" : "zh-tw";
const local = speechSynthesis.getVoices().filter((voice) => voice.localService);
const tag = (voice) => voice.lang.toLowerCase().replace("_", "-");
return local.find((voice) => tag(voice) === wish) || local.find((voice) => tag(voice).startsWith("zh"));
},
find() {
const found = [];
const walker = document.createTreeWalker(readable(), NodeFilter.SHOW_TEXT);
let block = null, run = [];
const flush = () => {
const text = run.map((node) => node.data).join("");
for (const match of text.matchAll(/[^。！？；!?;]+[。！？；!?;]*[”’」』）]*/g)) {
if (match[0].trim()) found.push({ text: match[0].trim(), range: this.range(run, match.index, match.index + match[0].length) });
}
run = [];
};
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
const parent = node.parentElement;
if (parent.closest("[aria-hidden], [hidden], nav, template") || !parent.getClientRects().length) continue;
const own = parent.closest("p, h1, h2, h3, h4, h5, h6, li, dt, dd, th, td, caption, figcaption, div");
if (own !== block) { flush(); block = own; }
run.push(node);
}
flush();
return found;
},
range(nodes, start, end) {
const range = document.createRange();
let at = 0, open = false;
for (const node of nodes) {
const next = at + node.length;
if (!open && start < next) { range.setStart(node, start - at); open = true; }
if (end <= next) { range.setEnd(node, end - at); break; }
at = next;
}
return range;
},
begin() {
this.sentences = this.find();
const selected = getSelection();
const from = selected && !selected.isCollapsed ? selected.getRangeAt(0) : null;
const index = this.sentences.findIndex(({ range }) => from
? range.compareBoundaryPoints(Range.START_TO_END, from) > 0
: range.getBoundingClientRect().bottom > 0);
this.at = Math.max(0, index);
this.speak();
},
speak() {
const sentence = this.sentences[this.at];
const voice = this.voice();
if (!sentence || !voice) { this.stop(); return; }
const utterance = new SpeechSynthesisUtterance(sentence.text);
utterance.voice = voice;
utterance.lang = voice.lang;
utterance.rate = Number(chosen("rate")) || 1;
utterance.onend = () => { if (this.current === utterance) { this.at += 1; this.speak(); } };
utterance.onerror = () => { if (this.current === utterance) this.stop(); };
this.current = utterance;
this.mark(sentence);
this.turn("reading");
speechSynthesis.speak(utterance);
},
paint() {
if (!window.Highlight || !CSS.highlights) return false;
if (!this.painted) adopt(document, "::highlight(reading) { background: var(--govpub-mark); color: var(--govpub-ink); }");
this.painted = true;
return true;
},
mark(sentence) {
if (this.paint()) CSS.highlights.set("reading", new Highlight(sentence.range));
const box = sentence.range.getBoundingClientRect();
if (box.top < 0 || box.bottom > innerHeight) sentence.range.startContainer.parentElement.scrollIntoView({ block: "center" });
caption(sentence.text);
},
press() {
if (!("speechSynthesis" in window) || !this.voice()) { this.say("no-voice"); return; }
this.say("");
if (this.state === "reading") { speechSynthesis.pause(); this.turn("paused"); }
else if (this.state === "paused") { speechSynthesis.resume(); this.turn("reading"); }
else this.begin();
},
stop() {
this.current = null;
if ("speechSynthesis" in window) speechSynthesis.cancel();
if (CSS.highlights) CSS.highlights.delete("reading");
this.turn("idle");
},
turn(state) {
this.state = state;
for (const label of all("[data-state]", aids)) label.hidden = label.dataset.state !== state;
const stop = aids.querySelector('[data-do="stop"]');
if (stop) stop.disabled = state === "idle";
},
say(message) {
const words = message && aids.querySelector(`[data-message="${message}"]`);
aids.querySelector('.reader [role="status"]').textContent = words ? words.textContent : "";
},
};
const caption = (text) => {
const strip = aids.querySelector(".strip");
if (strip && chosen("caption")) strip.textContent = text;
};
const under = (target) => {
const block = target.closest?.("p, h1, h2, h3, h4, h5, h6, li, dt, dd, th, td, figcaption, a, button, label, summary");
if (block && reader.state !== "reading") caption(block.innerText.trim());
};
const follow = (x, y) => {
const ruler = aids.querySelector(".ruler");
if (!ruler || ruler.hidden) return;
ruler.style.setProperty("--govpub-x", `${x}px`);
ruler.style.setProperty("--govpub-y", `${y}px`);
};
const actions = {
read: () => reader.press(),
stop: () => reader.stop(),
reset,
help: () => aids.querySelector("#a11y-help").showModal(),
close: () => aids.querySelector("#a11y-help").close(),
};
const sizes = ["", "2", "3", "4"];
const schemes = ["", "light", "dark", "contrast", "warm"];
const turn = (name) => choose(name, chosen(name) ? "" : "on");
const shortcuts = {
Digit1: () => { toggle(); if (!panel().hidden) panel().querySelector("input").focus(); },
Digit2: () => choose("size", next("size", sizes, 1)),
Digit3: () => choose("size", next("size", sizes, -1)),
Digit4: () => choose("scheme", schemes[(schemes.indexOf(chosen("scheme")) + 1) % schemes.length]),
Digit5: () => turn("ruler"),
Digit6: () => turn("caption"),
Digit7: () => reader.press(),
Digit8: () => turn("simple"),
Digit0: reset,
};
aids.querySelector(".panel-toggle").addEventListener("click", toggle);
for (const control of all("[data-set]", aids)) {
control.addEventListener("change", () => choose(control.dataset.set, control.type === "checkbox" && !control.checked ? "" : control.value));
}
for (const button of all("[data-do]", aids)) button.addEventListener("click", () => actions[button.dataset.do]());
document.addEventListener("pointermove", (event) => { follow(event.clientX, event.clientY); under(event.target); });
document.addEventListener("focusin", (event) => {
const box = event.target.getBoundingClientRect();
follow(box.left, box.bottom);
under(event.target);
});
document.addEventListener("keydown", (event) => {
if (!chosen("shortcuts") || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
const action = shortcuts[event.code];
if (action) { event.preventDefault(); action(); }
});
addEventListener("pagehide", () => reader.stop());
reflect();
})();