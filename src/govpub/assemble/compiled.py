"""The page's templates, made from `data/page/` by `python -m tools.compile_templates`: do not edit."""

# ruff: noqa: D103, E501, PLR1714
from __future__ import annotations

from typing import Any

from markupsafe import Markup, escape

STYLE = ':root {\n--paper: #fff;\n--ground: #f6f4ef;\n--tint: #faf8f4;\n--ink: #1d2127;\n--soft: #4d535c;\n--line: #dedad1;\n--edge: #8b8578;\n--accent: #9e1b1e;\n--link: #164a85;\n--visited: #5c3478;\n--focus: #164a85;\n--mark: #ffe9a8;\n}\n:root[data-aid-scheme="dark"] {\n--paper: #15171b; --ground: #1c1f24; --tint: #1d2126; --ink: #e9e7e2; --soft: #b3b6bc; --line: #373b42; --edge: #8c9099;\n--accent: #f2938c; --link: #9cc4f7; --visited: #cdb0ec; --focus: #ffd166; --mark: #5a4a12; color-scheme: dark;\n}\n:root[data-aid-scheme="contrast"] {\n--paper: #000; --ground: #000; --tint: #000; --ink: #ff0; --soft: #ff0; --line: #ff0; --edge: #ff0; --accent: #ff0; --link: #fff;\n--visited: #fff; --focus: #0ff; --mark: #00c; color-scheme: dark;\n}\n:root[data-aid-scheme="warm"] {\n--paper: #fbf3de; --ground: #f3e8cb; --tint: #f6ecd2; --ink: #2b2417; --soft: #544a36; --line: #d9cba6; --edge: #85775a;\n--accent: #8a1a16; --link: #1d4373; --visited: #58306f; --mark: #f2d27a;\n}\n:root {\n--scale: 1;\n--leading: 1.85;\n--gap: 0.7em;\n--measure: 42rem;\ncolor-scheme: light;\nfont-size: calc(100% * var(--scale));\nscroll-padding-block: 1.5rem 3rem;\n-webkit-text-size-adjust: 100%;\ntext-size-adjust: 100%;\n}\n:root:lang(zh) {\n--sans: "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif;\n--serif: "Songti SC", "STZhongsong", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Microsoft YaHei", serif;\n--fangsong: "FangSong", "STFangsong", "FangSong_GB2312", "Noto Serif CJK SC", "Songti SC", serif;\n--kai: "KaiTi", "STKaiti", "Kaiti SC", "Noto Serif CJK SC", serif;\n}\n:root:lang(zh-Hant-TW) {\n--sans: "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", sans-serif;\n--serif: "Songti TC", "Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", "Microsoft JhengHei", serif;\n--fangsong: "Noto Serif CJK TC", "Songti TC", "PMingLiU", serif;\n--kai: "BiauKai", "DFKai-SB", "Kaiti TC", "Noto Serif CJK TC", serif;\n}\n:root:lang(zh-Hant-HK) {\n--sans: "PingFang HK", "Microsoft JhengHei", "Noto Sans CJK HK", "Noto Sans HK", "Source Han Sans HC", sans-serif;\n--serif: "Songti TC", "Noto Serif CJK HK", "Noto Serif HK", "Source Han Serif HC", "Microsoft JhengHei", serif;\n--fangsong: "Noto Serif CJK HK", "Songti TC", "MingLiU_HKSCS", serif;\n--kai: "Kaiti TC", "DFKai-SB", "Noto Serif CJK HK", serif;\n}\n*, ::before, ::after { box-sizing: border-box; }\nbody {\nmargin: 0;\nbackground: var(--paper);\ncolor: var(--ink);\nfont-family: var(--sans, sans-serif);\nline-height: 1.6;\nline-break: strict;\noverflow-wrap: anywhere;\ntext-spacing-trim: normal;\ntext-autospace: normal;\nfont-variant-numeric: lining-nums;\n}\na { color: var(--link); text-underline-offset: 0.22em; text-decoration-thickness: 0.06em; }\na:visited { color: var(--visited); }\na:hover { text-decoration-thickness: 0.14em; }\n:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: 2px; }\nmain:focus { outline: none; }\nimg { max-width: 100%; height: auto; }\nh1, h2, h3, h4, h5, h6, p, ol, ul, dl, dd, figure, blockquote, fieldset { margin: 0; padding: 0; }\n.wrap { width: 100%; max-width: 76rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 3rem); }\n.vh:not(:focus) {\nposition: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;\n}\n.skip {\nposition: absolute; inset-block-start: 0; inset-inline-start: 1rem; z-index: 9; padding: 0.7em 1.2em;\nbackground: var(--link); color: var(--paper); transform: translateY(-110%);\n}\n.skip:visited { color: var(--paper); }\n.skip:focus { transform: none; }\n.banner { border-block-start: 4px solid var(--accent); border-block-end: 1px solid var(--line); background: var(--ground); }\n.banner .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: 0.35rem 1.5rem; padding-block: 0.8rem; }\n.welcome { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 0.6rem; font-size: 0.9375rem; color: var(--soft); }\n.site-name { font-size: 1.0625rem; font-weight: 700; color: var(--ink); }\n.site-name a, .site-name a:visited { color: inherit; text-decoration: none; }\n.site-name a:hover { text-decoration: underline; }\n.tools { display: flex; align-items: center; gap: 1rem; margin-inline-start: auto; }\n.switch ul { display: flex; gap: 0.25rem; list-style: none; }\n.switch a { display: block; min-width: 2.75rem; padding: 0.4rem 0.7rem; text-align: center; }\n:root[lang="zh-Hans"] [data-script="zh-Hans"],\n:root[lang="zh-Hant"] [data-script="zh-Hant"],\n:root:lang(zh-Hant-TW) [data-script="zh-Hant-TW"],\n:root:lang(zh-Hant-HK) [data-script="zh-Hant-HK"],\n:root:lang(zh-Hant-TW) ul:not(:has([data-script="zh-Hant-TW"])) > [data-script="zh-Hant"],\n:root:lang(zh-Hant-HK) ul:not(:has([data-script="zh-Hant-HK"])) > [data-script="zh-Hant"] { display: none; }\n.breadcrumb { padding-block: 1rem 0; font-size: 0.875rem; color: var(--soft); }\n.breadcrumb ol { display: flex; flex-wrap: wrap; list-style: none; }\n.breadcrumb li { display: flex; align-items: center; }\n.breadcrumb li + li::before {\ncontent: ""; width: 0.4em; height: 0.4em; margin-inline: 0.45em 0.7em; border: solid var(--edge); border-width: 1px 1px 0 0; rotate: 45deg;\n}\n.breadcrumb a { display: block; min-width: 1.5rem; padding-block: 0.25rem; }\n.related { margin-block: 3rem; }\n.related > * { max-width: var(--measure); margin-inline: auto; }\n.related h2 { margin-block: 0 0.6rem; padding-block-start: 1.2rem; border-block-start: 1px solid var(--line); font-size: 1.125rem; }\n.related ul { padding-inline-start: 1.25em; }\n.related li { padding-block: 0.3rem; }\n.related li::marker { color: var(--accent); }\n.footer { margin-block-start: 4rem; padding-block: 2rem 2.5rem; border-block-start: 1px solid var(--line); background: var(--ground); font-size: 0.875rem; color: var(--soft); }\n.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 0.45rem 2.5rem; }\n.facts > div { display: grid; grid-template-columns: 6em minmax(0, 1fr); gap: 0.75em; }\n.facts a { display: inline-block; min-height: 1.5rem; color: inherit; }\n.facts dd { grid-column: 2; color: var(--ink); }\n.facts + .help { margin-block-start: 1.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); }\n.help summary { width: fit-content; padding-block: 0.35rem; cursor: pointer; color: var(--link); }\n.help p { max-width: var(--measure); margin-block-start: 0.4rem; }\n.help strong { color: var(--ink); }\n.to-top { margin-block-start: 1rem; }\n.to-top a { display: inline-block; padding-block: 0.35rem; }\narticle { display: grid; grid-template-columns: minmax(0, 1fr); padding-block: 1.5rem 0; }\n.head, .body { width: 100%; max-width: var(--measure); margin-inline: auto; }\n.status { display: flex; flex-wrap: wrap; gap: 0.3em 1em; margin-block-end: 1.5rem; padding: 0.8em 1.1em; border: 2px solid var(--accent); background: var(--tint); color: var(--accent); }\n.title {\npadding-block: 0.4em 0.65em; font: 700 clamp(1.625rem, 1.2rem + 1.7vw, 2.25rem) / 1.45 var(--serif, serif);\ntext-wrap: balance; word-break: auto-phrase; text-spacing-trim: trim-start;\n}\n.title-row > dt { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n.disclosure { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); column-gap: 2rem; margin-block-end: 2.5rem; font-size: 0.9375rem; }\n.disclosure:has(+ .disclosure) { margin-block-end: 1rem; }\n.disclosure > div { display: grid; grid-template-columns: 4.25em minmax(0, 1fr); gap: 0.9em; padding-block: 0.5em; border-block-end: 1px solid var(--line); }\n.disclosure > .title-row { order: -1; grid-column: 1 / -1; display: block; padding: 0; border-block-end: 2px solid var(--accent); }\n.head > .title { margin-block-end: 2rem; border-block-end: 2px solid var(--accent); }\n.head > .title:has(+ .disclosure) { margin-block-end: 0.5rem; }\n.disclosure dt { color: var(--soft); }\n.empty { color: var(--soft); }\n.outline { width: 100%; max-width: var(--measure); margin: 0 auto 2rem; font-size: 0.9375rem; }\n.outline details { border: 1px solid var(--line); border-radius: 4px; background: var(--tint); }\n.outline summary { padding: 0.6em 1em; font-weight: 700; cursor: pointer; }\n.outline ol { padding: 0 1em 0.8em; list-style: none; }\n.outline a { display: block; padding-block: 0.35em; color: var(--ink); text-decoration: none; line-height: 1.5; }\n.outline a:hover { color: var(--link); text-decoration: underline; }\n.outline .depth-2 a { padding-inline-start: 1.5em; color: var(--soft); font-size: 0.9375em; }\n@media (min-width: 72rem) {\n:root:not([data-aid-size="3"], [data-aid-size="4"], [data-aid-simple]) article:has(.outline) { grid-template-columns: minmax(0, 1fr) minmax(0, var(--measure)) minmax(0, 1fr); column-gap: 3.5rem; }\n:root:not([data-aid-size="3"], [data-aid-size="4"], [data-aid-simple]) article:has(.outline) > :is(.head, .body) { grid-column: 2; }\n:root:not([data-aid-size="3"], [data-aid-size="4"], [data-aid-simple]) .outline { grid-column: 3; grid-row: 1 / span 3; align-self: start; position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); margin: 0; overflow: auto; font-size: 0.875rem; }\n.outline details { border-width: 0 0 0 1px; border-radius: 0; background: none; }\n}\n.body { font-size: 1.125rem; line-height: var(--leading); hanging-punctuation: allow-end; }\n.body p { margin-block-end: var(--gap); text-indent: 2em; }\n.body :is(h2, h3, h4, h5, h6, .deep) { font-size: 1.125rem; font-weight: 700; line-height: 1.6; text-wrap: pretty; }\n.body h2 { margin-block: 2em 0.6em; font-size: 1.375rem; }\n.body h3 { margin-block: 1.7em 0.5em; font-size: 1.2rem; }\n.body :is(h4, h5, h6, .deep) { margin-block: 1.3em 0.4em; }\n.body > :first-child, .body > section:first-child > :first-child { margin-block-start: 0; }\n:is(h2, h3, h4, h5, h6, .deep) > .marker { color: var(--accent); }\n.body li { margin-block: 0.35em; }\n.body :is(ol, ul) { margin-block-end: var(--gap); padding-inline-start: 2em; }\n.body .marked { padding-inline-start: 0; list-style-type: ""; text-indent: 2em; }\n.body li p, .body :is(figcaption, td, th, caption) { text-indent: 0; }\n.body blockquote { margin-block: 1.2em; padding-inline-start: 1.2em; border-inline-start: 3px solid var(--line); }\n@media (min-width: 40rem) {\n.body p { text-align: justify; text-justify: inter-character; }\n}\n.exchange { margin-block: 2.5rem; }\n.body .question { margin-block: 0 1.1rem; padding: 0.8em 1.1em; border-inline-start: 4px solid var(--accent); background: var(--tint); font-size: 1.1875rem; }\n.asker { color: var(--accent); }\n.answer, .speech { padding-inline-start: calc(1.1em + 4px); }\n.answer + .answer { margin-block-start: 1.5rem; }\n.body .speaker { margin-block: 0 0.35em; font: inherit; text-align: start; }\n.speaker .role { color: var(--soft); font-size: 0.9375em; }\n.speaker .name { font-weight: 700; }\n.speaker .role + .name { margin-inline-start: 0.6em; }\n.speech { margin-block: 1.5rem; border-inline-start: 4px solid var(--line); }\n.table { margin-block: 1.5rem; overflow-x: auto; }\ntable { width: 100%; border-collapse: collapse; border-block: 2px solid var(--edge); font-size: 1rem; line-height: 1.6; font-variant-numeric: tabular-nums lining-nums; }\ncaption { padding-block-end: 0.5em; font-weight: 700; text-align: start; }\nth, td { min-width: 4.5em; padding: 0.55em 0.9em; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }\nth { background: var(--tint); font-weight: 700; }\n.body figure { margin-block: 1.8rem; }\nfigure img { display: block; margin-inline: auto; border-radius: 2px; }\nfigcaption { margin-block-start: 0.6em; color: var(--soft); font-size: 0.9375rem; text-align: center; }\n.no-picture { min-height: 6rem; border: 1px dashed var(--edge); }\n.notice { margin-block: 1.5rem; padding: 1.1em 1.3em; border: 1px solid var(--accent); border-inline-start-width: 4px; background: var(--tint); }\n.body .notice > :is(h2, h3, h4, h5, h6) { margin-block: 0 0.4em; font-size: 1.125rem; }\n:is(.notice, .attachments, blockquote) > :last-child { margin-block-end: 0; }\n.annex { margin-block-start: 3.5rem; padding-block-start: 1rem; border-block-start: 2px solid var(--accent); }\n.body .annex > :is(h2, h3, h4, h5, h6) { font-family: var(--serif, serif); font-size: 1.5rem; text-align: center; }\n.signature { margin-block: 2.5rem; padding-inline-end: 2em; text-align: end; }\n.body .signature p { margin: 0; text-align: end; text-indent: 0; }\n.attachments { margin-block: 2rem; padding: 1em 1.3em; border-radius: 4px; background: var(--tint); }\n.body .attachments p { margin: 0 0 0.3em; font-weight: 700; text-indent: 0; }\n.body .attachments ul { margin: 0; padding: 0; list-style-type: ""; }\n.body .contact { padding-block-start: 0.5em; border-block-start: 1px solid var(--line); font-size: 1rem; }\n.note { padding-inline: 0.15em; font-size: 0.75em; line-height: 1; text-indent: 0; vertical-align: super; counter-increment: note; }\n.note::before { content: "[" counter(note) "]"; }\n.notes { margin-block-start: 3rem; border-block-start: 1px solid var(--line); font-size: 0.9375rem; }\n.body .notes p { display: inline; }\n.body :target { scroll-margin-block-start: 1.5rem; }\nem { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }\n:is(em, strong):lang(en) { text-emphasis: none; font-style: italic; }\n:root[data-aid-size="2"] { --scale: 1.25; }\n:root[data-aid-size="3"] { --scale: 1.5; }\n:root[data-aid-size="4"] { --scale: 2; }\n:root[data-aid-spacing="2"] { --leading: 2.2; --gap: 1.2em; }\n:root[data-aid-spacing="3"] { --leading: 2.6; --gap: 1.8em; }\n:root[data-aid-caption] body { padding-block-end: 7.5rem; }\n:root[data-aid-caption] { scroll-padding-block-end: 9rem; }\n:root[data-aid-simple]:not([data-aid-size]) { --scale: 1.5; }\n:root[data-aid-simple]:not([data-aid-spacing]) { --leading: 2.1; }\n:root[data-aid-simple] :is(.breadcrumb, .related, .outline, .help, .today) { display: none; }\n:root[data-aid-simple] .body p { text-align: start; }\n:root[data-aid-pointer], :root[data-aid-pointer] * {\ncursor: url("data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\' width=\'64\' height=\'64\'%3E%3Cpath d=\'M4 2v52l13-12 9 20 9-4-9-19h18z\' stroke=\'%23fff\' stroke-width=\'4\'/%3E%3C/svg%3E") 4 2, auto;\n}\n:root[data-aid-pointer] :is(a, button, summary, label, select, input) {\ncursor: url("data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\' width=\'64\' height=\'64\'%3E%3Cpath d=\'M4 2v52l13-12 9 20 9-4-9-19h18z\' fill=\'%23c00\' stroke=\'%23fff\' stroke-width=\'4\'/%3E%3C/svg%3E") 4 2, pointer;\n}\n.panel-toggle, .panel button, .panel select, dialog button {\nmin-height: 2.75rem; padding: 0.3rem 0.95rem; border: 1px solid var(--edge); border-radius: 4px; background: var(--paper); color: var(--link);\nfont: inherit; cursor: pointer;\n}\n.panel-toggle { font-weight: 700; }\n.panel-toggle[aria-expanded="true"] { background: var(--link); border-color: var(--link); color: var(--paper); }\n.panel button:disabled { border-color: var(--line); color: var(--soft); cursor: default; }\n.panel { border-block-end: 1px solid var(--line); background: var(--ground); font-size: 0.9375rem; }\n.panel .wrap { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; padding-block: 1.2rem 1.4rem; }\n.panel fieldset { display: flex; flex-wrap: wrap; align-items: center; align-content: start; gap: 0.4rem; margin: 0; padding: 0; min-width: 0; border: 0; }\n.panel legend { margin-block-end: 0.35rem; padding: 0; color: var(--soft); font-size: 0.875rem; }\n.panel label { position: relative; display: inline-flex; align-items: center; gap: 0.5em; }\n.panel label > input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }\n.panel label > span { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0.3rem 0.95rem; border: 1px solid var(--edge); border-radius: 4px; background: var(--paper); }\n.panel input:checked + span { border-color: var(--link); background: var(--link); color: var(--paper); }\n.panel input[type="checkbox"]:checked + span::before { content: "✓"; margin-inline-end: 0.4em; }\n.panel input:focus-visible + span { outline: 3px solid var(--focus); outline-offset: 3px; }\n.panel fieldset p:not(:empty) { flex-basis: 100%; }\n.panel-end { display: flex; flex-wrap: wrap; align-items: end; gap: 0.4rem; }\n.panel [role="status"]:empty { position: absolute; }\ndialog { max-width: min(34rem, calc(100vw - 2rem)); padding: 1.5rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--paper); color: var(--ink); }\ndialog::backdrop { background: rgb(0 0 0 / 50%); }\ndialog p, dialog table { margin-block: 0.75rem; }\nkbd { padding: 0.1em 0.4em; border: 1px solid var(--edge); border-radius: 3px; font: 0.9em ui-monospace, monospace; }\n.ruler { position: fixed; inset: 0; z-index: 8; pointer-events: none; }\n.ruler::before, .ruler::after { content: ""; position: absolute; background: var(--accent); }\n.ruler::before { inset-inline: 0; top: var(--y, 50%); height: 3px; }\n.ruler::after { inset-block: 0; left: var(--x, 50%); width: 3px; }\n.strip {\nposition: fixed; inset: auto 0 0; z-index: 7; height: 7.5rem; overflow: hidden; padding: 0.8rem 1.5rem; border-block-start: 3px solid var(--accent);\nbackground: var(--paper); color: var(--ink); font-size: 2rem; line-height: 1.45; pointer-events: none;\n}\n[hidden] { display: none !important; }\n@media (forced-colors: active) {\n.panel input:checked + span, .panel-toggle[aria-expanded="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }\n.ruler::before, .ruler::after { forced-color-adjust: none; background: Highlight; }\n}\n@media (prefers-color-scheme: dark) {\n:root:not([data-aid-scheme]) {\n--paper: #15171b; --ground: #1c1f24; --tint: #1d2126; --ink: #e9e7e2; --soft: #b3b6bc; --line: #373b42; --edge: #8c9099;\n--accent: #f2938c; --link: #9cc4f7; --visited: #cdb0ec; --focus: #ffd166; --mark: #5a4a12; color-scheme: dark;\n}\n}\n@media (prefers-contrast: more) {\n:root:not([data-aid-scheme]) { --soft: var(--ink); --line: var(--edge); }\n}\n@media (forced-colors: active) {\n.question, .speech, .notice, .status, .banner, .title-row { border-color: CanvasText; }\n.skip:focus { outline: 2px solid; }\n}\n@page {\nsize: A4;\nmargin: 30mm 26mm 28mm 28mm;\n@bottom-center { content: "— " counter(page) " —"; font: 12pt serif; }\n}\n@media print {\n:root, :root[data-aid-scheme] {\n--paper: #fff; --ground: #fff; --tint: #fff; --ink: #000; --soft: #333; --line: #999; --edge: #333; --accent: #000; --link: #000;\ncolor-scheme: light; font-size: 12pt;\n}\n.skip, .switch, .breadcrumb, .outline, .related, .help, .to-top, .panel-toggle, .panel, .ruler, .strip { display: none; }\n.wrap { max-width: none; padding: 0; }\n.banner { border: 0; }\n.banner .wrap { padding: 0; }\n.welcome { font-size: 9pt; }\n.welcome > :not(.site-name) { display: none; }\n.head, .body { max-width: none; }\n.title { font-size: 22pt; text-align: center; }\n.disclosure { grid-template-columns: 1fr 1fr; font-size: 10pt; }\n.body { font: 14pt / 1.75 var(--fangsong, serif); }\n.body h2 { font: 700 14pt / 1.75 var(--sans, sans-serif); }\n.body h3 { font: 14pt / 1.75 var(--kai, serif); }\n.body :is(h4, h5, h6) { font: 700 14pt / 1.75 var(--fangsong, serif); }\n.body :is(h2, h3, h4, h5, h6, .speaker) { break-after: avoid; }\n.body p { orphans: 2; widows: 2; }\n.body .question { padding-block: 0.2em; font-size: 14pt; }\ntr, figure, .signature, .attachments { break-inside: avoid; }\ntable { font-size: 11pt; }\n.table { overflow: visible; }\na { text-decoration: none; }\n.footer { margin-block-start: 12mm; padding: 3mm 0 0; font-size: 9pt; }\n.facts { grid-template-columns: 1fr 1fr; gap: 1mm 8mm; }\n}'
LISTING_STYLE = ".listing > :is(.head, .body, .beside) { max-width: 60rem; }\n.entries { padding: 0; list-style: none; }\n.body .entries { padding: 0; }\n.body .entries > li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 1rem; margin: 0; padding-block: 0.55rem; border-block-end: 1px solid var(--line); }\n.entries a { flex: 1 1 16rem; min-height: 1.5rem; }\n.entries time, .entries .source { color: var(--soft); font-size: 0.875rem; font-variant-numeric: tabular-nums; }\n.intro { margin-block: 0 1.5rem; color: var(--soft); }\n.more { font-size: 1rem; }\n.body .more, .intro { text-indent: 0; }\n.pages ul { display: flex; flex-wrap: wrap; gap: 0.4rem; padding: 0; list-style: none; }\n.body .pages ul { padding: 0; }\n.pages :is(a, span) { display: block; min-width: 2.75rem; padding: 0.4rem 0.7rem; border: 1px solid var(--line); border-radius: 4px; text-align: center; }\n.pages [aria-current] { background: var(--link); color: var(--paper); }\n.beside { width: 100%; max-width: var(--measure); margin: 2.5rem auto 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 1rem 2rem; }\n.beside h2 { margin-block: 0 0.4rem; padding-block-start: 0.8rem; border-block-start: 2px solid var(--accent); font-size: 1.0625rem; }\n.beside ul { display: flex; flex-wrap: wrap; gap: 0.1rem 1.1rem; padding: 0; list-style: none; }\n.beside a { display: block; padding-block: 0.3rem; }"
SCRIPT = '"use strict";(() => {\nconst root = document.documentElement;\nconst lang = root.lang || "zh-Hans";\nconst all = (selector, from = document) => [...from.querySelectorAll(selector)];\nconst memory = {\nread() { try { return JSON.parse(localStorage.getItem("govpub") || "{}"); } catch { return {}; } },\nwrite(key, value) {\nconst kept = this.read();\nif (value) kept[key] = value; else delete kept[key];\ntry { localStorage.setItem("govpub", JSON.stringify(kept)); } catch {  }\n},\n};\nconst show = (template) => {\nconst parts = [...document.importNode(template.content, true).children];\ntemplate.before(...parts);\nreturn parts;\n};\nconst adopt = (tree, css) => {\ntry {\nconst sheet = new CSSStyleSheet();\nsheet.replaceSync(css);\ntree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];\n} catch { // browsers before 2023\nconst style = document.createElement("style");\nstyle.textContent = css;\n(tree.head || tree).append(style);\n}\n};\nconst aids = document;\nconst readable = () => document.querySelector("article");\nconst today = () => {\nconst template = document.querySelector(".welcome template");\nif (!template) return;\nconst now = new Date();\nconst two = (n) => String(n).padStart(2, "0");\nconst time = document.createElement("time");\ntime.dateTime = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;\ntime.textContent = new Intl.DateTimeFormat(lang, { dateStyle: "full" }).format(now);\nshow(template)[0].append(time);\n};\nconst place = () => {\nif (scrollY < 1) return "";\nlet found = "";\nfor (const block of all("article [id]")) {\nconst box = block.getBoundingClientRect();\nif (box.top > 80) break;\nif (box.height && !block.closest("dl, nav, caption")) found = block.id;\n}\nreturn found;\n};\nconst keepPlace = () => {\nfor (const link of all(".switch a")) {\nfor (const event of ["pointerdown", "focus", "keydown", "click"]) {\nlink.addEventListener(event, () => { link.hash = place(); });\n}\nlink.addEventListener("click", () => memory.write("script", link.hreflang));\n}\n};\nconst chosenScript = () => {\nconst chosen = memory.read().script;\nconst others = all(\'link[rel="alternate"][hreflang]\');\nconst address = (tag) => others.find((link) => link.hreflang === tag)?.href;\nconst parts = lang.split("-");\nwhile (parts.length && !address(parts.join("-"))) parts.pop();\nconst own = parts.join("-");\nconst here = location.href.split("#")[0];\ntry {\nconst turned = sessionStorage.getItem("govpub-turned");\nsessionStorage.removeItem("govpub-turned");\nif (turned || !chosen || !own || chosen === own || !address(chosen) || address(own) !== here) return;\nsessionStorage.setItem("govpub-turned", "1");\nlocation.replace(address(chosen) + location.hash);\n} catch {  }\n};\nconst contents = () => {\nconst details = document.querySelector(".outline details");\nif (details && matchMedia("(min-width: 72rem)").matches) details.open = true;\n};\nchosenScript();\ntoday();\nkeepPlace();\ndocument.addEventListener("DOMContentLoaded", contents);\nfor (const template of all(".tools > template, body > template")) show(template);\nconst names = ["size", "spacing", "scheme", "pointer", "ruler", "caption", "simple", "shortcuts", "rate"];\nconst chosen = (name) => root.getAttribute(`data-aid-${name}`) || "";\nconst turnTo = (name, value) => {\nif (value) root.setAttribute(`data-aid-${name}`, value); else root.removeAttribute(`data-aid-${name}`);\n};\nconst choose = (name, value) => {\nturnTo(name, value);\nmemory.write(name, value);\nreflect();\n};\nconst reflect = () => {\nfor (const control of all("[data-set]", aids)) {\nconst value = chosen(control.dataset.set);\nif (control.type === "checkbox") control.checked = Boolean(value);\nelse if (control.type === "radio") control.checked = control.value === value;\nelse control.value = value;\n}\nfor (const [part, name] of [[".ruler", "ruler"], [".strip", "caption"]]) {\nconst element = aids.querySelector(part);\nif (element) element.hidden = !chosen(name);\n}\n};\nconst next = (name, values, step) => {\nconst at = values.indexOf(chosen(name));\nreturn values[Math.max(0, Math.min(values.length - 1, at + step))];\n};\nconst kept = memory.read();\nfor (const name of names) turnTo(name, kept[name]);\nconst panel = () => aids.querySelector("#a11y-panel");\nconst toggle = () => {\nconst button = aids.querySelector(".panel-toggle");\npanel().hidden = !panel().hidden;\nbutton.setAttribute("aria-expanded", String(!panel().hidden));\n};\nconst reset = () => {\nreader.stop();\nfor (const name of names) choose(name, "");\n};\nconst reader = {\nstate: "idle", sentences: [], at: 0,\nvoice() {\nconst wish = lang.startsWith("zh-Hans") || lang === "zh" ? "zh-cn" : lang === "zh-Hant-HK" ? "zh-hk" : "zh-tw";\nconst local = speechSynthesis.getVoices().filter((voice) => voice.localService);\nconst tag = (voice) => voice.lang.toLowerCase().replace("_", "-");\nreturn local.find((voice) => tag(voice) === wish) || local.find((voice) => tag(voice).startsWith("zh"));\n},\nfind() {\nconst found = [];\nconst walker = document.createTreeWalker(readable(), NodeFilter.SHOW_TEXT);\nlet block = null, run = [];\nconst flush = () => {\nconst text = run.map((node) => node.data).join("");\nfor (const match of text.matchAll(/[^。！？；!?;]+[。！？；!?;]*[”’」』）]*/g)) {\nif (match[0].trim()) found.push({ text: match[0].trim(), range: this.range(run, match.index, match.index + match[0].length) });\n}\nrun = [];\n};\nfor (let node = walker.nextNode(); node; node = walker.nextNode()) {\nconst parent = node.parentElement;\nif (parent.closest("[aria-hidden], [hidden], nav, template") || !parent.getClientRects().length) continue;\nconst own = parent.closest("p, h1, h2, h3, h4, h5, h6, li, dt, dd, th, td, caption, figcaption, div");\nif (own !== block) { flush(); block = own; }\nrun.push(node);\n}\nflush();\nreturn found;\n},\nrange(nodes, start, end) {\nconst range = document.createRange();\nlet at = 0, open = false;\nfor (const node of nodes) {\nconst next = at + node.length;\nif (!open && start < next) { range.setStart(node, start - at); open = true; }\nif (end <= next) { range.setEnd(node, end - at); break; }\nat = next;\n}\nreturn range;\n},\nbegin() {\nthis.sentences = this.find();\nconst selected = getSelection();\nconst from = selected && !selected.isCollapsed ? selected.getRangeAt(0) : null;\nconst index = this.sentences.findIndex(({ range }) => from\n? range.compareBoundaryPoints(Range.START_TO_END, from) > 0\n: range.getBoundingClientRect().bottom > 0);\nthis.at = Math.max(0, index);\nthis.speak();\n},\nspeak() {\nconst sentence = this.sentences[this.at];\nconst voice = this.voice();\nif (!sentence || !voice) { this.stop(); return; }\nconst utterance = new SpeechSynthesisUtterance(sentence.text);\nutterance.voice = voice;\nutterance.lang = voice.lang;\nutterance.rate = Number(chosen("rate")) || 1;\nutterance.onend = () => { if (this.current === utterance) { this.at += 1; this.speak(); } };\nutterance.onerror = () => { if (this.current === utterance) this.stop(); };\nthis.current = utterance;\nthis.mark(sentence);\nthis.turn("reading");\nspeechSynthesis.speak(utterance);\n},\npaint() {\nif (!window.Highlight || !CSS.highlights) return false;\nif (!this.painted) adopt(document, "::highlight(reading) { background: var(--mark); color: var(--ink); }");\nthis.painted = true;\nreturn true;\n},\nmark(sentence) {\nif (this.paint()) CSS.highlights.set("reading", new Highlight(sentence.range));\nconst box = sentence.range.getBoundingClientRect();\nif (box.top < 0 || box.bottom > innerHeight) sentence.range.startContainer.parentElement.scrollIntoView({ block: "center" });\ncaption(sentence.text);\n},\npress() {\nif (!("speechSynthesis" in window) || !this.voice()) { this.say("no-voice"); return; }\nthis.say("");\nif (this.state === "reading") { speechSynthesis.pause(); this.turn("paused"); }\nelse if (this.state === "paused") { speechSynthesis.resume(); this.turn("reading"); }\nelse this.begin();\n},\nstop() {\nthis.current = null;\nif ("speechSynthesis" in window) speechSynthesis.cancel();\nif (CSS.highlights) CSS.highlights.delete("reading");\nthis.turn("idle");\n},\nturn(state) {\nthis.state = state;\nfor (const label of all("[data-state]", aids)) label.hidden = label.dataset.state !== state;\nconst stop = aids.querySelector(\'[data-do="stop"]\');\nif (stop) stop.disabled = state === "idle";\n},\nsay(message) {\nconst words = message && aids.querySelector(`[data-message="${message}"]`);\naids.querySelector(\'.reader [role="status"]\').textContent = words ? words.textContent : "";\n},\n};\nconst caption = (text) => {\nconst strip = aids.querySelector(".strip");\nif (strip && chosen("caption")) strip.textContent = text;\n};\nconst under = (target) => {\nconst block = target.closest?.("p, h1, h2, h3, h4, h5, h6, li, dt, dd, th, td, figcaption, a, button, label, summary");\nif (block && reader.state !== "reading") caption(block.innerText.trim());\n};\nconst follow = (x, y) => {\nconst ruler = aids.querySelector(".ruler");\nif (!ruler || ruler.hidden) return;\nruler.style.setProperty("--x", `${x}px`);\nruler.style.setProperty("--y", `${y}px`);\n};\nconst actions = {\nread: () => reader.press(),\nstop: () => reader.stop(),\nreset,\nhelp: () => aids.querySelector("#a11y-help").showModal(),\nclose: () => aids.querySelector("#a11y-help").close(),\n};\nconst sizes = ["", "2", "3", "4"];\nconst schemes = ["", "light", "dark", "contrast", "warm"];\nconst turn = (name) => choose(name, chosen(name) ? "" : "on");\nconst shortcuts = {\nDigit1: () => { toggle(); if (!panel().hidden) panel().querySelector("input").focus(); },\nDigit2: () => choose("size", next("size", sizes, 1)),\nDigit3: () => choose("size", next("size", sizes, -1)),\nDigit4: () => choose("scheme", schemes[(schemes.indexOf(chosen("scheme")) + 1) % schemes.length]),\nDigit5: () => turn("ruler"),\nDigit6: () => turn("caption"),\nDigit7: () => reader.press(),\nDigit8: () => turn("simple"),\nDigit0: reset,\n};\naids.querySelector(".panel-toggle").addEventListener("click", toggle);\nfor (const control of all("[data-set]", aids)) {\ncontrol.addEventListener("change", () => choose(control.dataset.set, control.type === "checkbox" && !control.checked ? "" : control.value));\n}\nfor (const button of all("[data-do]", aids)) button.addEventListener("click", () => actions[button.dataset.do]());\ndocument.addEventListener("pointermove", (event) => { follow(event.clientX, event.clientY); under(event.target); });\ndocument.addEventListener("focusin", (event) => {\nconst box = event.target.getBoundingClientRect();\nfollow(box.left, box.bottom);\nunder(event.target);\n});\ndocument.addEventListener("keydown", (event) => {\nif (!chosen("shortcuts") || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;\nconst action = shortcuts[event.code];\nif (action) { event.preventDefault(); action(); }\n});\naddEventListener("pagehide", () => reader.stop());\nreflect();\n})();'


