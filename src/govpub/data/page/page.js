// Today's date, the switch between scripts, the table of contents on wide screens. Nothing here is needed to read.
(() => {
  const root = document.documentElement;
  const lang = root.lang || "zh-Hans";

  const show = (template) => {
    const copy = document.importNode(template.content, true);
    const first = copy.firstElementChild;
    template.before(copy);
    return first;
  };

  const today = () => {
    const template = document.querySelector(".welcome template");
    if (!template) return;
    const time = document.createElement("time");
    const now = new Date();
    const two = (n) => String(n).padStart(2, "0");
    time.dateTime = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    time.textContent = new Intl.DateTimeFormat(lang, { dateStyle: "full" }).format(now);
    show(template).append(time);
  };

  // the block that the reader is at: the last one that begins above the upper third of the window
  const place = () => {
    let found = "";
    for (const block of document.querySelectorAll("article [id]")) {
      const box = block.getBoundingClientRect();
      if (box.top > innerHeight / 3) break;
      if (box.height && !block.closest("dl, nav, caption")) found = block.id;
    }
    return scrollY > 0 ? found : "";
  };

  const keepPlace = () => {
    for (const link of document.querySelectorAll(".switch a")) {
      for (const event of ["pointerdown", "focus", "keydown", "click"]) {
        link.addEventListener(event, () => { link.hash = place(); });
      }
    }
  };

  const contents = () => {
    const details = document.querySelector(".outline details");
    if (details && matchMedia("(min-width: 72rem)").matches) details.open = true;
  };

  document.addEventListener("DOMContentLoaded", () => { today(); keepPlace(); contents(); });
})();
