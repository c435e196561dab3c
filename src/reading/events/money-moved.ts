import type { Part } from "./roles.ts";
import type { Trigger } from "./triggers.ts";

/** "the money was transferred to them": nobody and nothing of an army was moved. */
export const isMoneyMoved = ({ kind, group }: Trigger, parts: readonly Part[]): boolean =>
  kind.kind === "deployment" && group !== undefined && parts.every((it) => it.role === "place");
