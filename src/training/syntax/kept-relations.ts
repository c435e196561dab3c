/** Subtypes that are told apart; of all other relations the part before the colon is learned. */
const KEPT: ReadonlySet<string> = new Set([
  "nsubj:pass",
  "aux:pass",
  "obl:agent",
  "obl:unmarked",
  "acl:relcl",
  "nmod:poss",
  "nmod:unmarked",
  "nmod:desc",
  "compound:prt",
  "nsubj:outer",
  "det:predet",
]);

/** The relation as it is learned. */
export const keptRelation = (relation: string): string =>
  KEPT.has(relation) ? relation : baseRelation(relation);

/** A relation without its subtype, as figures count it. */
export const baseRelation = (relation: string): string => relation.split(":")[0] ?? relation;
