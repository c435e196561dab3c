/** Steps told of the way to an element. */
const STEPS = 4;
const DEEPEST = 60;

/** The way to an element as far as it tells one from another: "article/section[2]/p[3]". `among` remembers how many of a name stand before each. */
export class ElementPaths {
  readonly #numberOf = new Map<Element, string>();
  readonly #countsOf = new Map<Element, Map<string, number>>();

  /** Counts all elements below a root, in their order. */
  constructor(elements: Iterable<Element>) {
    for (const element of elements) {
      const parent = element.parentElement;
      if (!parent) continue;
      const counts = this.#countsOf.get(parent) ?? new Map<string, number>();
      this.#countsOf.set(parent, counts);
      const tag = nameOf(element);
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
      this.#numberOf.set(element, `${tag}[${counts.get(tag)}]`);
    }
  }

  /** An element with an id ends the way: it can be found by that. */
  of(element: Element): string {
    const steps: string[] = [];
    let at: Element | null = element;
    for (let depth = 0; at && depth < DEEPEST && steps.length < STEPS; depth++, at = at.parentElement) {
      const tag = nameOf(at);
      if (tag === "body" || tag === "html") break;
      const id = at.getAttribute("id") ?? "";
      if (/^[\w-]{1,40}$/.test(id)) {
        steps.unshift(`#${id}`);
        break;
      }
      steps.unshift(this.#numberOf.get(at) ?? tag);
    }
    return steps.join("/");
  }
}

const nameOf = (element: Element): string => element.localName.toLowerCase().slice(0, 20);
