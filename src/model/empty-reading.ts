import type { Reading } from "./reading.ts";

/** The reading of a document that is kept, but not read. */
export function emptyReading(reader: string): Reading {
  return {
    reader,
    mentions: [],
    referents: [],
    dates: [],
    attributions: [],
    events: [],
    claims: [],
    facts: {},
    boilerplate: [],
  };
}
