import { countryNamed, entryById } from "../gazetteers/index.ts";
import { concluded } from "./concluded.ts";
import type { ClaimDraft } from "./said-claims.ts";
import type { Scene } from "./scene.ts";
import type { States } from "./states-of.ts";

const RULE = "the list of people has the post";

/** "the president, Vladimir Putin": of which country, the list of people says, where the page names that country too. */
export function listedPosts(scene: Scene, states: States): ClaimDraft[] {
  const seen = new Set<string>();
  return scene.page.mentions.flatMap((mention): ClaimDraft[] => {
    if (mention.form !== "name") return [];
    const referent = scene.referentById.get(mention.entity);
    if (referent?.type !== "Person" || seen.has(mention.entity)) return [];
    if (!referent.gazetteerId?.startsWith("people:")) return [];
    seen.add(mention.entity);
    const called = new Set([
      ...(scene.headsByEntity.get(mention.entity) ?? []),
      ...(referent.attributes.roles ?? []),
    ]);
    for (const role of entryById(referent.gazetteerId)?.roles ?? []) {
      const of = role.lastIndexOf(" of ");
      const country = states.get(countryNamed(role.slice(of + 4))?.country.code ?? "");
      if (of > 0 && country && called.has(role.slice(0, of)))
        return concluded(mention, country, "HOLDS_POST", RULE);
    }
    return [];
  });
}
