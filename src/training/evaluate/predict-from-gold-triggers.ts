import { inOrder, type Line, linesOf } from "../../reading/clauses/line.ts";
import type { VerbForm } from "../../reading/clauses/verb-forms.ts";
import { verbGroupAt } from "../../reading/clauses/verb-group.ts";
import { findReferents } from "../../reading/coreference/find-referents.ts";
import { EVENT_KINDS } from "../../reading/events/event-kinds.ts";
import { partsOf } from "../../reading/events/roles.ts";
import { type Trigger, triggersOf } from "../../reading/events/triggers.ts";
import { openPage } from "../../reading/open-page.ts";
import { proposeMentions } from "../../reading/propose-mentions.ts";
import { treeOf } from "../../reading/syntax/tree-of.ts";
import type { GoldDocument } from "./gold.ts";
import { documentsOf } from "./predict.ts";
import type { PredictedEvent, Prediction } from "./prediction.ts";
import { sharedLength } from "./scoring/best-match.ts";
import { TYPE_MAPPINGS } from "./type-mapping.ts";

type GoldEvent = NonNullable<GoldDocument["events"]>[number];

/** Who has which part in the events of a gold file, where their triggers and types are given: all else is the reader's own. */
export async function predictFromGoldTriggers(gold: readonly GoldDocument[]): Promise<Prediction[]> {
  const documents = new Map((await documentsOf(gold)).map((it) => [it.id, it]));
  return gold.flatMap(({ id, set, events }) => {
    const document = documents.get(id);
    const kinds = TYPE_MAPPINGS.get(set ?? "")?.events;
    if (!document || !kinds) return [];
    const { page } = openPage(document);
    const { mentions, referents } = findReferents(page, proposeMentions(page));
    const ordered = inOrder({ ...page, mentions, referents });
    const lines = linesOf(ordered).map((line) => ({ line, triggers: triggersOf(line) }));
    const given = (events ?? []).flatMap((event): PredictedEvent[] => {
      const found = lines.find(({ line }) => sharedLength(line.sentence, event) > 0);
      if (!found) return [];
      const trigger = givenTrigger(found.line, found.triggers, event, kinds);
      if (!trigger) return [];
      const { start, end } = event;
      return [{ type: trigger.kind.kind, start, end, arguments: partsOf(found.line, trigger) }];
    });
    return [{ id, mentions, events: given }];
  });
}

/** The reader's own trigger where it sees one there that means an event of that type; else the words as the tagger sees them. */
function givenTrigger(
  line: Line,
  triggers: readonly Trigger[],
  event: GoldEvent,
  kinds: ReadonlyMap<string, string>,
): Trigger | undefined {
  const own = triggers.find(
    (it) =>
      kinds.get(it.kind.kind) === event.type &&
      (line.tokens[it.first]?.start ?? 0) < event.end &&
      (line.tokens[it.last]?.end ?? 0) > event.start,
  );
  if (own) return own;
  const kind = EVENT_KINDS.find((it) => kinds.get(it.kind) === event.type);
  const words = line.tokens.flatMap((token, at) => (sharedLength(token, event) > 0 ? [at] : []));
  const [first] = words;
  const last = words.at(-1);
  if (!kind || first === undefined || last === undefined) return undefined;
  const { tags } = treeOf(line.sentence);
  const verb = words.find((at) => FORMS.has(tags[at] ?? ""));
  const group = verb === undefined ? undefined : verbGroupAt(line, verb, FORMS.get(tags[verb] ?? "") ?? NONE);
  return {
    kind,
    first,
    last,
    ...(group && { group }),
    isPlural: false,
    isSure: true,
  };
}

const NONE: ReadonlySet<VerbForm> = new Set();
const FORMS: ReadonlyMap<string, ReadonlySet<VerbForm>> = new Map([
  ["VB", new Set<VerbForm>(["base"])],
  ["VBP", new Set<VerbForm>(["base"])],
  ["VBZ", new Set<VerbForm>(["third"])],
  ["VBD", new Set<VerbForm>(["past", "participle"])],
  ["VBN", new Set<VerbForm>(["past", "participle"])],
  ["VBG", new Set<VerbForm>(["gerund"])],
]);
