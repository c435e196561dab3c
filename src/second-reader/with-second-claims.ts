import type { Claim } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import type { SecondAnswer } from "../model/second-answer.ts";
import { type Dropped, SecondClaims } from "./second-claims.ts";

/** A reading with what models read beside the rules, and how much of that was not taken, by reason. */
export interface SecondReading {
  readonly reading: Reading;
  readonly taken: number;
  readonly dropped: ReadonlyMap<Dropped | "not of the asked form", number>;
}

/** Adds what models answered to a reading by the rules: a pure function of both. The reading itself where nothing was answered. */
export function withSecondClaims(
  text: string,
  reading: Reading,
  answers: readonly SecondAnswer[],
): SecondReading {
  const dropped = new Map<Dropped | "not of the asked form", number>();
  const drop = (reason: Dropped | "not of the asked form", count = 1): void => {
    if (count > 0) dropped.set(reason, (dropped.get(reason) ?? 0) + count);
  };
  if (answers.length === 0) return { reading, taken: 0, dropped };
  const second = new SecondClaims(text, reading);
  const claims: Claim[] = [];
  for (const { items, malformed, model } of answers) {
    drop("not of the asked form", malformed);
    for (const item of items) {
      const claim = second.take(item, `c${reading.claims.length + claims.length + 1}`, model);
      if (typeof claim === "string") drop(claim);
      else claims.push(claim);
    }
  }
  if (claims.length === 0) return { reading, taken: 0, dropped };
  return { reading: { ...reading, claims: [...reading.claims, ...claims] }, taken: claims.length, dropped };
}
