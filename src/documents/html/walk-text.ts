import type { Block, Zone } from "./block.ts";
import { BLOCKS, SILENT, VERBATIM } from "./tags.ts";
import { isCreditInLine, isHidden, zoneOpenedBy } from "./zones.ts";

const [ELEMENT, TEXT] = [1, 3];
/** Marks of a break of a line within a block. */
const BREAK = "\n";

/** Zones within zones are told apart so far in. */
const DEEPEST_ZONE = 40;

/** What holds where the walk is. */
interface Frame {
  readonly element: Element;
  readonly block: Element;
  readonly zone: Zone | null;
  readonly isLink: boolean;
  readonly isVerbatim: boolean;
  readonly isInArticle: boolean;
  readonly cell: Element | null;
  readonly row: Element | null;
  /** Put behind its text. */
  readonly closing: string;
}

/** The texts of a page, each with the element whose lines it stands on, in the page's order: what a reader would see, but for what is hidden. */
export function walkText(root: Element): Block[] {
  const walk = new Walk(root);
  let node: Node | null = root.firstChild;
  while (node) {
    const inner: Node | null = walk.enter(node);
    if (inner) {
      node = inner;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return walk.end();
      walk.leave();
    }
    node = node?.nextSibling ?? null;
  }
  return walk.end();
}

class Walk {
  readonly #blocks: Block[] = [];
  readonly #frames: Frame[] = [];
  #pieces: string[] = [];
  #linked = 0;
  #at: Frame;

  constructor(root: Element) {
    this.#at = {
      element: root,
      block: root,
      zone: null,
      isLink: false,
      isVerbatim: false,
      isInArticle: false,
      cell: null,
      row: null,
      closing: "",
    };
  }

  /** Takes a node; returns its first child where the walk goes into it. */
  enter(node: Node): Node | null {
    if (node.nodeType === TEXT) this.#take(node.nodeValue ?? "");
    if (node.nodeType !== ELEMENT) return null;
    const element = node as Element;
    const tag = element.localName.toLowerCase();
    if (tag === "br") this.#pieces.push(BREAK);
    if (SILENT.has(tag) || tag === "br" || isHidden(element) || isNoteMark(element, tag)) return null;
    const isBlock = BLOCKS.has(tag) || isCreditInLine(element, tag);
    if (isBlock) this.#flush();
    const first = element.firstChild;
    if (!first) return null;
    this.#frames.push(this.#at);
    this.#at = this.#frameOf(element, tag, isBlock);
    if (tag === "q") this.#pieces.push("“");
    return first;
  }

  /** Leaves the element that was entered last. */
  leave(): void {
    const left = this.#at;
    if (left.closing !== "") this.#pieces.push(left.closing);
    if (left.block === left.element) this.#flush();
    this.#at = this.#frames.pop() ?? left;
  }

  end(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  #frameOf(element: Element, tag: string, isBlock: boolean): Frame {
    const { block, zone, isLink, isVerbatim, isInArticle, cell, row } = this.#at;
    // Within a line a link or a mark is part of the sentence, whatever it is called.
    const because = isBlock ? zoneOpenedBy(element, tag, isInArticle) : null;
    return {
      element,
      block: isBlock ? element : block,
      zone:
        because === null || (zone?.depth ?? 0) >= DEEPEST_ZONE
          ? zone
          : { because, outer: zone, depth: (zone?.depth ?? 0) + 1, characters: 0 },
      isLink: isLink || tag === "a",
      isVerbatim: isVerbatim || VERBATIM.has(tag),
      isInArticle: isInArticle || tag === "article" || tag === "main",
      cell: tag === "td" || tag === "th" ? element : tag === "table" ? null : cell,
      row: tag === "tr" ? element : tag === "table" ? null : row,
      closing: tag === "q" ? "”" : "",
    };
  }

  #take(raw: string): void {
    const text = this.#at.isVerbatim ? raw.replace(/\r\n?/g, "\n") : raw.replace(/[\t\n\f\r \u00a0]+/g, " ");
    const clean = text.replace(/[\u00ad\u200b\u2060\ufeff\0]/g, "");
    if (clean === "") return;
    this.#pieces.push(clean);
    if (this.#at.isLink) this.#linked += clean.trim().length;
  }

  #flush(): void {
    if (this.#pieces.length === 0) return;
    const joined = this.#pieces.join("");
    this.#pieces = [];
    const linked = this.#linked;
    this.#linked = 0;
    const { block, zone, cell, row, isVerbatim } = this.#at;
    const paragraphs = isVerbatim ? [joined.trimEnd()] : joined.split(/\n[ \n]*\n/);
    for (const paragraph of paragraphs) {
      const text = isVerbatim ? paragraph : tidy(paragraph);
      if (!/\S/.test(text)) continue;
      for (let open = zone; open; open = open.outer) open.characters += text.length;
      this.#blocks.push({
        text,
        element: block,
        zone,
        linked: Math.min(linked, text.length),
        cell,
        row,
      });
    }
  }
}

/** Single spaces, none at the ends of lines. */
const tidy = (text: string): string =>
  text
    .replace(/ +/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();

/** The raised figure of a note, as "[4]". */
function isNoteMark(element: Element, tag: string): boolean {
  if (tag !== "sup" || !element.firstElementChild) return false;
  const text = (element.textContent ?? "").slice(0, 20).trim();
  return /^\[?[\da-z]{1,4}\]?$/i.test(text);
}
