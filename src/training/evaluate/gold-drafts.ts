import type { MentionType } from "../../model/reading.ts";
import { draft, oneSpace } from "../../reading/draft.ts";
import { titleAt } from "../../reading/gazetteers/titles.ts";
import { nounClass } from "../../reading/nouns/noun-classes.ts";
import type { DraftMention, Token } from "../../reading/page.ts";
import { partsOf } from "../../reading/personal-names.ts";
import { tokenise } from "../../reading/tokenise.ts";
import { parseUnitName } from "../../reading/units/parse-unit-name.ts";
import type { GoldMention } from "./gold.ts";
import { sharedLength } from "./scoring/best-match.ts";
import { formOf } from "./scoring/form-of.ts";

/** Types of gold data in the reader's; those that are not here are no referents of its. */
const READER_TYPES: ReadonlyMap<string, MentionType> = new Map([
  ["Person", "Person"],
  ["Organization", "Organization"],
  ["Unit", "Unit"],
  ["Place", "Place"],
  ["Facility", "Place"],
  ["Equipment", "Equipment"],
  ["Event", "Thing"],
  ["Misc", "Thing"],
]);

/** Words after which a description tells more of its head: "the son of …", "a man who …". */
const AFTER_HEAD =
  /^(?:,|\(|-|–|—|of|in|on|at|from|for|with|by|to|about|who|whom|which|that|where|as|near|against|under)$/;

/** A mention whose span, type and form are given, as the finders would propose it; null where the reader has no such referents. */
export function goldDraft(
  text: string,
  gold: GoldMention,
  own: readonly DraftMention[],
): DraftMention | null {
  const words = text.slice(gold.start, gold.end);
  const type = READER_TYPES.get(gold.type);
  const form = (gold.form ?? formOf(words)) as DraftMention["form"];
  const near = nearest(gold, form, type, own);
  if (form === "pronoun")
    return near?.form === "pronoun" ? { ...near, start: gold.start, end: gold.end } : null;
  if (!type) return null;
  const tokens = tokenise(text, gold.start, gold.end);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return null;
  const base = draft(text, first, last, { type, form, ...derived(text, tokens, type, form) });
  if (!near) return { ...base, start: gold.start, end: gold.end };
  const isWhole = near.start === gold.start && near.end === gold.end;
  return { ...base, ...near, ...(!isWhole && { name: base.name }), type, start: gold.start, end: gold.end };
}

/** What the finders themselves saw there: the same span, else the same kind of mention with the same end. */
function nearest(
  gold: GoldMention,
  form: DraftMention["form"],
  type: MentionType | undefined,
  own: readonly DraftMention[],
): DraftMention | undefined {
  const alike = own.filter((it) => it.form === form && (form === "pronoun" || it.type === type));
  return (
    alike.find((it) => it.start === gold.start && it.end === gold.end) ??
    (form === "pronoun"
      ? undefined
      : alike
          .filter((it) => it.end === gold.end && it.start >= gold.start - 20 && sharedLength(it, gold) > 0)
          .sort((a, b) => sharedLength(b, gold) - sharedLength(a, gold))[0])
  );
}

function derived(
  text: string,
  tokens: readonly Token[],
  type: MentionType,
  form: DraftMention["form"],
): Partial<DraftMention> {
  const words = (from: number, to: number): string =>
    oneSpace(text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
  if (form === "nominal") {
    const cut = tokens.findIndex((it, at) => at > 0 && AFTER_HEAD.test(it.lower));
    const head = tokens[(cut < 0 ? tokens.length : cut) - 1]?.lower ?? "";
    if (type === "Thing") {
      const { lemma, isPlural } = nounClass(head);
      return { head: lemma, isPlural };
    }
    const isPlural = /[^su]s$/.test(head) || /^(?:people|men|women|children|police|troops)$/.test(head);
    return { head, isPlural };
  }
  const from = tokens[0]?.lower === "the" && tokens.length > 1 ? 1 : 0;
  if (type === "Unit") {
    const unit = parseUnitName(words(from, tokens.length));
    return { name: words(from, tokens.length), ...(unit && { attributes: unit }) };
  }
  if (type !== "Person") return { name: words(from, tokens.length) };
  const title = titleAt(tokens, from);
  const start = title && title.length < tokens.length - from ? from + title.length : from;
  return {
    name: words(start, tokens.length),
    attributes: partsOf(text, tokens, start, tokens.length),
    ...(title?.gender && start > from && { gender: title.gender }),
  };
}
