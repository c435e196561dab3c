const LONGEST = 1_000_000;
const MOST_THINGS = 2_000;
const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting)$/;

/** What a page's JSON-LD says of its article. */
export interface LinkedArticle {
  readonly headline?: string | undefined;
  readonly published?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
}

/** The first article that scripts of JSON-LD tell of; null where there is none. */
export function linkedArticle(scripts: Iterable<string>): LinkedArticle | null {
  for (const script of scripts) {
    if (script.length > LONGEST) continue;
    let json: unknown;
    try {
      json = JSON.parse(script);
    } catch {
      continue;
    }
    for (const thing of thingsIn(json)) {
      if (!typesOf(thing).some((it) => ARTICLE.test(it))) continue;
      return {
        headline: textOf(field(thing, "headline")) ?? textOf(field(thing, "name")),
        published: textOf(field(thing, "datePublished")) ?? textOf(field(thing, "dateCreated")),
        author: namesOf(field(thing, "author")) ?? namesOf(field(thing, "creator")),
        publisher: namesOf(field(thing, "publisher")),
        url: textOf(field(thing, "url")) ?? textOf(field(field(thing, "mainEntityOfPage"), "@id")),
      };
    }
  }
  return null;
}

/** The objects in a list, a graph or by themselves; deeper ones are left alone. */
function thingsIn(json: unknown): unknown[] {
  const found: unknown[] = [];
  const open: unknown[] = [json];
  for (const item of open) {
    if (open.length > MOST_THINGS) break;
    if (Array.isArray(item)) open.push(...item.slice(0, MOST_THINGS));
    else if (typeof item === "object" && item !== null) {
      found.push(item);
      for (const name of ["@graph", "mainEntity"])
        if (Object.hasOwn(item, name)) open.push(field(item, name));
    }
  }
  return found;
}

function field(thing: unknown, name: string): unknown {
  if (typeof thing !== "object" || thing === null || !Object.hasOwn(thing, name)) return undefined;
  return (thing as Record<string, unknown>)[name];
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const typesOf = (thing: unknown): string[] =>
  [field(thing, "@type")].flat().filter((it): it is string => typeof it === "string");

/** The name of a person or body, or of several of them. */
function namesOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .slice(0, 20)
    .map((it) => (typeof it === "string" ? it : textOf(field(it, "name"))))
    .filter((it): it is string => it !== undefined && it.trim() !== "" && !/^https?:/.test(it));
  return names.length > 0 ? names.join(", ") : undefined;
}
