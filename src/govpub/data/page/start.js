// What every script of a page needs. Nothing of it is needed to read the page.
const root = document.documentElement;
const lang = root.lang || "zh-Hans";
const all = (selector, from = document) => [...from.querySelectorAll(selector)];

// choices are kept in this browser, for this site only
const memory = {
  read() { try { return JSON.parse(localStorage.getItem("govpub") || "{}"); } catch { return {}; } },
  write(key, value) {
    const kept = this.read();
    if (value) kept[key] = value; else delete kept[key];
    try { localStorage.setItem("govpub", JSON.stringify(kept)); } catch { /* private windows keep nothing */ }
  },
};

// what stands in a template is shown in its place
const show = (template) => {
  const parts = [...document.importNode(template.content, true).children];
  template.before(...parts);
  return parts;
};

// a style that a script brings along
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
