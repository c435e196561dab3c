import type { Claim } from "../../model/claim.ts";

/** The fields of a claim that tell whose it is. */
export type Spoken = Pick<Claim, "assertedBy" | "saidBy" | "relayedBy" | "status">;

/** A claim as whoever speaks makes it. */
export function claimed(
  { assertedBy, saidBy, relayedBy, status }: Spoken,
  told: Omit<Claim, "id" | keyof Spoken>,
): Omit<Claim, "id"> {
  return saidBy === undefined
    ? { assertedBy, relayedBy, status, ...told }
    : { assertedBy, saidBy, relayedBy, status, ...told };
}
