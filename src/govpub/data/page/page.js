// Today's date, the switch between scripts, the contents on wide screens, where the reading aids stand.
const aids = document;
const readable = () => document.querySelector("article");

const today = () => {
  const template = document.querySelector(".welcome template");
  if (!template) return;
  const now = new Date();
  const two = (n) => String(n).padStart(2, "0");
  const time = document.createElement("time");
  time.dateTime = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  time.textContent = new Intl.DateTimeFormat(lang, { dateStyle: "full" }).format(now);
  show(template)[0].append(time);
};

// the block at the top of the window: the last one that begins there or above
const place = () => {
  if (scrollY < 1) return "";
  let found = "";
  for (const block of all("article [id]")) {
    const box = block.getBoundingClientRect();
    if (box.top > 80) break;
    if (box.height && !block.closest("dl, nav, caption")) found = block.id;
  }
  return found;
};

const keepPlace = () => {
  for (const link of all(".switch a")) {
    for (const event of ["pointerdown", "focus", "keydown", "click"]) {
      link.addEventListener(event, () => { link.hash = place(); });
    }
    link.addEventListener("click", () => memory.write("script", link.hreflang));
  }
};

// a reader who chose a script gets it again, on the page's own address and never twice in a row
const chosenScript = () => {
  const chosen = memory.read().script;
  const others = all('link[rel="alternate"][hreflang]');
  const address = (tag) => others.find((link) => link.hreflang === tag)?.href;
  const parts = lang.split("-");
  while (parts.length && !address(parts.join("-"))) parts.pop();
  const own = parts.join("-");
  const here = location.href.split("#")[0];
  try {
    const turned = sessionStorage.getItem("govpub-turned");
    sessionStorage.removeItem("govpub-turned");
    if (turned || !chosen || !own || chosen === own || !address(chosen) || address(own) !== here) return;
    sessionStorage.setItem("govpub-turned", "1");
    location.replace(address(chosen) + location.hash);
  } catch { /* without storage there is no choice to keep */ }
};

const contents = () => {
  const details = document.querySelector(".outline details");
  if (details && matchMedia("(min-width: 72rem)").matches) details.open = true;
};

chosenScript();
today();
keepPlace();
document.addEventListener("DOMContentLoaded", contents);
for (const template of all(".tools > template, body > template")) show(template);
