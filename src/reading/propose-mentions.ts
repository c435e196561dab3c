import { findAddresses, isInAddress } from "./addresses.ts";
import { findGroups } from "./find-groups.ts";
import { findNominals } from "./find-nominals.ts";
import { findPronouns } from "./find-pronouns.ts";
import { findQuantities } from "./find-quantities.ts";
import { isListMark } from "./list-marks.ts";
import { findNames } from "./names/find-names.ts";
import type { DraftMention, Page } from "./page.ts";
import { placeMentions } from "./place-mentions.ts";
import { withThings } from "./with-things.ts";

/** All mentions that the finders see on a page that is laid open, as far as they can stand together. */
export function proposeMentions(page: Page): DraftMention[] {
  const named = findNames(page);
  const addresses = findAddresses(page.text);
  const nominals = findNominals(page, named);
  const placed = placeMentions(
    [
      ...named.filter((it) => !isByline(page, it)),
      ...nominals.filter((it) => it.type !== "Thing"),
      ...findPronouns(page),
      ...findGroups(page),
      ...findQuantities(page),
    ].filter((it) => !isInAddress(addresses, it) && !isListMark(page.text, it)),
  );
  return withThings(
    placed,
    nominals.filter((it) => it.type === "Thing" && !isInAddress(addresses, it)),
  );
}

/** The author's name in the line "By …" tells of the report, not of the war. */
function isByline(page: Page, mention: DraftMention): boolean {
  if (mention.type !== "Person" || !page.facts.author?.includes(mention.name)) return false;
  return /(?:^|\n)\s*by\s(?:[\p{L}.]+\s){0,3}$/iu.test(
    page.text.slice(Math.max(0, mention.start - 60), mention.start),
  );
}