def page(v_page: Any, v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out += ('<!DOCTYPE html>\n<html lang="', escape(v_page.language), '">\n<head>\n')
    out.append(head(v_page, v_article, v_ui))
    out += ('</head>\n<body id="top">\n<a class="skip" href="#content" data-ui>', escape(v_ui.page.skip), "</a>\n")
    out.append(banner(v_page, v_article, v_ui))
    out.append(panel(v_page, v_article, v_ui))
    out += ("<script>", escape(v_page.script), "</script>\n")
    if v_page.breadcrumb:
        out += ('<nav class="breadcrumb wrap" aria-label="', escape(v_ui.page.breadcrumb), '" data-ui>\n<ol>\n')
        for v_link in v_page.breadcrumb:
            out.append("<li>")
            if v_link.href:
                out += ('<a href="', escape(v_link.href), '">', escape(v_link.title), "</a>")
            else:
                out.append(escape(v_link.title))
            out.append("</li>\n")
        out.append('<li aria-current="page">')
        if v_page.listing:
            out.append(escape(v_article.title))
        else:
            out.append(escape(v_ui.page.here))
        out.append("</li>\n</ol>\n</nav>\n")
    out.append('<main id="content" class="wrap" tabindex="-1">\n')
    if v_page.listing:
        out.append(listing(v_page, v_article, v_ui))
    else:
        out.append(article(v_page, v_article, v_ui))
    out.append("</main>\n")
    if v_page.related:
        out += (
            '<aside class="related wrap" aria-labelledby="page-related">\n<h2 id="page-related" data-ui>',
            escape(v_ui.page.related),
            "</h2>\n<ul>\n",
        )
        for v_link in v_page.related:
            out.append("<li>")
            if v_link.href:
                out += ('<a href="', escape(v_link.href), '">', escape(v_link.title), "</a>")
            else:
                out.append(escape(v_link.title))
            out.append("</li>\n")
        out.append("</ul>\n</aside>\n")
    out.append(footer(v_page, v_article, v_ui))
    out.append("</body>\n</html>")
    return Markup("".join(out))


def fragment(v_page: Any, v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out += (
        '<article lang="',
        escape(v_article.language),
        '">\n',
        blocks_disclosure(v_article, v_ui),
        "\n",
        blocks_run(v_article.body, v_ui),
        blocks_notes(v_article, v_ui),
        "\n</article>",
    )
    return Markup("".join(out))


def paper_value(v_text: Any, v_datetime: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    if not v_text:
        out.append(escape(v_ui.page.empty))
    elif v_datetime:
        out += ('<time datetime="', escape(v_datetime), '">', escape(v_text), "</time>")
    else:
        out.append(escape(v_text))
    return Markup("".join(out))


def paper(v_page: Any, v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out += (
        '<!DOCTYPE html>\n<html lang="',
        escape(v_page.language),
        '">\n<head>\n<meta charset="utf-8">\n<title>',
        escape(v_page.title),
        "</title>\n",
    )
    for v_tag in v_page.meta:
        out += ('<meta name="', escape(v_tag.name), '" content="', escape(v_tag.content), '">\n')
    out += ("<style>", escape(v_page.style), "</style>\n</head>\n<body>\n")
    if v_page.site_name:
        out += ('<p class="site-name">', escape(v_page.site_name), "</p>\n")
    out += ('<main>\n<h1 class="title">', escape(v_page.title), "</h1>\n")
    if v_article.status:
        out.append('<p class="status">')
        if v_article.status.not_in_force:
            out += ("<strong>", escape(v_ui.article.status), "</strong>")
        if v_article.status.notice:
            out += ('<a href="#', escape(v_article.status.notice), '">', escape(v_ui.article.see_notice), "</a>")
        out.append("</p>\n")
    if v_page.fields:
        out.append('<table class="pairs disclosure">\n<tbody>\n')
        for v_pair in v_page.fields:
            out.append("<tr>")
            for v_f in v_pair:
                out += (
                    '<th scope="row">',
                    escape(v_f.label),
                    "</th><td>",
                    paper_value(v_f.value, v_f.datetime, v_ui),
                    "</td>",
                )
            out.append("</tr>\n")
        out.append("</tbody>\n</table>\n")
    out += (
        '<div class="body">\n',
        blocks_run(v_article.body, v_ui),
        blocks_notes(v_article, v_ui),
        "\n</div>\n</main>\n",
    )
    if v_page.facts:
        out.append('<table class="pairs facts">\n<tbody>\n')
        for v_row in v_page.facts:
            out += ('<tr><th scope="row">', escape(v_row.label), "</th><td>")
            for v_f in v_row.facts:
                out += (escape(v_f.value), " ")
            out.append("</td></tr>\n")
        out.append("</tbody>\n</table>\n")
    out.append("</body>\n</html>")
    return Markup("".join(out))


def head(v_page: Any, v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out += (
        '<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="',
        escape(v_page.policy),
        '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n',
    )
    if v_article.title:
        out += ("<title>", escape(v_article.title))
        if v_page.site_name and (not v_page.site_name.ui):
            out += (" - ", escape(v_page.site_name.value))
        out.append("</title>\n")
    else:
        out += ("<title data-ui>", escape(v_ui.page.untitled), "</title>\n")
    for v_tag in v_page.meta:
        out += ("<meta ", escape(v_tag.attribute), '="', escape(v_tag.name), '" content="', escape(v_tag.content), '"')
        if v_tag.ui:
            out.append(" data-ui")
        out.append(">\n")
    if v_page.addresses.absolute:
        out += ('<link rel="canonical" href="', escape(v_page.addresses.canonical), '">\n')
    for v_alternate in v_page.addresses.alternates:
        out += (
            '<link rel="alternate" hreflang="',
            escape(v_alternate.language),
            '" href="',
            escape(v_alternate.href),
            '">\n',
        )
    if v_page.addresses.data:
        out += ('<link rel="alternate" type="application/json" href="', escape(v_page.addresses.data), '">\n')
    if v_page.article_data:
        out += ('<script type="application/ld+json">', escape(v_page.article_data), "</script>\n")
    if v_page.site_data:
        out += ('<script type="application/ld+json" data-ui>', escape(v_page.site_data), "</script>\n")
    out += ("<style>", escape(v_page.style), "</style>")
    return Markup("".join(out))


def banner(v_page: Any, v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out.append('<header class="banner">\n<div class="wrap">\n<div class="welcome">\n')
    if v_page.site_name:
        out += ("<p data-ui>", escape(v_ui.page.welcome), '</p>\n<p class="site-name"')
        if v_page.site_name.ui:
            out.append(" data-ui")
        out.append(">")
        if v_page.home:
            out += ('<a href="', escape(v_page.home), '">', escape(v_page.site_name.value), "</a>")
        else:
            out.append(escape(v_page.site_name.value))
        out.append("</p>\n")
    else:
        out += ("<p data-ui>", escape(v_ui.page.welcome_nameless), "</p>\n")
    out += (
        '<template data-ui><p class="today" data-ui>',
        escape(v_ui.page.today),
        '</p></template>\n</div>\n<div class="tools">\n',
    )
    if v_page.addresses.switch:
        out += ('<nav class="switch" aria-label="', escape(v_ui.page.switch), '" data-ui>\n<ul translate="no">\n')
        for v_entry in v_page.addresses.switch:
            out += (
                '<li data-script="',
                escape(v_entry.language),
                '"><a href="',
                escape(v_entry.href),
                '" rel="alternate" hreflang="',
                escape(v_entry.language),
                '" lang="',
                escape(v_entry.language),
                '">',
                escape(v_entry.label),
                "</a></li>\n",
            )
        out.append("</ul>\n</nav>\n")
    out.append(toolbar(v_page, v_article, v_ui))
    out.append("</div>\n</div>\n</header>")
    return Markup("".join(out))


def panel_choice(v_name: Any, v_values: Any, v_t: Any) -> Markup:
    out: list[Any] = []
    out += ("<fieldset>\n<legend>", escape(v_t[v_name]), "</legend>\n")
    for v_loop, v_value in enumerate(v_values, 1):
        out += (
            '<label><input type="radio" name="a11y-',
            escape(v_name),
            '" value="',
            escape(v_value),
            '" data-set="',
            escape(v_name),
            '"',
        )
        if v_loop == 1:
            out.append(" checked")
        out += ("><span>", escape(v_t["".join((v_name, "_", (v_value or "default")))]), "</span></label>\n")
    out.append("</fieldset>\n")
    return Markup("".join(out))


def panel_switches(v_names: Any, v_t: Any) -> Markup:
    out: list[Any] = []
    for v_name in v_names:
        out += (
            '<label><input type="checkbox" value="on" data-set="',
            escape(v_name),
            '"><span>',
            escape(v_t[v_name]),
            "</span></label>\n",
        )
    return Markup("".join(out))


def panel(v_page: Any, v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    v_t = v_ui.toolbar
    out += (
        '<template data-ui>\n<section class="panel" id="a11y-panel" aria-label="',
        escape(v_t.label),
        '" hidden>\n<div class="wrap">\n',
        panel_choice(
            "size",
            (
                "",
                "2",
                "3",
                "4",
            ),
            v_t,
        ),
        panel_choice(
            "spacing",
            (
                "",
                "2",
                "3",
            ),
            v_t,
        ),
        panel_choice(
            "scheme",
            (
                "",
                "light",
                "dark",
                "contrast",
                "warm",
            ),
            v_t,
        ),
        "<fieldset>\n<legend>",
        escape(v_t.aids),
        "</legend>\n",
        panel_switches(
            (
                "pointer",
                "ruler",
                "caption",
                "simple",
                "shortcuts",
            ),
            v_t,
        ),
        '</fieldset>\n<fieldset class="reader">\n<legend>',
        escape(v_t.read),
        '</legend>\n<button type="button" data-do="read"><span data-state="idle">',
        escape(v_t.read_start),
        '</span><span data-state="reading" hidden>',
        escape(v_t.read_pause),
        '</span><span data-state="paused" hidden>',
        escape(v_t.read_resume),
        '</span></button>\n<button type="button" data-do="stop" disabled>',
        escape(v_t.read_stop),
        "</button>\n<label>",
        escape(v_t.rate),
        ' <select data-set="rate">\n<option value="0.75">',
        escape(v_t.rate_slow),
        '</option>\n<option value="" selected>',
        escape(v_t.rate_default),
        '</option>\n<option value="1.35">',
        escape(v_t.rate_fast),
        '</option>\n</select></label>\n<p role="status"></p>\n<p data-message="no-voice" hidden>',
        escape(v_t.no_voice),
        '</p>\n</fieldset>\n<div class="panel-end">\n<button type="button" data-do="help">',
        escape(v_t.help),
        '</button>\n<button type="button" data-do="reset">',
        escape(v_t.reset),
        '</button>\n</div>\n</div>\n</section>\n<dialog id="a11y-help" aria-labelledby="a11y-help-title">\n<h2 id="a11y-help-title">',
        escape(v_t.help_title),
        "</h2>\n<p>",
        escape(v_t.help_intro),
        "</p>\n<table>\n<tbody>\n",
    )
    for v_digit, v_name in (
        (
            "1",
            "open",
        ),
        (
            "2",
            "larger",
        ),
        (
            "3",
            "smaller",
        ),
        (
            "4",
            "next_scheme",
        ),
        (
            "5",
            "ruler",
        ),
        (
            "6",
            "caption",
        ),
        (
            "7",
            "read_or_pause",
        ),
        (
            "8",
            "simple",
        ),
        (
            "0",
            "reset",
        ),
    ):
        out += (
            '<tr><th scope="row"><kbd>Alt</kbd> + <kbd>Shift</kbd> + <kbd>',
            escape(v_digit),
            "</kbd></th><td>",
            escape(v_t[v_name]),
            "</td></tr>\n",
        )
    out += (
        '</tbody>\n</table>\n<button type="button" data-do="close">',
        escape(v_t.close),
        '</button>\n</dialog>\n<div class="ruler" aria-hidden="true" hidden></div>\n<div class="strip" aria-hidden="true" hidden></div>\n</template>',
    )
    return Markup("".join(out))


def listing_entries(v_group: Any) -> Markup:
    out: list[Any] = []
    if v_group.heading:
        out.append("<h2")
        if v_group.own:
            out.append(" data-ui")
        out += (">", escape(v_group.heading), "</h2>\n")
    out.append('<ul class="entries">\n')
    for v_e in v_group.entries:
        out += ('<li><a href="', escape(v_e.href), '">', escape(v_e.title), "</a>")
        if v_e.note:
            out += (' <span class="source">', escape(v_e.note), "</span>")
        if v_e.day:
            out += (' <time datetime="', escape(v_e.day), '">', escape(v_e.day), "</time>")
        out.append("</li>\n")
    out.append("</ul>\n")
    if v_group.more:
        out += (
            '<p class="more"><a href="',
            escape(v_group.more.href),
            '" data-ui>',
            escape(v_group.more.title),
            "</a></p>\n",
        )
    return Markup("".join(out))


def listing_table(v_rows: Any, v_header: Any, v_label: Any) -> Markup:
    out: list[Any] = []
    out += ('<div class="table" role="region" aria-label="', escape(v_label), '" tabindex="0">\n<table>\n<thead><tr>')
    for v_name in v_header:
        out += ('<th scope="col" data-ui>', escape(v_name), "</th>")
    out.append("</tr></thead>\n<tbody>\n")
    for v_row in v_rows:
        out.append("<tr>")
        for v_c in v_row:
            out.append("<td>")
            if v_c.href:
                out += ('<a href="', escape(v_c.href), '">', escape(v_c.title), "</a>")
            else:
                out.append(escape(v_c.title))
            out.append("</td>")
        out.append("</tr>\n")
    out.append("</tbody>\n</table>\n</div>\n")
    return Markup("".join(out))


def listing_pages(v_links: Any, v_label: Any) -> Markup:
    out: list[Any] = []
    out += ('<nav class="pages" aria-label="', escape(v_label), '" data-ui>\n<ul>\n')
    for v_p in v_links:
        out.append("<li>")
        if v_p.current:
            out += ('<span aria-current="page">', escape(v_p.title), "</span>")
        elif v_p.rel:
            out += ('<a href="', escape(v_p.href), '" rel="', escape(v_p.rel), '">', escape(v_p.title), "</a>")
        else:
            out += ('<a href="', escape(v_p.href), '">', escape(v_p.title), "</a>")
        out.append("</li>\n")
    out.append("</ul>\n</nav>\n")
    return Markup("".join(out))


def listing_beside(v_lists: Any) -> Markup:
    out: list[Any] = []
    out.append('<div class="beside">\n')
    for v_list in v_lists:
        out += (
            '<nav aria-labelledby="beside-',
            escape(v_list.key),
            '">\n<h2 id="beside-',
            escape(v_list.key),
            '" data-ui>',
            escape(v_list.heading),
            "</h2>\n<ul>\n",
        )
        for v_link in v_list.links:
            out += ('<li><a href="', escape(v_link.href), '">', escape(v_link.title), "</a></li>\n")
        out.append("</ul>\n</nav>\n")
    out.append("</div>\n")
    return Markup("".join(out))


def listing(v_page: Any, v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out += ("\n", "\n", "\n")
    v_l = v_page.listing
    out.append('<article class="listing">\n<div class="head">\n<h1 class="title"')
    if v_l.own:
        out.append(" data-ui")
    out += (">", escape(v_article.title), "</h1>\n")
    if v_l.intro:
        out += ('<p class="intro" data-ui>', escape(v_l.intro), "</p>\n")
    out.append('</div>\n<div class="body">\n')
    for v_group in v_l.groups:
        out.append(listing_entries(v_group))
    if v_l.table:
        out.append(listing_table(v_l.table.rows, v_l.table.header, v_article.title))
    if v_l.pages:
        out.append(listing_pages(v_l.pages, v_ui.listing.pages))
    out.append("</div>\n")
    if v_l.beside:
        out.append(listing_beside(v_l.beside))
    out.append("</article>")
    return Markup("".join(out))


def article(v_page: Any, v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out.append('<article>\n<div class="head">\n')
    if v_article.status:
        out.append('<p class="status" data-ui>')
        if v_article.status.not_in_force:
            out += ("<strong>", escape(v_ui.article.status), "</strong>")
        if v_article.status.notice:
            out += ('<a href="#', escape(v_article.status.notice), '">', escape(v_ui.article.see_notice), "</a>")
        out.append("</p>\n")
    out += (blocks_disclosure(v_article, v_ui), "\n</div>\n")
    if v_article.outline:
        out += (blocks_outline(v_article.outline, v_ui), "\n")
    out += (
        '<div class="body">\n',
        blocks_run(v_article.body, v_ui),
        blocks_notes(v_article, v_ui),
        "\n</div>\n</article>",
    )
    return Markup("".join(out))


def footer(v_page: Any, v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out.append('<footer class="footer">\n<div class="wrap">\n')
    if v_page.facts:
        out.append('<dl class="facts">\n')
        for v_row in v_page.facts:
            out += ('<div class="fact-', escape(v_row.key), '"><dt data-ui>', escape(v_row.label), "</dt>")
            for v_f in v_row.facts:
                out.append("<dd")
                if v_f.ui:
                    out.append(" data-ui")
                out.append(">")
                if v_f.href:
                    out += ('<a href="', escape(v_f.href), '">', escape(v_f.value), "</a>")
                else:
                    out.append(escape(v_f.value))
                out.append("</dd>")
            out.append("</div>\n")
        out.append("</dl>\n")
    out += (
        '<details class="help" data-ui>\n<summary>',
        escape(v_ui.help.title),
        "</summary>\n<p>",
        escape(v_ui.help.why),
        "</p>\n<p><strong>",
        escape(v_ui.help.bookmark),
        "</strong>",
        escape(v_ui.help.bookmark_how),
        "</p>\n<p><strong>",
        escape(v_ui.help.home),
        "</strong>",
        escape(v_ui.help.home_how),
    )
    if v_page.home:
        out += (' <span translate="no">', escape(v_page.home), "</span>")
    out += (
        '</p>\n</details>\n<p class="to-top"><a href="#top" data-ui>',
        escape(v_ui.page.top),
        "</a></p>\n</div>\n</footer>",
    )
    return Markup("".join(out))


def blocks_run(v_blocks: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    for v_b in v_blocks:
        out.append(blocks_one(v_b, v_ui))
    return Markup("".join(out))


def blocks_one(v_b: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    v_kind = v_b.kind
    if v_kind == "paragraph":
        out.append(blocks_paragraph(v_b))
    elif v_kind == "enumeration":
        out.append(blocks_enumeration(v_b))
    elif v_kind == "section":
        out.append(blocks_section(v_b, v_ui))
    elif v_kind == "exchange":
        out.append(blocks_exchange(v_b, v_ui))
    elif v_kind == "speech":
        out.append(blocks_speech(v_b, v_ui))
    elif v_kind == "list":
        out.append(blocks_list(v_b, v_ui))
    elif v_kind == "table":
        out.append(blocks_table(v_b, v_ui))
    elif v_kind == "figure":
        out.append(blocks_figure(v_b, v_ui))
    elif v_kind == "quote":
        out.append(blocks_quote(v_b, v_ui))
    elif (v_kind == "annex") or (v_kind == "notice"):
        out.append(blocks_part(v_b, v_ui))
    elif v_kind == "contact":
        out.append(blocks_contact(v_b))
    elif v_kind == "signature":
        out.append(blocks_signature(v_b))
    else:
        out.append(blocks_attachments(v_b, v_ui))
    return Markup("".join(out))


def blocks_heading(v_level: Any, v_content: Any, v_class: Any = "") -> Markup:
    out: list[Any] = []
    if v_level <= 6:
        out += ("<h", escape(v_level))
        if v_class:
            out += (' class="', escape(v_class), '"')
        out += (">", escape(v_content), "</h", escape(v_level), ">\n")
    else:
        out += (
            '<div role="heading" aria-level="',
            escape(v_level),
            '" class="deep ',
            escape(v_class),
            '">',
            escape(v_content),
            "</div>\n",
        )
    return Markup("".join(out))


def blocks_marked(v_b: Any) -> Markup:
    out: list[Any] = []
    if v_b.marker:
        out += ('<span class="marker">', escape(v_b.marker), "</span>")
    out.append(escape(v_b.html))
    return Markup("".join(out))


def blocks_paragraph(v_b: Any) -> Markup:
    out: list[Any] = []
    out.append("<p")
    if v_b.id:
        out += (' id="', escape(v_b.id), '"')
    out += (">", blocks_marked(v_b), "</p>\n")
    return Markup("".join(out))


def blocks_enumeration(v_b: Any) -> Markup:
    out: list[Any] = []
    out.append('<div role="list">\n')
    for v_p in v_b.paragraphs:
        out += ('<div role="listitem">', blocks_paragraph(v_p), "</div>\n")
    out.append("</div>\n")
    return Markup("".join(out))


def blocks_section(v_b: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out.append("<section")
    if v_b.id:
        out += (' id="', escape(v_b.id), '"')
    out += (
        ">\n",
        blocks_heading(v_b.level, blocks_marked(v_b), ("run-in" if v_b.run_in else "")),
        blocks_run(v_b.blocks, v_ui),
        "</section>\n",
    )
    return Markup("".join(out))


def blocks_who(v_s: Any) -> Markup:
    out: list[Any] = []
    for v_kind, v_text in v_s.pieces:
        if v_kind == "role":
            out += ('<span class="role">', escape(v_text), "</span>")
        elif v_kind == "name":
            out += ('<span class="name" data-person>', escape(v_text), "</span>")
        else:
            out.append(escape(v_text))
    out.append(escape(v_s.colon))
    return Markup("".join(out))


def blocks_exchange(v_b: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out.append('<section class="exchange"')
    if v_b.id:
        out += (' id="', escape(v_b.id), '"')
    out.append(">\n")
    block_v_question: list[Any] = []
    if v_b.marker:
        block_v_question += ('<span class="marker">', escape(v_b.marker), "</span>")
    if v_b.asker:
        block_v_question += ('<span class="asker">', escape(v_b.asker), "</span>")
    block_v_question.append(escape(v_b.html))
    v_question = Markup("".join(block_v_question))
    out.append(blocks_heading(v_b.level, v_question, "question"))
    for v_a in v_b.answers:
        out.append('<div class="answer"')
        if v_a.id:
            out += (' id="', escape(v_a.id), '"')
        out.append(">\n")
        if v_a.speaker:
            out.append(blocks_heading(v_a.speaker.level, blocks_who(v_a.speaker), "speaker"))
        out += (blocks_run(v_a.blocks, v_ui), "</div>\n")
    out.append("</section>\n")
    return Markup("".join(out))


def blocks_speech(v_b: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out.append('<div class="speech"')
    if v_b.id:
        out += (' id="', escape(v_b.id), '"')
    out += (
        ">\n",
        blocks_heading(v_b.speaker.level, blocks_who(v_b.speaker), "speaker"),
        blocks_run(v_b.blocks, v_ui),
        "</div>\n",
    )
    return Markup("".join(out))


def blocks_list(v_b: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out += ("<", escape(v_b.tag))
    if v_b.id:
        out += (' id="', escape(v_b.id), '"')
    if v_b.marked:
        out.append(' class="marked"')
    out.append(">\n")
    for v_item in v_b.items:
        out.append("<li")
        if v_item.id:
            out += (' id="', escape(v_item.id), '"')
        out.append(">")
        if v_item.html is not None:
            out.append(blocks_marked(v_item))
        if v_item.blocks:
            out += ("\n", blocks_run(v_item.blocks, v_ui))
        out.append("</li>\n")
    out += ("</", escape(v_b.tag), ">\n")
    return Markup("".join(out))


def blocks_row(v_cells: Any) -> Markup:
    out: list[Any] = []
    out.append("<tr>")
    for v_c in v_cells:
        v_tag = "th" if v_c.scope else "td"
        out += ("<", escape(v_tag))
        if v_c.scope:
            out += (' scope="', escape(v_c.scope), '"')
        if v_c.colspan > 1:
            out += (' colspan="', escape(v_c.colspan), '"')
        if v_c.rowspan > 1:
            out += (' rowspan="', escape(v_c.rowspan), '"')
        out += (">", escape(v_c.html), "</", escape(v_tag), ">")
    out.append("</tr>\n")
    return Markup("".join(out))


def blocks_table(v_b: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out += (
        '<div class="table" role="region" aria-label="',
        escape(v_ui.article.table.format(number=v_b.number)),
        '" tabindex="0" data-ui="attributes">\n<table',
    )
    if v_b.id:
        out += (' id="', escape(v_b.id), '"')
    if v_b.plain:
        out.append(' role="presentation"')
    out.append(">\n")
    if v_b.caption:
        out += ("<caption>", escape(v_b.caption), "</caption>\n")
    if v_b.header:
        out.append("<thead>\n")
        for v_cells in v_b.header:
            out.append(blocks_row(v_cells))
        out.append("</thead>\n")
    if v_b.rows:
        out.append("<tbody>\n")
        for v_cells in v_b.rows:
            out.append(blocks_row(v_cells))
        out.append("</tbody>\n")
    out.append("</table>\n</div>\n")
    return Markup("".join(out))


def blocks_figure(v_b: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out.append("<figure")
    if v_b.id:
        out += (' id="', escape(v_b.id), '"')
    out.append(">\n")
    if v_b.src and (v_b.alt is not None):
        out += ('<img src="', escape(v_b.src), '" alt="', escape(v_b.alt), '">\n')
    elif v_b.src:
        out += ('<img src="', escape(v_b.src), '"')
        if v_b.id:
            out += (' aria-labelledby="', escape(v_b.id), '-caption"')
        out.append(">\n")
    elif v_b.alt:
        out += ('<div class="no-picture" role="img" aria-label="', escape(v_b.alt), '"></div>\n')
    if v_b.caption:
        out.append("<figcaption")
        if v_b.id:
            out += (' id="', escape(v_b.id), '-caption"')
        out += (">", escape(v_b.caption), "</figcaption>\n")
    elif v_b.alt is None:
        out.append("<figcaption")
        if v_b.id:
            out += (' id="', escape(v_b.id), '-caption"')
        out += (" data-ui>", escape(v_ui.article.undescribed), "</figcaption>\n")
    out.append("</figure>\n")
    return Markup("".join(out))


def blocks_quote(v_b: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out.append("<blockquote")
    if v_b.id:
        out += (' id="', escape(v_b.id), '"')
    out += (">\n", blocks_run(v_b.blocks, v_ui), "</blockquote>\n")
    return Markup("".join(out))


def blocks_part(v_b: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out += ('<section class="', escape(v_b.kind), '"')
    if v_b.id:
        out += (' id="', escape(v_b.id), '"')
    out.append(">\n")
    if v_b.title:
        out.append(blocks_heading(v_b.level, v_b.title))
    out += (blocks_run(v_b.blocks, v_ui), "</section>\n")
    return Markup("".join(out))


def blocks_contact(v_b: Any) -> Markup:
    out: list[Any] = []
    out.append('<p class="contact"')
    if v_b.id:
        out += (' id="', escape(v_b.id), '"')
    out += (">", escape(v_b.html), "</p>\n")
    return Markup("".join(out))


def blocks_signature(v_b: Any) -> Markup:
    out: list[Any] = []
    out.append('<div class="signature"')
    if v_b.id:
        out += (' id="', escape(v_b.id), '"')
    out.append(">\n")
    for v_line in v_b.lines:
        out += ("<p>", escape(v_line), "</p>\n")
    out.append("</div>\n")
    return Markup("".join(out))


def blocks_attachments(v_b: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out.append('<div class="attachments">\n')
    if v_b.labelled:
        out += ("<p data-ui>", escape(v_ui.article.attachments), "</p>\n")
    out.append("<ul>\n")
    for v_a in v_b.items:
        out.append("<li")
        if v_a.id:
            out += (' id="', escape(v_a.id), '"')
        out.append(">")
        if v_a.marker:
            out += ('<span class="marker">', escape(v_a.marker), "</span>")
        if v_a.href:
            out += ('<a href="', escape(v_a.href), '">', escape(v_a.title), "</a>")
        else:
            out.append(escape(v_a.title))
        out.append("</li>\n")
    out.append("</ul>\n</div>\n")
    return Markup("".join(out))


def blocks_title(v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    if v_article.title:
        out.append(blocks_heading(v_article.title_level, v_article.title, "title"))
    else:
        block_v_unknown: list[Any] = []
        block_v_unknown += ("<span data-ui>", escape(v_ui.page.untitled), "</span>")
        v_unknown = Markup("".join(block_v_unknown))
        out.append(blocks_heading(v_article.title_level, v_unknown, "title"))
    return Markup("".join(out))


def blocks_disclosure(v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    if not v_article.titled:
        out.append(blocks_title(v_article, v_ui))
    for v_group in v_article.fields:
        out.append('<dl class="disclosure">\n')
        for v_f in v_group:
            if v_f.is_title:
                out += (
                    '<div class="title-row"><dt>',
                    escape(v_f.label),
                    "</dt><dd>\n",
                    blocks_title(v_article, v_ui),
                    "</dd></div>\n",
                )
            else:
                out += ("<div><dt>", escape(v_f.label), "</dt><dd>")
                if not v_f.value:
                    out += (
                        '<span class="empty" data-ui><span aria-hidden="true">—</span><span class="vh">',
                        escape(v_ui.page.empty),
                        "</span></span>",
                    )
                elif v_f.datetime:
                    out += ('<time datetime="', escape(v_f.datetime), '">', escape(v_f.value), "</time>")
                else:
                    out.append(escape(v_f.value))
                out.append("</dd></div>\n")
        out.append("</dl>\n")
    return Markup("".join(out))


def blocks_outline(v_entries: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out += (
        '<nav class="outline" aria-labelledby="page-outline">\n<details>\n<summary id="page-outline" data-ui>',
        escape(v_ui.page.contents),
        "</summary>\n<ol>\n",
    )
    for v_e in v_entries:
        out += (
            '<li class="depth-',
            escape(v_e.depth),
            '"><a href="#',
            escape(v_e.id),
            '">',
            escape(v_e.marker),
            escape(v_e.html),
            "</a></li>\n",
        )
    out.append("</ol>\n</details>\n</nav>\n")
    return Markup("".join(out))


def blocks_notes(v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    if v_article.notes:
        out.append('<section class="notes">\n')
        block_v_label: list[Any] = []
        block_v_label += ("<span data-ui>", escape(v_ui.article.notes), "</span>")
        v_label = Markup("".join(block_v_label))
        out += (blocks_heading((v_article.title_level + 1), v_label), "<ol>\n")
        for v_loop, v_text in enumerate(v_article.notes, 1):
            out += (
                '<li id="note-',
                escape(v_loop),
                '"><p>',
                escape(v_text),
                '</p> <a href="#note-',
                escape(v_loop),
                '-ref" role="doc-backlink" data-ui>',
                escape(v_ui.article.back.format(number=v_loop)),
                "</a></li>\n",
            )
        out.append("</ol>\n</section>\n")
    return Markup("".join(out))


def toolbar(v_page: Any, v_article: Any, v_ui: Any) -> Markup:
    out: list[Any] = []
    out += (
        '<template data-ui>\n<button type="button" class="panel-toggle" aria-expanded="false" aria-controls="a11y-panel">',
        escape(v_ui.toolbar.open),
        "</button>\n</template>",
    )
    return Markup("".join(out))
