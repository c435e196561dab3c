import { nounClass } from "../nouns/noun-classes.ts";
import { ORGANIZATION_NOMINALS } from "../nouns/organization-heads.ts";
import { personHead } from "../nouns/person-heads.ts";
import type { Token } from "../page.ts";
import type { Tree } from "../syntax/tree.ts";
import { type NounKind, nounKinds } from "./noun-kinds.ts";
import { type NounPhrase, nounPhraseOf } from "./noun-phrase.ts";
import { WAR_NOUNS } from "./war-nouns.ts";

/** What a noun of war speaks for its kind, in the weights' integers. */
const TRUST = 450;

/** Words for those who fight together: forces rather than so many people. */
const FORCES = new Set(["armedGroup", "armedForces"]);

/** Words for a part of what follows "of": the same kind of thing. */
const PARTS = new Set(
  "one another some two three four five six seven eight nine ten several many most all none hundreds thousands dozens scores both each few".split(
    " ",
  ),
);

/** A figure rather than people, unless these are counted: "Casualties are unknown", "6 casualties". */
const FIGURES = new Set(["casualties", "losses", "fatalities"]);
/** What of a person is no person: "the soul wants its home". */
const NO_ONE = new Set(["soul", "spirit"]);

function isNoOne(tokens: readonly Token[], { head, counted }: NounPhrase): boolean {
  const word = tokens[head]?.lower ?? "";
  if (NO_ONE.has(word)) return true;
  return FIGURES.has(word) && counted === head && tokens[head + 1]?.lower !== "of";
}

/** One who throws bombs or carries them, and no aircraft: "a suicide bomber". */
const isAttacker = (tokens: readonly Token[], head: number): boolean =>
  /^bombers?$/.test(tokens[head]?.lower ?? "") &&
  /^(?:suicide|car|truck|alleged|accused|convicted|suspected|serial|female|teenage)$/.test(
    tokens[head - 1]?.lower ?? "",
  );

/** What a noun phrase means: a person, an organisation, a place, or nothing that is kept. */
export function kindOfPhrase(
  tokens: readonly Token[],
  tree: Tree,
  phrase: NounPhrase,
  nameTypes: readonly string[],
): NounKind {
  const word = tokens[phrase.head]?.lower ?? "";
  if (PARTS.has(word) && phrase.of >= 0) {
    const named = nameTypes[phrase.of] ?? "";
    if (named !== "") return named === "Person" ? "Person" : "none";
    if (tree.universal[phrase.of] !== "PRON")
      return kindOfPhrase(tokens, tree, nounPhraseOf(tokens, tree, phrase.of), nameTypes);
  }
  if (isNoOne(tokens, phrase)) return "none";
  if (isAttacker(tokens, phrase.head)) return "Person";
  const trusted =
    WAR_NOUNS.get(word) ?? WAR_NOUNS.get(nounClass(word).lemma) ?? (personHead(word) ? "Person" : "none");
  const kind = nounKinds().kindOf(tokens, tree, phrase, nameTypes, trusted, TRUST);
  if (kind !== "Person") return kind;
  const group = ORGANIZATION_NOMINALS.get(word);
  return group !== undefined && FORCES.has(group) ? "Organization" : kind;
}
