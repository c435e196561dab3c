import { type Article, type Part, printedDay } from "./article.ts";

/** A page of an article as a kind of site builds it. */
export interface HtmlLayout {
  readonly name: string;
  /** Other than UTF-8. */
  readonly charset?: "windows-1251" | "koi8-u";
  readonly page: (article: Article) => string;
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

const MENU = "Home World Ukraine Russia War Politics Business Sport Culture Opinion Video Podcasts".split(
  " ",
);
const OTHERS = [
  "Ten winter recipes that warm a cold kitchen",
  "The football season that nobody wanted to end",
  "What the new budget means for small shops",
  "How a village rebuilt its school in a hundred days",
  "Markets fall for the third day in a row",
  "A museum of lost letters opens its doors",
];
const links = (words: readonly string[], tag = "li"): string =>
  words
    .map((it) => `<${tag}><a href="/${it.toLowerCase().replace(/ /g, "-")}">${it}</a></${tag}>`)
    .join("\n");

/** The parts of an article as elements. */
function body(parts: readonly Part[], between: (at: number) => string = () => ""): string {
  const out: string[] = [];
  let list: string[] = [];
  let rows: string[] = [];
  const flush = (): void => {
    if (list.length > 0) out.push(`<ul>${list.join("")}</ul>`);
    if (rows.length > 0) out.push(`<table><tbody>${rows.join("")}</tbody></table>`);
    list = [];
    rows = [];
  };
  for (const [at, { kind, text }] of parts.entries()) {
    const html = escaped(text);
    if (kind === "item") list.push(`<li>${html}</li>\n`);
    else if (kind === "row")
      rows.push(
        `<tr>${html
          .split(" | ")
          .map((it) => `<td>${it}</td>`)
          .join("\n")}</tr>\n`,
      );
    else {
      flush();
      if (kind === "heading") out.push(`<h2>${html}</h2>`);
      else if (kind === "quote") out.push(`<blockquote><p>${html}</p></blockquote>`);
      else if (kind === "caption")
        out.push(
          `<figure><img src="/bridge.jpg" alt=""><figcaption>${html} <span class="credit">Photo: Agency</span></figcaption></figure>`,
        );
      else out.push(`<p>${linked(html, at)}</p>`);
      out.push(between(at));
    }
  }
  flush();
  return out.join("\n");
}

/** Some words of a paragraph as links and in other letters, as pages have them. */
function linked(html: string, at: number): string {
  const words = html.split(" ");
  if (words.length < 12 || at % 2 === 1) return html;
  return [
    ...words.slice(0, 4),
    `<a href="/topic/${at}">${words.slice(4, 6).join(" ")}</a>`,
    `<em>${words[6]}</em>`,
    ...words.slice(7, 9),
    `<strong>${words[9]}</strong>${words[10] === undefined ? "" : ` <span>${words[10]}</span>`}`,
    ...words.slice(11),
  ].join(" ");
}

const SCRIPT = `<script>window.dataLayer=[];function ad(){document.write("<p>Advertisement by script</p>")}</script><style>.ad{color:red}</style>`;
const COOKIES = `<div id="cookie-banner" role="dialog"><p>We use cookies to give you the best experience on our site, to measure how it is used and to show you offers.</p><button>Accept all</button></div>`;
const SHARE = `<div class="share-buttons"><a href="#">Share on Facebook</a> <a href="#">Tweet</a> <a href="#">Telegram</a></div>`;
const NEWSLETTER = `<div class="newsletter-signup"><h3>Never miss a story</h3><p>Sign up for our morning letter and get the most important news of the day in your inbox, free of charge.</p><input type="email"><button>Sign up</button></div>`;
const related = (tag = "aside"): string =>
  `<${tag} class="related-stories"><h3>Related stories</h3><ul>${links(OTHERS.slice(0, 4))}</ul></${tag}>`;
const COMMENTS = `<section id="comments"><h3>3 comments</h3><div class="comment"><b>Reader</b><p>I remember that winter, and nobody wrote about it at the time, thank you for this.</p></div><div class="comment"><b>Guest</b><p>The picture is of another bridge, as far as I can see it.</p></div></section>`;
const footer = (publisher: string): string =>
  `<footer><ul>${links(["About", "Contact", "Jobs", "Privacy", "Terms of use"])}</ul><p>© 2023 ${escaped(publisher)}. All rights reserved. Reproduction without permission is prohibited.</p></footer>`;
const cards = `<section class="more-from"><h2>More from the section</h2>${OTHERS.map((it) => `<article class="teaser"><h3><a href="/x">${it}</a></h3><p>A short summary that is to make the reader click on it, in one sentence or two at most.</p></article>`).join("")}</section>`;

const jsonLd = (it: Article): string =>
  `<script type="application/ld+json">${JSON.stringify({
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebSite", name: it.publisher },
      {
        "@type": "NewsArticle",
        headline: it.title,
        datePublished: `${it.published}T09:30:00+02:00`,
        author: [{ "@type": "Person", name: it.author }],
        publisher: { "@type": "Organization", name: it.publisher },
        mainEntityOfPage: { "@id": it.url },
      },
    ],
  })}</script>`;
const openGraph = (it: Article): string =>
  `<meta property="og:title" content="${escaped(it.title)}"><meta property="og:site_name" content="${escaped(it.publisher)}"><meta property="article:published_time" content="${it.published}T09:30:00Z"><meta name="author" content="${escaped(it.author)}"><link rel="canonical" href="${it.url}">`;
const head = (it: Article, inside: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(it.title)} - ${escaped(it.publisher)}</title>${inside}</head>`;

/** Ways in which sites build their pages. */
export const HTML_LAYOUTS: readonly HtmlLayout[] = [
  {
    name: "a newspaper with the parts of a page named",
    page: (it) =>
      `${head(it, jsonLd(it) + SCRIPT)}<body>${COOKIES}<header><a href="/">${it.publisher}</a><nav><ul>${links(MENU)}</ul></nav></header><main><article><header><h1>${escaped(it.title)}</h1><p class="byline">By <a rel="author" href="/a">${it.author}</a></p><time datetime="${it.published}">${printedDay(it.published)}</time>${SHARE}</header>${body(it.parts, (at) => (at === 2 ? related() : at === 4 ? '<div class="ad-slot"><span>Advertisement</span></div>' : ""))}${NEWSLETTER}</article></main>${cards}${footer(it.publisher)}</body></html>`,
  },
  {
    name: "a blog's theme",
    page: (it) =>
      `${head(it, openGraph(it))}<body class="single has-sidebar"><div id="page"><div id="header"><div class="site-title">${it.publisher}</div><div class="menu-main"><ul>${links(MENU)}</ul></div></div><div id="content" class="site-content"><div id="primary"><div class="hentry post"><h1 class="entry-title">${escaped(it.title)}</h1><div class="entry-meta">Posted on ${printedDay(it.published)} by ${it.author}</div><div class="entry-content">${body(it.parts)}${SHARE}</div><div class="tags-links">Tags: <a href="#">war</a>, <a href="#">witnesses</a></div></div>${COMMENTS}</div><div id="secondary" class="widget-area sidebar"><div class="widget"><h3>Recent posts</h3><ul>${links(OTHERS)}</ul></div><div class="widget"><h3>About</h3><p>This blog has been kept since 2009 by people who like long journeys and short sentences.</p></div></div></div>${footer(it.publisher)}</div></body></html>`,
  },
  {
    name: "a page of nothing but divisions",
    page: (it) =>
      `${head(it, `<meta name="pubdate" content="${it.published}">`)}<body><div class="a1"><div class="b2"><div class="c3"><a href="/">Home</a> <a href="/w">World</a> <a href="/p">Politics</a> <a href="/s">Sport</a></div></div><div class="d4"><div class="e5"><h1>${escaped(it.title)}</h1><div class="f6">${body(it.parts).replace(/<(\/?)p>/g, "<$1div>")}</div></div><div class="g7">${OTHERS.map((text) => `<div><a href="/o">${text}</a></div>`).join("")}</div></div></div></body></html>`,
  },
  {
    name: "an old page of tables, in windows-1251",
    charset: "windows-1251",
    page: (it) =>
      `<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=windows-1251"><TITLE>${escaped(it.title)}</TITLE></HEAD><BODY bgcolor=white><TABLE width=100%><TR><TD width=150 valign=top><TABLE><TR><TD><A href="/">Home</A></TD></TR><TR><TD><A href="/n">News archive of the year</A></TD></TR><TR><TD><A href="/l">Links to other papers</A></TD></TR></TABLE></TD><TD valign=top><FONT face=Arial size=4><B><H1>${escaped(it.title)}</H1></B></FONT>${body(it.parts)}<BR><FONT size=1>Copyright 2003</FONT></TD></TR></TABLE></BODY></HTML>`,
  },
  {
    name: "lines that breaks part, in KOI8-U without a word of it",
    charset: "koi8-u",
    page: (it) =>
      `<html><head><title>${escaped(it.title)}</title></head><body><center><a href="/">Головна</a> | <a href="/n">Новини України</a> | <a href="/a">Архів новин</a></center><h1>${escaped(it.title)}</h1><div>${it.parts.map(({ text }) => escaped(text)).join("<br><br>\n")}</div><hr><a href="mailto:x">Пишіть нам листи</a></body></html>`,
  },
  {
    name: "a magazine that repeats itself for telephones",
    page: (it) =>
      `${head(it, openGraph(it) + SCRIPT)}<body><div class="mobile-nav" hidden><ul>${links(MENU)}</ul></div><header class="masthead" role="banner"><ul>${links(MENU)}</ul></header><div role="main"><h1>${escaped(it.title)}</h1><div class="story-body" itemprop="articleBody">${body(it.parts, (at) => (at === 1 ? `<div class="promo"><a href="/s">Subscribe today and save half of the price of a year</a></div>` : at === 3 ? '<div style="display:none"><p>Hidden words for machines that rank pages, war soldier drone.</p></div>' : ""))}</div><div class="author-bio"><p>${it.author} has written about villages and the people in them for more than a decade, and loves long train journeys.</p></div>${related("div")}</div>${cards}${footer(it.publisher)}</body></html>`,
  },
  {
    name: "a page inside of a form, with a popular list in front",
    page: (it) =>
      `${head(it, jsonLd(it))}<body><form id="aspnetForm" method="post"><input type="hidden" value="x"><div class="topbar toolbar"><a href="/in">Log in</a><a href="/r">Register</a></div><div class="most-read"><h3>Most read</h3><ol>${links(OTHERS)}</ol></div><div class="articleContainer"><h1>${escaped(it.title)}</h1><span class="timestamp">Published ${printedDay(it.published)}</span><section class="article-body">${body(it.parts)}</section>${SHARE}</div><div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/w">World</a></div></form>${footer(it.publisher)}</body></html>`,
  },
];
