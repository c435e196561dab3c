import { byCodeUnit } from "../../text/compare.ts";

/** Errors of one kind on mentions of one type and form: "missed Person nominal". */
export interface ErrorClass {
  readonly name: string;
  readonly examples: readonly string[];
}

/** Characters of context on either side. */
const CONTEXT = 40;

/** Gathers errors by class, as they are found. */
export class ErrorList {
  readonly #byName = new Map<string, string[]>();

  add(name: string, example: string): void {
    const known = this.#byName.get(name);
    if (known) known.push(example);
    else this.#byName.set(name, [example]);
  }

  /** The classes, the largest first. */
  classes(): ErrorClass[] {
    return [...this.#byName]
      .map(([name, examples]) => ({ name, examples }))
      .sort((a, b) => b.examples.length - a.examples.length || byCodeUnit(a.name, b.name));
  }
}

/** A span with what stands around it, on one line: "…left [Kharkiv] on foot…". */
export function inContext(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/g, " ");
}

/** Classes with their count, and of each so many errors. */
export function errorText(classes: readonly ErrorClass[], most: number): string {
  return classes
    .map(({ name, examples }) => {
      const shown = examples.slice(0, most).map((it) => `    ${it}`);
      const left = examples.length - shown.length;
      return [`  ${examples.length} × ${name}`, ...shown, ...(left > 0 ? [`    … ${left} more`] : [])].join(
        "\n",
      );
    })
    .join("\n");
}
