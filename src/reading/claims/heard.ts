import type { Span } from "../../model/span.ts";
import type { PlacedMention } from "../page.ts";
import type { Scene } from "./scene.ts";

type Gender = "male" | "female";
/** How far back a speaker may have spoken whom a bare "she adds" means, in characters. */
const REACH = 1200;

/** Who spoke last of those called "he" and of those called "she": for a pronoun that the page does not resolve. */
export class Heard {
  readonly #last = new Map<Gender, { readonly mention: PlacedMention; readonly end: number }>();

  /** Remembers a speaker by the pronoun or the gender of the mention. */
  note(scene: Scene, mention: PlacedMention | null, source: Span | null): void {
    if (!mention || !source || scene.referentById.get(mention.entity)?.type !== "Person") return;
    const gender = genderOf(wordsOf(scene, source)) ?? mention.gender;
    if (gender) this.#last.set(gender, { mention, end: source.end });
  }

  /** Whom a pronoun means that no mention stands for. */
  recall(scene: Scene, source: Span | null): PlacedMention | null {
    const gender = source && genderOf(wordsOf(scene, source));
    const last = gender ? this.#last.get(gender) : undefined;
    return last && source && source.start - last.end <= REACH ? last.mention : null;
  }
}

const wordsOf = (scene: Scene, span: Span): string =>
  scene.page.text.slice(span.start, span.end).toLowerCase();

const genderOf = (words: string): Gender | undefined =>
  words === "he" ? "male" : words === "she" ? "female" : undefined;
