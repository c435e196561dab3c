import type { Edge, Node } from "./graph.ts";
import type { BaseLabel } from "./schema.ts";

interface Parts {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** How one state of a graph differs from the state before it. An edge keeps type and ends for life: both are in its id. */
export interface GraphChange {
  readonly created: Parts;
  readonly updated: Parts;
  /** As they were. */
  readonly deleted: Parts;
  /** The label under which the id of a node that is there now is unique. */
  readonly baseOf: (nodeId: string) => BaseLabel | undefined;
}
