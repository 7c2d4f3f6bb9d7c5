// The reading aids on a page that another system made: in a tree of their own, so that neither style disturbs the other.
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
