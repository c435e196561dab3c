import { useMemo, useState } from "preact/hooks";
import type { DrawnNode } from "../../src/model/http.ts";
import { type Expansion, expansionsOf, MOST_UNASKED } from "../explore/expansions.ts";
import { bringIn } from "../explore/node-commands.ts";
import { useExplored } from "../state/use-exploration.ts";
import { useView } from "../state/use-view.ts";
import { exploreTexts as texts } from "../texts/explore.ts";
import { RELATIONS } from "../texts.ts";
import { Section } from "./section.tsx";

/** An entity's neighbours by relation, how many of them are in the picture, and the way to bring in the others. */
export function NeighbourList({ node }: { readonly node: DrawnNode }) {
  const { state, run } = useView();
  const explored = useExplored();
  const [asked, setAsked] = useState<Expansion | null>(null);
  const { isolated, hiddenNodes } = state;
  const expansions = useMemo(() => {
    if (!explored) return [];
    const only = isolated && new Set(isolated);
    const hidden = new Set(hiddenNodes);
    const isInPicture = (id: string): boolean => !hidden.has(id) && (!only || only.has(id));
    return expansionsOf(explored.index.graph, node.id, isInPicture);
  }, [explored?.index, node.id, isolated, hiddenNodes]);
  if (expansions.length === 0 || !explored) return null;

  const { nodeById } = explored.index.graph;
  const take = (ids: readonly string[]): void => {
    setAsked(null);
    run(bringIn(ids, node));
  };
  const best = (ids: readonly string[]): string[] =>
    ids
      .toSorted((a, b) => (nodeById.get(b)?.degree ?? 0) - (nodeById.get(a)?.degree ?? 0) || (a < b ? -1 : 1))
      .slice(0, MOST_UNASKED);
  const nameOf = ({ type, isForth }: Expansion): string => RELATIONS[type][isForth ? "forth" : "back"];
  const missing = expansions.reduce((sum, it) => sum + it.missing.length, 0);
  return (
    <Section title={texts.neighbours} count={expansions.reduce((sum, it) => sum + it.all.length, 0)}>
      <ul class="neighbours">
        {expansions.map((it) => (
          <li key={`${it.type} ${it.isForth}`}>
            <span class="relation-word">{nameOf(it)}</span>
            <span class="relation-count">
              {texts.inPicture(it.all.length - it.missing.length, it.all.length)}
            </span>
            {it.missing.length > 0 && (
              <button
                type="button"
                class="text-button"
                aria-label={`${texts.bringIn(it.missing.length)}: ${nameOf(it)}`}
                onClick={() => (it.missing.length > MOST_UNASKED ? setAsked(it) : take(it.missing))}
              >
                {texts.bringIn(it.missing.length)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {missing === 0 && <p class="quiet">{texts.allThere}</p>}
      {asked && (
        <div class="question" role="alertdialog" aria-label={texts.bringInMany(asked.missing.length)}>
          <p>{texts.bringInMany(asked.missing.length)}</p>
          <button type="button" class="button is-strong" onClick={() => take(best(asked.missing))}>
            {texts.bringInFirst(MOST_UNASKED)}
          </button>
          <button type="button" class="button" onClick={() => take(asked.missing)}>
            {texts.bringInAll(asked.missing.length)}
          </button>
          <button type="button" class="button" onClick={() => setAsked(null)}>
            {texts.not}
          </button>
        </div>
      )}
    </Section>
  );
}
