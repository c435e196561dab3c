import { hashText, mix } from "../learned/hash.ts";

/**
 * Feature keys from a table of templates. A template names the roles whose values make the feature ("s0.word b0.tag");
 * its key is its own number plus the sum of the roles' values, each times the odd number of its role. Values have to be
 * well spread over 32 bits.
 */
export class FeatureTemplates {
  readonly size: number;
  readonly #multipliers: Int32Array;
  readonly #numbers: Int32Array;
  readonly #ends: Int32Array;
  readonly #roles: Uint8Array;
  readonly #products: Int32Array;

  constructor(roles: readonly string[], templates: readonly string[]) {
    const sorted = templates
      .map((template) => ({ template, names: template.split(" ") }))
      .sort((a, b) => a.names.length - b.names.length);
    const roleIndexes = sorted.flatMap(({ names }) =>
      names.map((name) => {
        const index = roles.indexOf(name);
        if (index < 0) throw new Error(`a template of the unknown role ${name}`);
        return index;
      }),
    );
    this.size = templates.length;
    this.#multipliers = Int32Array.from(roles, (role) => mix(hashText(role), 1) | 1);
    this.#numbers = Int32Array.from(sorted, ({ template }) => mix(hashText(template), 2));
    this.#roles = Uint8Array.from(roleIndexes);
    this.#products = new Int32Array(roles.length);
    let end = 0;
    this.#ends = Int32Array.from(sorted, ({ names }) => {
      end += names.length;
      return end;
    });
  }

  /** Writes one key a template into `into` from `at` on, for one value a role; returns the place after the last. */
  keys(values: Int32Array, into: Int32Array, at = 0): number {
    const products = this.#products;
    const multipliers = this.#multipliers;
    const roles = this.#roles;
    const ends = this.#ends;
    const numbers = this.#numbers;
    for (let role = 0; role < products.length; role += 1)
      products[role] = Math.imul(values[role] as number, multipliers[role] as number);
    let from = 0;
    const size = this.size;
    for (let template = 0; template < size; template += 1) {
      let key = numbers[template] as number;
      const end = ends[template] as number;
      for (; from < end; from += 1) key = (key + (products[roles[from] as number] as number)) | 0;
      into[at + template] = key;
    }
    return at + size;
  }
}
