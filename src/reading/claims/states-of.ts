import type { PlacedMention } from "../page.ts";
import { kindOf, type Scene } from "./scene.ts";

/** Mentions of countries by ISO code. */
export type States = ReadonlyMap<string, PlacedMention>;

/** The first mention of each country of a page: as a place, else as the state that acts. */
export function statesOf(scene: Scene): States {
  const places = new Map<string, PlacedMention>();
  const states = new Map<string, PlacedMention>();
  for (const mention of scene.page.mentions) {
    const referent = scene.referentById.get(mention.entity);
    const country = referent?.attributes.country;
    if (!country || mention.form === "pronoun") continue;
    if (mention.type === "Place" && kindOf(scene, mention) === "country" && !places.has(country))
      places.set(country, mention);
    if (referent.gazetteerId?.startsWith("collective:government:") && !states.has(country))
      states.set(country, mention);
  }
  return new Map([...states, ...places]);
}
