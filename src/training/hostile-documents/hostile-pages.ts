import { type HostileDocument, SENTENCE, utf8 } from "./hostile-document.ts";

const P = `<p>${SENTENCE}</p>`;
const page = (name: string, content: () => string, isHeavy = false): HostileDocument => ({
  name,
  file: `${name.replace(/[^a-z0-9]+/gi, "-")}.html`,
  bytes: () => utf8(content()),
  isHeavy,
});

/** Pages that try to break or slow a parser. */
export const HOSTILE_PAGES: readonly HostileDocument[] = [
  page("divisions 100,000 deep", () => `${"<div>".repeat(100_000)}${SENTENCE}`),
  page("divisions 5,000 deep, each with a word", () => "<div>word ".repeat(5_000)),
  page("navigations 20,000 deep", () => "<nav>word ".repeat(20_000)),
  page("tables 3,000 deep", () => "<table><tr><td>cell ".repeat(3_000)),
  page("lists 20,000 deep", () => "<ul><li>item".repeat(20_000)),
  page("bold letters 50,000 deep", () => `<p>${"<b>".repeat(50_000)}${SENTENCE}`),
  page("formatting that never closes", () => "<p><b><i><u><a href=x>word".repeat(5_000)),
  page("articles in articles", () => `${"<article><p>word</p>".repeat(5_000)}`),
  page("a hundred thousand paragraphs", () => P.repeat(20_000), true),
  page("elements of no known name", () => `<${"x".repeat(50_000)}>${SENTENCE}</y>`),
  page(
    "attributes without end",
    () => `<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}=1`).join(" ")}>${SENTENCE}`,
  ),
  page("an attribute of 5 MB", () => `<p class="${"ad ".repeat(1_500_000)}">${SENTENCE}</p>`),
  page("a comment that never closes", () => `${P}<!-- ${"x".repeat(100_000)}`),
  page("a script that never closes", () => `${P}<script>${"alert(1);".repeat(10_000)}`),
  page("a style that never closes", () => `${P}<style>${"p{}".repeat(10_000)}`),
  page("a title that never closes", () => `<title>${SENTENCE.repeat(100)}`),
  page("a textarea that never closes", () => `${P}<textarea>${SENTENCE.repeat(100)}`),
  page("a tag that never closes", () => `${P}<p ${"a".repeat(200_000)}`),
  page("angle brackets without end", () => "<".repeat(300_000)),
  page("references without end", () => "&".repeat(300_000)),
  page(
    "references to letters that are none",
    () => `<p>&#0; &#xD800; &#x110000; &#99999999999999; &notit; ${SENTENCE}</p>`,
  ),
  page(
    "entities of its own",
    () =>
      `<!DOCTYPE html [<!ENTITY a "${"x".repeat(1_000)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><p>&b; ${SENTENCE}</p>`,
  ),
  page(
    "a file of the machine as an entity",
    () =>
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><body><p>&e; ${SENTENCE}</p></body></html>`,
  ),
  page(
    "scripts that write",
    () =>
      `<script>document.write('<p>Injected</p>');process.exit(1);require('fs').writeFileSync('owned','x')</script>${P}`,
  ),
  page(
    "handlers and frames",
    () =>
      `<iframe src="file:///etc/passwd"></iframe><img src=x onerror="process.exit(1)"><object data="http://127.0.0.1:1/"></object><link rel=stylesheet href="http://127.0.0.1:1/">${P}`,
  ),
  page(
    "a page that moves on",
    () => `<meta http-equiv=refresh content="0;url=http://127.0.0.1:1/"><base href="file:///">${P}`,
  ),
  page(
    "JSON-LD that is deep",
    () => `<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}</script>${P}`,
  ),
  page(
    "JSON-LD of objects' own names",
    () =>
      `<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"x"},"constructor":1,"headline":{"toString":1},"author":[[[[]]]],"datePublished":9e99}</script>${P}`,
  ),
  page(
    "JSON-LD of 2 MB",
    () =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${"x".repeat(2_000_000)}"}</script>${P}`,
  ),
  page(
    "ten thousand scripts of JSON-LD",
    () => `${'<script type="application/ld+json">{"@type":"Person"}</script>'.repeat(10_000)}${P}`,
  ),
  page(
    "ten thousand headings of data",
    () => `<head>${'<meta property="og:title" content="x">'.repeat(10_000)}</head>${P}`,
  ),
  page(
    "a title of 1 MB in its head",
    () =>
      `<head><title>${"T".repeat(1_000_000)}</title><meta name=author content="${"A".repeat(100_000)}"></head>${P}`,
  ),
  page(
    "an address that runs",
    () =>
      `<link rel=canonical href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">${P}`,
  ),
  page(
    "dates that are none",
    () =>
      `<meta property="article:published_time" content="${"9".repeat(100_000)}"><time datetime="0000-00-00T99:99">soon</time>${P}`,
  ),
  page(
    "marks of its reader",
    () =>
      `${Array.from({ length: 500 }, (_, at) => `<p data-vouch-element="${at % 7}">${SENTENCE}</p>`).join("")}`,
  ),
  page(
    "all hidden",
    () => `<div hidden>${P}</div><div style="display:none">${P}</div><div aria-hidden=true>${P}</div>`,
  ),
  page("nothing but menus", () => `<nav>${'<a href="/x">A link to something else</a>'.repeat(3_000)}</nav>`),
  page("nothing but a frame", () => `<frameset><frame src="x"></frameset>`),
  page("filled by scripts", () => `<div id=app></div><script src="app.js"></script>`),
  page("text behind its end", () => `</body></html>${P}</p></div></article></body>`),
  page(
    "tables of 50,000 cells",
    () => `<table>${`<tr>${"<td>x</td>".repeat(500)}</tr>`.repeat(100)}</table>`,
  ),
  page("a row of 100,000 cells", () => `<table><tr>${"<td>x".repeat(100_000)}</table>`),
  page("breaks without end", () => `<p>${"word<br>".repeat(50_000)}</p>`),
  page("empty breaks without end", () => `<p>${"<br> ".repeat(200_000)}x</p>`),
  page(
    "templates and shadows",
    () =>
      `<template>${P}</template><slot>${P}</slot><svg><foreignObject>${P}</foreignObject></svg><math><mi>${SENTENCE}</mi></math>`,
  ),
  page(
    "elements of the language",
    () =>
      `<constructor>${SENTENCE}</constructor><__proto__>${SENTENCE}</__proto__><p id="__proto__" class="constructor toString">${SENTENCE}</p>`,
  ),
  page("a charset that is none", () => `<meta charset="x-user-defined-nonsense">${P}`),
  page("a charset that packs bytes", () => `<meta charset="base64">${P}\u00e9`),
  page("UTF-7 in disguise", () => `<meta charset="utf-7">+ADw-script+AD4-alert(1)+ADw-/script+AD4-${P}`),
  {
    name: "windows-1251 that says UTF-8",
    file: "wrong.html",
    bytes: () =>
      Buffer.concat([
        utf8('<meta charset="utf-8"><p>'),
        Buffer.from([0xc1, 0xf3, 0xf7, 0xe0]),
        utf8(`</p>${P}`),
      ]),
  },
  { name: "a page with zeros", file: "zeros.html", bytes: () => utf8(`<p>\0\0${SENTENCE}\0<\0script>x`) },
  {
    name: "a PDF called a page",
    file: "pdf.html",
    bytes: () => utf8(`%PDF-1.4\n${"\u0000\u0001\u0002binary".repeat(5_000)}`),
  },
  page("a page of 30 MB", () => P.repeat(300_000), true),
];
