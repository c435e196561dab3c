import { hashText, mix } from "../learned/hash.ts";

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
  /** For each role its value at present: written before `begin`. */
  readonly values: Int32Array;
  readonly #multipliers: Int32Array;
  readonly #products: Int32Array;
  readonly #parts: readonly Step[];

  constructor(roles: readonly string[], ...steps: readonly (readonly string[])[]) {
    this.size = steps.reduce((sum, templates) => sum + templates.length, 0);
    this.steps = steps.length;
    this.values = new Int32Array(roles.length);
    this.#multipliers = Int32Array.from(roles, (role) => mix(hashText(role), 1) | 1);
    this.#products = new Int32Array(roles.length);
    this.#parts = steps.map((templates) => stepOf(roles, templates));
  }

  /** Takes the values as they stand for the keys that are asked for from now on. */
  begin(): void {
    const { values } = this;
    const products = this.#products;
    const multipliers = this.#multipliers;
    for (let role = 0; role < products.length; role += 1)
      products[role] = Math.imul(values[role] as number, multipliers[role] as number);
  }

  /** Writes one key for each template of a step (from 0) into `into` from `at` on; returns the place after the last. */
  keys(step: number, into: Int32Array, at = 0): number {
    const products = this.#products;
    const { roles, ends, numbers } = this.#parts[step] as Step;
    let from = 0;
    for (let template = 0; template < numbers.length; template += 1) {
      let key = numbers[template] as number;
      const end = ends[template] as number;
      for (; from < end; from += 1) key = (key + (products[roles[from] as number] as number)) | 0;
      into[at + template] = key;
    }
    return at + numbers.length;
  }
}

interface Step {
  readonly numbers: Int32Array;
  /** Roles of all templates, one after the other, and where each template's end. */
  readonly roles: Uint8Array;
  readonly ends: Int32Array;
}

function stepOf(roles: readonly string[], templates: readonly string[]): Step {
  const sorted = templates
    .map((template) => ({ template, names: template.split(" ") }))
    .sort((a, b) => a.names.length - b.names.length);
  const indexes = sorted.flatMap(({ names }) =>
    names.map((name) => {
      const index = roles.indexOf(name);
      if (index < 0) throw new Error(`a template of the unknown role ${name}`);
      return index;
    }),
  );
  let end = 0;
  return {
    numbers: Int32Array.from(sorted, ({ template }) => mix(hashText(template), 2)),
    roles: Uint8Array.from(indexes),
    ends: Int32Array.from(sorted, ({ names }) => {
      end += names.length;
      return end;
    }),
  };
}
