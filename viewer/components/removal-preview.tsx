import type { EdgeView, GraphDifference } from "../../src/model/http.ts";
import { api } from "../api.ts";
import { useAnswer } from "../state/use-answer.ts";
import { deskTexts as texts } from "../texts/desk.ts";
import { EDGE_MARK_NAMES, RELATIONS } from "../texts.ts";
import { Chip } from "./chip.tsx";
import { Failure } from "./failure.tsx";

/** Lines of each list shown at once. */
const FIRST = 8;

/** What would go with a report, before it is removed. */
export function RemovalPreview({ document }: { readonly document: string }) {
  const answer = useAnswer((signal) => api.removal(document, signal), [document]);
  if (answer.state === "loading") return <p class="quiet">{texts.vanishLooking}</p>;
  if (answer.state === "failed") return <Failure error={answer.error} />;
  const { went, restated } = answer.value.difference;
  const weaker = restated.filter(({ before, origins, status }) => {
    return before !== undefined && (before.origins !== origins || before.status !== status);
  });
  return (
    <div class="removal">
      <p>
        <strong>{texts.vanish(went.counts)}</strong>
      </p>
      {went.entities.length > 0 && (
        <>
          <h3>{texts.vanishEntities}</h3>
          <ul class="removal-entities">
            {went.entities.slice(0, FIRST).map((who) => (
              <li key={who.id}>
                <Chip who={who} />
              </li>
            ))}
          </ul>
          <More shown={FIRST} of={went.counts.entities} />
        </>
      )}
      {went.relations.length > 0 && (
        <>
          <h3>{texts.vanishRelations}</h3>
          <Relations edges={went.relations} count={went.counts.relations} />
        </>
      )}
      {weaker.length > 0 && (
        <>
          <h3>{texts.weaker}</h3>
          <Relations edges={weaker} count={weaker.length} />
        </>
      )}
    </div>
  );
}

function More({ shown, of }: { readonly shown: number; readonly of: number }) {
  return of > shown ? <p class="quiet">{texts.andMore(of - shown)}</p> : null;
}

type Restated = GraphDifference["restated"][number];

function Relations({ edges, count }: { readonly edges: readonly Restated[]; readonly count: number }) {
  return (
    <>
      <ul class="removal-relations">
        {edges.slice(0, FIRST).map((edge) => (
          <li key={edge.id}>
            <bdi>{edge.from.name}</bdi> <span class="quiet">{RELATIONS[edge.type].forth}</span>{" "}
            <bdi>{edge.to.name}</bdi>
            {edge.before && <Weaker edge={edge} before={edge.before} />}
          </li>
        ))}
      </ul>
      <More shown={FIRST} of={count} />
    </>
  );
}

const markName = (status: string): string =>
  (EDGE_MARK_NAMES as Readonly<Record<string, string>>)[status]?.toLowerCase() ?? status;

function Weaker({ edge, before }: { edge: EdgeView; before: NonNullable<Restated["before"]> }) {
  const words = [
    before.origins !== edge.origins && texts.weakerOrigins(before.origins, edge.origins),
    before.status !== edge.status && texts.weakerStatus(markName(before.status), markName(edge.status)),
  ].filter(Boolean);
  return <span class="removal-weaker"> {words.join(", ")}</span>;
}
