import type { SetScores } from "./scoring/score-readings.ts";

/** What can be measured of a set, each with where its figure stands. */
export const MEASURES = {
  "mentions exact F1": ({ mentions }: SetScores) => mentions?.micro?.exact.f,
  "mentions overlap F1": ({ mentions }: SetScores) => mentions?.micro?.overlap.f,
  "clusters B³": ({ clusters }: SetScores) => clusters?.all.ofAll.f,
  "relations exact F1": ({ relations }: SetScores) => relations?.micro?.exact.f,
  "relations overlap F1": ({ relations }: SetScores) => relations?.micro?.overlap.f,
  "relations overlap P": ({ relations }: SetScores) => relations?.micro?.overlap.p,
  "event triggers F1": ({ events }: SetScores) => events?.micro?.overlap.f,
  "event triggers P": ({ events }: SetScores) => events?.micro?.overlap.p,
  "event triggers R": ({ events }: SetScores) => events?.micro?.overlap.r,
  "arguments F1": ({ arguments: parts }: SetScores) => parts?.micro?.heads.f,
  "arguments P": ({ arguments: parts }: SetScores) => parts?.micro?.heads.p,
  "arguments R": ({ arguments: parts }: SetScores) => parts?.micro?.heads.r,
  "attributions found F1": ({ attribution }: SetScores) => attribution?.finding.f,
  "attributions source overlap": ({ attribution }: SetScores) => attribution?.sourceOverlap,
  "attributions content words F1": ({ attribution }: SetScores) => attribution?.contentTokens.f,
  "within 161 km of all": ({ places }: SetScores) => places?.accuracy161,
} satisfies Record<string, (scores: SetScores) => number | undefined>;

export type MeasureName = keyof typeof MEASURES;

/** Everything that a set has figures for. */
export const ALL_MEASURES = Object.keys(MEASURES) as MeasureName[];
