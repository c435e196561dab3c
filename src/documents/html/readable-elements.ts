import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { walkText } from "./walk-text.ts";

/** Pages of more elements are not looked at: its time grows faster than the page. */
const MOST_ELEMENTS = 30_000;
/** Nor are those of elements so deep in each other, or of so much text. */
const DEEPEST = 150;
const LONGEST = 3_000_000;
const MARK = "data-vouch-element";

/** All elements below a root, in order. */
export function elementsOf(root: Element): Element[] {
  return [...root.querySelectorAll("*")];
}

/** What readability takes for the article of a page. */
export interface Readable {
  /** Numbers of elements, in the order of the page. */
  readonly elements: ReadonlySet<number>;
  /** It puts some texts into elements of its own: these are told by their words. */
  readonly texts: ReadonlySet<string>;
}

/** What readability takes for the article; nothing where it finds none. */
export function readableElements(html: string): Readable {
  const { document } = parseHTML(html);
  const elements = elementsOf(document.documentElement);
  const numbers = new Set<number>();
  const texts = new Set<string>();
  const found = { elements: numbers, texts };
  if (elements.length > MOST_ELEMENTS || html.length > LONGEST || isDeep(elements)) return found;
  for (const [number, element] of elements.entries()) element.setAttribute(MARK, String(number));
  try {
    const article = new Readability(document, {
      keepClasses: true,
      charThreshold: 250,
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse();
    if (!article?.content) return found;
    for (const element of elementsOf(article.content as Element)) {
      const number = Number(element.getAttribute(MARK) ?? Number.NaN);
      if (Number.isInteger(number)) numbers.add(number);
    }
    for (const { text } of walkText(article.content as Element)) texts.add(text);
  } catch {
    // It is a signal among others: a page that it can't take is judged by these.
  }
  return found;
}

/** Whether elements stand in each other deeper than any site builds its pages. */
function isDeep(elements: readonly Element[]): boolean {
  const depthOf = new Map<Element, number>();
  for (const element of elements) {
    const parent = element.parentElement;
    const depth = ((parent && depthOf.get(parent)) ?? 0) + 1;
    if (depth > DEEPEST) return true;
    depthOf.set(element, depth);
  }
  return false;
}
