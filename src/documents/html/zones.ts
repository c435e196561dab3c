/** Elements around a report. */
const TAGS: ReadonlySet<string> = new Set(["nav", "footer", "aside", "menu", "dialog", "header", "search"]);

const ROLES: ReadonlySet<string> = new Set(
  "alert alertdialog banner complementary contentinfo dialog menu menubar navigation search toolbar".split(
    " ",
  ),
);

/** Words of a class or id that tell what stands around a report; each is a whole word of the name. */
const WORDS: ReadonlySet<string> = new Set(
  (
    "ad ads advert advertisement advertising adsense banner breadcrumb breadcrumbs comments commentlist cookie cookies consent disqus " +
    "donate donation footer gdpr login masthead menu modal mostread mostpopular nav navbar navigation newsletter outbrain pagination paywall " +
    "popular popup promo promoted promotion recirculation recirc recommended recommendations related rss share sharebar sharing shares sidebar " +
    "signup skip skiplink social sponsor sponsored sponsorship subscribe subscription taboola tagcloud taglist tags teaser teasers toolbar trending widget widgets"
  ).split(" "),
);

/** The author's own lines, and the day: known as facts, no part of what is reported. */
const CREDITS: ReadonlySet<string> = new Set(
  "byline bylines author authors authorbio bio timestamp datetime pubdate postdate publishdate entrymeta postmeta articlemeta credit credits copyright".split(
    " ",
  ),
);
/** The same in two words. */
const PAIRS: ReadonlySet<string> = new Set(
  (
    "author bio|author box|author info|author name|entry meta|post meta|article meta|article date|article info|post date|entry date|publish date|published date|pub date|date published|" +
    "read more|read next|see also|more from|most read|most popular|up next|also read|you may|in other|image credit|photo credit|skip link|sign up|site header|site footer|page header|page footer|print only|screen reader|sr only|visually hidden|reading time|last updated|latest news|top stories|more stories|other news"
  ).split("|"),
);

const wordsOf = (name: string): string[] =>
  name
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((it) => it !== "");

/** Inside of a line, only the credit of a picture or the like is apart from it. */
export function isCreditInLine(element: Element, tag: string): boolean {
  if (tag !== "span" && tag !== "small" && tag !== "cite" && tag !== "time") return false;
  const words = wordsOf(element.getAttribute("class") ?? "");
  return words.some((it, at) => CREDITS.has(it) || PAIRS.has(`${it} ${words[at + 1]}`));
}

/** Why an element opens a part of the page that seldom belongs to the report; null where nothing says so. */
export function zoneOpenedBy(element: Element, tag: string, isInArticle: boolean): string | null {
  if (TAGS.has(tag) && !(isInArticle && (tag === "header" || tag === "footer"))) return tag;
  const role = element.getAttribute("role");
  if (role && ROLES.has(role.toLowerCase())) return `role ${role}`;
  if (tag === "body" || tag === "html" || tag === "article" || tag === "main") return null;
  if (element.getAttribute("itemprop") === "author" || element.getAttribute("rel") === "author")
    return "author";
  const names = [element.getAttribute("class"), element.getAttribute("id")];
  for (const name of names) {
    if (!name) continue;
    for (const part of name.split(/\s+/, 12)) {
      const words = wordsOf(part);
      for (const [at, word] of words.entries()) {
        if (PAIRS.has(`${word} ${words[at + 1]}`)) return part;
        // "has-sidebar" and "with-ads" speak of the page around.
        const isTold =
          (WORDS.has(word) && !SPEAKS_OF.has(words[at - 1] ?? "")) || CREDITS.has(words.join(""));
        if (isTold && !OF_THE_REPORT.has(words[at + 1] ?? "")) return part;
      }
    }
  }
  return null;
}

const SPEAKS_OF: ReadonlySet<string> = new Set("has with no without after before is not non".split(" "));
/** "sidebar-content" holds a sidebar, but "related-article-body" may be the report's. */
const OF_THE_REPORT: ReadonlySet<string> = new Set([
  "body",
  "wrapper",
  "container",
  "wrap",
  "page",
  "layout",
]);

/** Hidden by the page itself. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 2_000));
}
