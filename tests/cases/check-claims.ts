import type { Check } from "./checks.ts";
import type { ClaimSpec } from "./expected.ts";
import { holds } from "./is-called.ts";
import { claimsLike, unmet } from "./matches.ts";
import { called, type Seen, type SeenClaim, seen, shown, shownClaim } from "./seen.ts";

/** Claims that must be there, and those that must not: of the latter any kind is meant, unless a relation is named. */
export const checkClaims: Check = ({ claims, noClaims }, graph) => [
  ...claims.flatMap((spec) => {
    const found = claimsLike(graph, spec);
    if (spec.count === undefined ? found.length > 0 : found.length === spec.count) return [];
    return [`claim ${JSON.stringify(spec)}: ${found.length} found; nearest ${nearest(graph, spec)}`];
  }),
  ...noClaims.flatMap((spec) =>
    claimsLike(graph, { relation: "*", ...spec }).map((it) => `claim that must not be: ${shownClaim(it)}`),
  ),
];

/** The claims that miss least of what is asked, those with its words first. */
function nearest(graph: Seen, spec: ClaimSpec): string {
  const missing = (it: SeenClaim): number =>
    unmet(it, spec).length + (spec.words !== undefined && unmet(it, spec).includes("words") ? 3 : 0);
  const sorted = [...graph.claims].sort((a, b) => missing(a) - missing(b));
  return sorted.slice(0, 3).map(shownClaim).join(" | ") || "none at all";
}

/** Claims that contradict or support each other, and those that do not. */
export const checkClaimPairs: Check = (expected, graph) =>
  (
    [
      ["contradicts", "CONTRADICTS", true],
      ["noContradicts", "CONTRADICTS", false],
      ["supports", "SUPPORTS", true],
      ["noSupports", "SUPPORTS", false],
    ] as const
  ).flatMap(([list, type, isWanted]) =>
    expected[list].flatMap(([a, b]) => {
      const [left, right] = [a, b].map(
        (it) => new Set(claimsLike(graph, { relation: "*", ...it }).map(({ id }) => id)),
      );
      const joined = graph.edges.filter(
        (it) =>
          it.type === type &&
          ((left?.has(it.source) && right?.has(it.target)) ||
            (right?.has(it.source) && left?.has(it.target))),
      );
      if (joined.length > 0 === isWanted) return [];
      const ends = `${JSON.stringify(a)} (${left?.size}) ${JSON.stringify(b)} (${right?.size})`;
      return [`${type} ${isWanted ? "missing" : "that must not be"}: ${ends}`];
    }),
  );

/** What the graph holds and lacks as it was known by a day. */
export const checkKnownOn: Check = ({ knownOn }, _, made) =>
  knownOn.flatMap(({ day, holds: held, lacks }) => {
    const known = made.knownOn.get(day);
    if (!known) return [`nothing is known of ${day}`];
    const graph = seen(known);
    return [
      ...held.flatMap((spec) =>
        claimsLike(graph, spec).length > 0 ? [] : [`not known on ${day}: ${JSON.stringify(spec)}`],
      ),
      ...lacks.flatMap((spec) =>
        claimsLike(graph, { relation: "*", ...spec }).map(
          (it) => `known on ${day} already: ${shownClaim(it)}`,
        ),
      ),
    ];
  });

/** Figures that somebody states: quantities that stand in the words of a claim of theirs. */
export const checkFigures: Check = ({ figures }, graph, { reads }) =>
  figures.flatMap((spec) => {
    const amounts = reads.flatMap(({ document, reading }) =>
      (reading.quantities ?? []).map((it) => ({ ...it, words: document.text.slice(it.start, it.end) })),
    );
    const like = amounts.filter(
      (it) =>
        (spec.lowest === undefined || it.lowest === spec.lowest) &&
        (spec.highest === undefined || it.highest === spec.highest) &&
        holds(`${it.counted ?? ""} ${it.words}`, spec.counted),
    );
    const told = graph.claims.filter((it) =>
      like.some(({ words }) => it.quotes.some((quote) => holds(quote, words))),
    );
    const isBy = ({ by }: SeenClaim): boolean =>
      spec.by === "narrator" ? by.length === 0 : by.some((it) => called(graph, spec.by).includes(it));
    if (told.some(isBy)) return [];
    const got = amounts.map((it) => `${it.lowest}..${it.highest} ${it.counted ?? ""}`).join(", ");
    const speakers = told.map((it) => it.by.map(shown).join(" & ") || "narrator").join(", ");
    return [
      `figure ${JSON.stringify(spec)}: not there; amounts ${got || "none"}; told by ${speakers || "nobody"}`,
    ];
  });
