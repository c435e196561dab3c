import type { PlacedMention } from "../page.ts";

/** Those who have to do with a body, and are none of it: "a shareholder of the newspaper". */
const OUTSIDE =
  /^(?:shareholder|owner|investor|donor|sponsor|backer|critic|opponent|rival|enemy|adversary|supporter|defender|advocate|admirer|detractor|friend|ally|fan|reader|viewer|client|customer|victim|target|survivor|hostage|prisoner|captive|neighbou?r)s?$/;
const ANY = /^(?:both|all|any|either|various|different|other|many|some|several|no|an?) /i;
/** Room for " of the " between two mentions. */
const BESIDE = 8;

/** Whether "of" or "from" between somebody and a body says that he belongs to it: not of "both parties", nor a critic of one. */
export function mayBelong(person: PlacedMention, body: PlacedMention): boolean {
  if (body.form === "nominal" && ANY.test(body.name)) return false;
  return !(OUTSIDE.test(person.head) && body.start - person.end <= BESIDE);
}
