import { useMemo, useState } from "preact/hooks";
import { entityRows, relationRows } from "../explore/table-rows.ts";
import { useExplored } from "../state/use-exploration.ts";
import { exploreTexts as texts } from "../texts/explore.ts";
import { SortedTable } from "./sorted-table.tsx";
import { ENTITY_COLUMNS, RELATION_COLUMNS } from "./table-columns.tsx";

/** All that is shown, as two tables: its entities and its relations. */
export function TableView() {
  const explored = useExplored();
  const [isOfRelations, setOfRelations] = useState(false);
  const entities = useMemo(
    () => (explored ? entityRows(explored.index, explored.exploration) : []),
    [explored],
  );
  const relations = useMemo(
    () => (explored ? relationRows(explored.index, explored.exploration) : []),
    [explored],
  );
  return (
    <section class="table-view" aria-label={isOfRelations ? texts.relations : texts.entities}>
      <fieldset class="table-tabs">
        <legend class="unseen">{texts.mode}</legend>
        <button type="button" aria-pressed={!isOfRelations} onClick={() => setOfRelations(false)}>
          {texts.entities} <span class="section-count">{entities.length}</span>
        </button>
        <button type="button" aria-pressed={isOfRelations} onClick={() => setOfRelations(true)}>
          {texts.relations} <span class="section-count">{relations.length}</span>
        </button>
      </fieldset>
      {isOfRelations ? (
        <SortedTable
          key="relations"
          rows={relations}
          columns={RELATION_COLUMNS}
          keyOf={({ edge }) => edge.id}
          sorted="origins"
        />
      ) : (
        <SortedTable
          key="entities"
          rows={entities}
          columns={ENTITY_COLUMNS}
          keyOf={({ node }) => node.id}
          sorted="degree"
        />
      )}
    </section>
  );
}
