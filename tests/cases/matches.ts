import type { ClaimSpec } from "./expected.ts";
import { holds, isCalled } from "./is-called.ts";
import type { Seen, SeenClaim, SeenEntity } from "./seen.ts";

type When = string | readonly [string, string] | null;

/** Whether a node's interval is the one expected; null is none at all. */
export function isWhen(earliest: unknown, latest: unknown, when: When): boolean {
  if (when === null) return earliest === undefined && latest === undefined;
  const [from, to] = typeof when === "string" ? [when, when] : when;
  return earliest === from && latest === to;
}

const someCalled = (all: readonly SeenEntity[], who: string): boolean => all.some((it) => isCalled(it, who));

/** What a claim must be like, each by the property of the expectation that asks for it. */
const TESTS: {
  readonly [Name in keyof ClaimSpec]-?: (claim: SeenClaim, value: NonNullable<ClaimSpec[Name]>) => boolean;
} = {
  words: (claim, words) => claim.quotes.some((it) => holds(it, words)),
  without: (claim, words) => !claim.quotes.some((it) => holds(it, words)),
  relation: (claim, relation) => relation === "*" || claim.properties.relation === relation,
  by: (claim, who) => (who === "narrator" ? claim.by.length === 0 : someCalled(claim.by, who)),
  to: (claim, who) => someCalled(claim.to, who),
  subject: (claim, who) => someCalled(claim.subjects, who),
  object: (claim, who) => someCalled(claim.objects, who),
  relays: (claim, relays) =>
    (relays.length === 0 && claim.chains.length === 0) ||
    claim.chains.some(
      (chain) =>
        chain.length === relays.length &&
        relays.every(({ by, act }, i) => {
          const link = chain[i];
          return link && isCalled(link.by, by) && (act === undefined || act === link.act);
        }),
    ),
  polarity: (claim, polarity) => claim.properties.polarity === polarity,
  modality: (claim, modality) => [modality].flat().some((it) => it === claim.properties.modality),
  status: (claim, status) => claim.properties.status === status,
  origins: (claim, origins) => claim.properties.origins === origins,
  reports: (claim, reports) => claim.properties.reports === reports,
  happened: (claim, when) => isClock(claim, "happened", when),
  said: (claim, when) => isClock(claim, "said", when),
  published: (claim, when) => isClock(claim, "published", when),
  learned: (claim, when) => isClock(claim, "learned", when),
  verifies: (claim, what) => claim.properties.verificationOf === what,
  how: (claim, words) => holds(String(claim.properties.verifiedHow ?? ""), words),
  howLong: (claim, words) => holds(String(claim.properties.verifiedFor ?? ""), words),
  figure: (claim, figure) =>
    [claim.properties.figures ?? []].flat().some((it) => String(it).startsWith(figure)),
  count: () => true,
};

function isClock({ properties }: SeenClaim, clock: string, when: When): boolean {
  return isWhen(properties[`${clock}Earliest`], properties[`${clock}Latest`], when);
}

/** The parts of an expectation that a claim does not meet. */
export function unmet(claim: SeenClaim, spec: ClaimSpec): (keyof ClaimSpec)[] {
  const asked =
    spec.relation === undefined && claim.properties.relation !== undefined ? ["relation" as const] : [];
  const names = Object.keys(spec) as (keyof ClaimSpec)[];
  return [...asked, ...names.filter((name) => !meets(claim, spec, name))];
}

function meets<Name extends keyof ClaimSpec>(claim: SeenClaim, spec: ClaimSpec, name: Name): boolean {
  const value = spec[name];
  if (value === undefined) return true;
  const test = TESTS[name] as (claim: SeenClaim, value: ClaimSpec[Name]) => boolean;
  return test(claim, value);
}

/** The claims that meet all that is asked. */
export const claimsLike = (graph: Seen, spec: ClaimSpec): SeenClaim[] =>
  graph.claims.filter((it) => unmet(it, spec).length === 0);
