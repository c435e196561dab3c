import type { Entity } from "../model/entity.ts";
import { itemOf } from "./item.ts";
import { vetoBetween } from "./vetoes.ts";

/** Entities that hold two members which a veto keeps apart: none, where law 5 holds. */
export function vetoedMembers(entities: readonly Entity[]): { entity: string; veto: string }[] {
  return entities.flatMap((entity) => {
    const items = [
      ...new Map(entity.members.map((it) => [itemOf(it, false).key, itemOf(it, false)])).values(),
    ];
    for (const [i, a] of items.entries())
      for (const b of items.slice(i + 1)) {
        const veto = vetoBetween(a, b);
        if (veto) return [{ entity: entity.id, veto: veto.name }];
      }
    return [];
  });
}
