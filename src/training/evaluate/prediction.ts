import type { Pair } from "./gold.ts";

/** A reading as a gold file is compared with it: the form in which `vouch read` prints one. */
export interface Prediction {
  readonly id: string;
  readonly mentions: readonly PredictedMention[];
  readonly relations?: readonly PredictedRelation[];
  readonly events?: readonly PredictedEvent[];
  readonly attributions?: readonly PredictedAttribution[];
  readonly toponyms?: readonly PredictedToponym[];
}

export interface PredictedMention {
  readonly id?: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly form?: string | undefined;
  readonly entity?: string;
}

export interface PredictedRelation {
  readonly type: string;
  readonly source: Pair;
  readonly target: Pair;
}

export interface PredictedEvent {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly arguments?: readonly { readonly role: string; readonly mention: string }[];
}

export interface PredictedAttribution {
  readonly source: Pair | null;
  readonly cue: Pair;
  readonly content: Pair;
}

export interface PredictedToponym {
  readonly start: number;
  readonly end: number;
  readonly lat: number;
  readonly lon: number;
}
