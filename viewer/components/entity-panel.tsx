import type { EntityAnswer, Reference } from "../../src/model/http.ts";
import { ENTITY_TYPES } from "../appearance/entity-types.ts";
import { entityFacts } from "../evidence/entity-facts.ts";
import { useExplored } from "../state/use-exploration.ts";
import { evidenceTexts } from "../texts/evidence.ts";
import { TYPE_NAMES, texts } from "../texts.ts";
import { Badge } from "./badge.tsx";
import { ClaimList } from "./claim-list.tsx";
import { Dot } from "./dot.tsx";
import { MentionedIn } from "./mentioned-in.tsx";
import { NeighbourList } from "./neighbour-list.tsx";
import { NodeTools } from "./node-tools.tsx";
import { PanelHead } from "./panel-head.tsx";
import { RelationList } from "./relation-list.tsx";
import { Section } from "./section.tsx";

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** All that is known of an entity, and on whose word. */
export function EntityPanel({ answer }: { readonly answer: EntityAnswer }) {
  const { entity, edges, claims, claimsOmitted, beside, mentions } = answer;
  const node = useExplored()?.index.graph.nodeById.get(entity.id);
  const type: Reference["type"] = ENTITY_TYPES.find((it) => entity.labels.includes(it)) ?? "Document";
  const name = textOf(entity.properties.name);
  const names = entity.properties.names;
  const spellings = Array.isArray(names) ? names.map(String).filter((it) => it !== name) : [];
  const facts = entityFacts(entity);
  const standing = [textOf(entity.properties.status), textOf(entity.properties.modality)].filter(
    (word) => word !== "" && word !== "factual",
  );
  return (
    <>
      <PanelHead
        eyebrow={
          <>
            <Dot type={type} />
            {TYPE_NAMES[type].one}
            {entity.properties.anonymous === true && `, ${texts.anonymous}`}
          </>
        }
      >
        <bdi>{name}</bdi>
      </PanelHead>
      {node && <NodeTools node={node} />}
      {standing.length > 0 && (
        <p class="badges">
          {standing.map((word) => (
            <Badge key={word} tone={word}>
              {word}
            </Badge>
          ))}
        </p>
      )}
      {spellings.length > 0 && (
        <p class="spellings">
          {texts.spellings}{" "}
          {spellings.map((spelling) => (
            <span key={spelling} class="spelling">
              <bdi>{spelling}</bdi>
            </span>
          ))}
        </p>
      )}
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map((fact) => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>
                <bdi>{fact.words}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {node && <NeighbourList key={node.id} node={node} />}
      <Section title={texts.relations} count={edges.length}>
        <RelationList key={entity.id} of={entity.id} edges={edges} />
      </Section>
      <Section title={texts.claims} count={claims.length + (claimsOmitted ?? 0)}>
        <ClaimList key={entity.id} claims={claims} beside={beside} omitted={claimsOmitted} />
      </Section>
      <Section title={evidenceTexts.cameFrom} count={mentions.length}>
        <MentionedIn mentions={mentions} />
      </Section>
    </>
  );
}
