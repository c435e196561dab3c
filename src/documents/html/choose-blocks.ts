import { statedDate } from "../../text/stated-date.ts";
import type { Block, Zone } from "./block.ts";
import { HEADINGS } from "./tags.ts";

/** A part that holds more of a page's text than this is the report itself, whatever it is called. */
const MOST_OF_PAGE = 0.5;
/** A container with less text is not taken for the report's. */
const LEAST_TEXT = 250;
/** Where readability sees so much more, it is believed. */
const MUCH_MORE = 1.6;

const CONTENT_WORDS =
  /(?:^|[\s_-])(?:article|story|post|entry|news|report|single|page|text|main)[_-]?(?:body|content|text|main)(?:$|[\s_-])/i;

/** What tells a container of the report, the surest first. */
const CONTAINERS: readonly ((element: Element, tag: string) => boolean)[] = [
  (element) => /articlebody/i.test(element.getAttribute("itemprop") ?? ""),
  (element, tag) => tag !== "body" && CONTENT_WORDS.test(element.getAttribute("class") ?? ""),
  (_, tag) => tag === "article",
  (element, tag) => tag === "main" || element.getAttribute("role") === "main",
];

/** The blocks of a page that are its report, in order: by the page's own names for its parts, by the share of links, and by what readability takes for the article. */
export function chooseBlocks(blocks: readonly Block[], isReadable: (block: Block) => boolean): Block[] {
  const all = sizeOf(blocks);
  const isOut = (block: Block): boolean => {
    for (let zone: Zone | null = block.zone; zone; zone = zone.outer)
      if (zone.characters <= all * MOST_OF_PAGE) return true;
    return false;
  };
  const inside = blocks.filter((it) => !isOut(it) && !isDayAlone(it));
  const container = containerOf(inside);
  const plain = inside.filter((it) => !isOfLinks(it));
  const readable = between(plain, isReadable);
  const contained = container ? plain.filter((it) => container.contains(it)) : [];
  const isEnough = contained.length > 0 && sizeOf(readable) <= sizeOf(contained) * MUCH_MORE;
  const core = isEnough ? contained : sizeOf(readable) >= sizeOf(plain) * MOST_OF_PAGE ? readable : plain;
  if (core.length > 0) return withHead(core, inside);
  return inside.length > 0 ? inside : [...blocks];
}

/** All from the first to the last that passes: what stands in the midst of an article is of it. */
function between(blocks: readonly Block[], passes: (block: Block) => boolean): Block[] {
  const first = blocks.findIndex(passes);
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(passes) + 1);
}

/** The day of a page on a line of its own: it is known as a fact. */
const isDayAlone = ({ text, row }: Block): boolean =>
  row === null &&
  text.length <= 60 &&
  statedDate(text.replace(/^(?:published|posted|updated)(?: on)?:? /i, "")) !== null;

/** Mostly links: a list of other articles, a pointer. */
const isOfLinks = (block: Block): boolean =>
  !HEADINGS.has(block.element.localName) && block.linked > block.text.length * 0.6;

const sizeOf = (blocks: readonly Block[]): number => blocks.reduce((sum, it) => sum + it.text.length, 0);

interface Container {
  contains(block: Block): boolean;
}

/** The element that holds the report, by the surest sign that any element with enough text bears. */
function containerOf(blocks: readonly Block[]): Container | null {
  const signsOf = new Map<Element, readonly boolean[]>();
  const sizes = CONTAINERS.map(() => new Map<Element, number>());
  const ancestorsOf = new Map<Element, readonly Element[]>();
  for (const block of blocks) {
    const ancestors = ancestorsOf.get(block.element) ?? markedAncestors(block.element, signsOf);
    ancestorsOf.set(block.element, ancestors);
    for (const ancestor of ancestors)
      for (const [rank, has] of (signsOf.get(ancestor) ?? []).entries())
        if (has)
          sizes[rank]?.set(ancestor, (sizes[rank].get(ancestor) ?? 0) + block.text.length - block.linked);
  }
  for (const ofRank of sizes) {
    let best: Element | null = null;
    for (const [element, size] of ofRank)
      if (size > (best ? (ofRank.get(best) ?? 0) : LEAST_TEXT - 1)) best = element;
    if (best) {
      const chosen = best;
      return { contains: (block) => ancestorsOf.get(block.element)?.includes(chosen) === true };
    }
  }
  return null;
}

/** Elements around a block are looked at so far out. */
const DEEPEST = 200;

function markedAncestors(block: Element, signsOf: Map<Element, readonly boolean[]>): Element[] {
  const marked: Element[] = [];
  let depth = 0;
  for (let at: Element | null = block; at && depth < DEEPEST; at = at.parentElement, depth++) {
    const element: Element = at;
    let signs = signsOf.get(element);
    if (!signs) {
      const tag = element.localName.toLowerCase();
      signs = CONTAINERS.map((test) => test(element, tag));
      signsOf.set(element, signs);
    }
    if (signs.includes(true)) marked.push(element);
  }
  return marked;
}

/** The report with its headline, and what stands between the two. */
function withHead(core: readonly Block[], inside: readonly Block[]): Block[] {
  const chosen = new Set(core);
  const first = inside.findIndex((it) => chosen.has(it));
  if (core.some((it) => it.element.localName === "h1")) return [...core];
  let head = -1;
  for (let at = first - 1; at >= 0; at--)
    if (inside[at]?.element.localName === "h1") {
      head = at;
      break;
    }
  if (head < 0) return [...core];
  const between = inside.slice(head + 1, first).filter((it) => !isOfLinks(it) && it.text.length >= 40);
  return [inside[head] as Block, ...between, ...core];
}
