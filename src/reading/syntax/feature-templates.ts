import { hashText, mix } from "../learned/hash.ts";

/** Writes a step's keys into a list from a place on. */
type WriteKeys = (values: Int32Array, into: Int32Array, at: number) => void;

/**
 * Feature keys from a table of templates, step by step: the first step's are asked first, those of the next only where
 * these don't settle the question. A template names the roles whose values make the feature ("s0.word b0.tag"); its key
 * is its own number plus the sum of the roles' values, each times the odd number of its role. Values have to be well
 * spread over 32 bits.
 */
export class FeatureTemplates {
  /** Templates of all steps. */
  readonly size: number;
  readonly steps: number;
  /** For each role its value at present. */
  readonly values: Int32Array;
  readonly #sizes: readonly number[];
  readonly #writers: readonly WriteKeys[];

  constructor(roles: readonly string[], ...steps: readonly (readonly string[])[]) {
    this.size = steps.reduce((sum, templates) => sum + templates.length, 0);
    this.steps = steps.length;
    this.values = new Int32Array(roles.length);
    this.#sizes = steps.map((templates) => templates.length);
    this.#writers = steps.map((templates) => writerOf(roles, templates));
  }

  /** Writes one key for each template of a step (from 0) into `into` from `at` on; returns the place after the last. */
  keys(step: number, into: Int32Array, at = 0): number {
    (this.#writers[step] as WriteKeys)(this.values, into, at);
    return at + (this.#sizes[step] as number);
  }
}

/** A step as code without loops and tables, made once when the program starts: `into[at + 1] = 7 + p0 + p5`. It is asked for every word. */
function writerOf(roles: readonly string[], templates: readonly string[]): WriteKeys {
  const products = new Set<number>();
  const sorted = templates
    .map((template) => ({ template, names: template.split(" ") }))
    .sort((a, b) => a.names.length - b.names.length);
  const keys = sorted.map(({ template, names }, index) => {
    const terms = names.map((name) => {
      const role = roles.indexOf(name);
      if (role < 0) throw new Error(`a template of the unknown role ${name}`);
      products.add(role);
      return `p${role}`;
    });
    return `into[at + ${index}] = ${[mix(hashText(template), 2), ...terms].join(" + ")};`;
  });
  const lines = Array.from(
    products,
    (role) => `const p${role} = Math.imul(values[${role}], ${mix(hashText(roles[role] as string), 1) | 1});`,
  );
  return new Function("values", "into", "at", [...lines, ...keys].join("\n")) as WriteKeys;
}
