import type { DocumentFacts } from "../../model/document.ts";
import { statedFacts } from "../stated-facts.ts";
import { linkedArticle } from "./linked-data.ts";

const META: Readonly<Record<"title" | "publisher" | "published" | "author" | "url", readonly string[]>> = {
  title: ["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title"],
  publisher: ["og:site_name", "publisher", "dc.publisher", "application-name"],
  published: [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "sailthru.date",
    "date",
  ],
  author: ["author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "byl"],
  url: ["og:url"],
};

/** More elements of the head are not looked at. */
const MOST = 500;

/** What a page says of itself: in JSON-LD, in its head, and in the lines around its headline. */
export function pageFacts(document: Document): DocumentFacts {
  const linked = linkedArticle(
    firstOf(document, 'script[type="application/ld+json"]', 20).map((it) => it.textContent ?? ""),
  );
  const meta = metaOf(document);
  const of = (fact: keyof typeof META): (string | undefined)[] => META[fact].map((name) => meta.get(name));
  const headlines = firstOf(document, "h1", 2).map((it) => it.textContent);
  const pageTitle = document.querySelector("title")?.textContent ?? "";
  const [, siteTitle, site] = /^(.{10,}?) (?:[|–—»]|-) ([^|–—»]{2,40})$/.exec(tidy(pageTitle)) ?? [];
  return statedFacts({
    title: [
      linked?.headline,
      ...of("title"),
      headlines.length === 1 ? headlines[0] : null,
      siteTitle,
      pageTitle,
    ],
    publisher: [linked?.publisher, ...of("publisher"), site],
    published: [linked?.published, ...of("published"), ...statedTimes(document)],
    url: [document.querySelector('link[rel="canonical"]')?.getAttribute("href"), ...of("url"), linked?.url],
    author: [linked?.author, ...of("author").map(nameAlone), ...bylines(document)],
  });
}

/** The first elements that a selector finds. */
function firstOf(document: Document, selector: string, most: number): Element[] {
  return [...document.querySelectorAll(selector)].slice(0, most);
}

function metaOf(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of firstOf(document, "meta", MOST)) {
    const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? "").toLowerCase();
    const content = element.getAttribute("content") ?? "";
    if (name !== "" && content.trim() !== "" && !found.has(name)) found.set(name, content);
  }
  return found;
}

/** An author's address is no name. */
const nameAlone = (value: string | undefined): string | undefined =>
  value !== undefined && /^https?:/.test(value) ? undefined : value;

function statedTimes(document: Document): (string | null)[] {
  const marked = firstOf(document, '[itemprop="datePublished"]', 1);
  const times = firstOf(document, "article time, main time, header time, time[pubdate]", 1);
  return [...marked, ...times].flatMap((it) => [
    it.getAttribute("content"),
    it.getAttribute("datetime"),
    it.textContent,
  ]);
}

function bylines(document: Document): (string | null)[] {
  const marked = firstOf(
    document,
    '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"]',
    2,
  );
  const named = firstOf(document, '.byline, [class*="byline"], [class*="author-name"]', 2);
  return [...marked, ...named].map((it) => {
    const line = tidy(it.textContent ?? "");
    return /^(?:by |von )?\p{Lu}[^\n\d]{2,80}$/iu.test(line) ? line : null;
  });
}

const tidy = (text: string): string => text.slice(0, 2_000).replace(/\s+/g, " ").trim();
