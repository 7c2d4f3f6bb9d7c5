// Reading aids. A choice is an attribute of the root element; the style does the rest. The page's markup stays as it is.
// `aids` is the tree in which their controls stand, `readable()` the element that is read aloud.
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

// --- read aloud, with a voice of this machine only: no text leaves it
const reader = {
  state: "idle", sentences: [], at: 0,
  voice() {
    const wish = lang.startsWith("zh-Hans") || lang === "zh" ? "zh-cn" : lang === "zh-Hant-HK" ? "zh-hk" : "zh-tw";
    const local = speechSynthesis.getVoices().filter((voice) => voice.localService);
    const tag = (voice) => voice.lang.toLowerCase().replace("_", "-");
    return local.find((voice) => tag(voice) === wish) || local.find((voice) => tag(voice).startsWith("zh"));
  },
  // sentences as ranges of the page's own text
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
  // the rule is added here, since few checkers know `::highlight`
  paint() {
    if (!window.Highlight || !CSS.highlights) return false;
    if (!this.painted) adopt(document, "::highlight(reading) { background: var(--mark); color: var(--ink); }");
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

// --- ruler and caption strip follow the pointer and the focus
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
  ruler.style.setProperty("--x", `${x}px`);
  ruler.style.setProperty("--y", `${y}px`);
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
// off until the reader switches them on; always with two modifiers, never a single key
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
