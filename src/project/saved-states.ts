import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { sha256 } from "../text/hash.ts";
import { writeWhole } from "./write-whole.ts";

/** States of the page that are too large for a link; kept at the most. */
const MOST = 10_000;

/** The states of the page that links name by an id of their content, one file each. */
export class SavedStates {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps the text of a state and gives its id: the same for the same text. */
  save(text: string): string {
    const id = sha256(text).slice(0, 20);
    const path = this.#pathOf(id);
    if (existsSync(path)) return id;
    if (existsSync(this.#folder) && readdirSync(this.#folder).length >= MOST)
      throw new UserError(
        `${this.#folder} holds ${MOST} saved states: move old ones away, and their links end with them`,
      );
    writeWhole(path, [text]);
    return id;
  }

  /** The text that was kept under an id; null where there is none, or where it was changed since. */
  read(id: string): string | null {
    const path = this.#pathOf(id);
    if (!/^[0-9a-f]{20}$/.test(id) || !existsSync(path)) return null;
    const text = readFileSync(path, "utf8");
    return sha256(text).startsWith(id) ? text : null;
  }

  #pathOf(id: string): string {
    return join(this.#folder, `${id}.txt`);
  }
}
