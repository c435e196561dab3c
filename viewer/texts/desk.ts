import type { GraphDifference } from "../../src/model/http.ts";

const few = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const parts = ({ entities, relations, claims }: GraphDifference["came"]["counts"]): string =>
  [
    entities > 0 && few(entities, "entity", "entities"),
    relations > 0 && few(relations, "relation", "relations"),
    claims > 0 && few(claims, "claim", "claims"),
  ]
    .filter(Boolean)
    .join(", ");

/** What the page says at the identity desk, and of what comes into the graph and goes. */
export const deskTexts = {
  title: "Who is who",
  open: "Decide",
  openCount: (count: number) => few(count, "pair to decide", "pairs to decide"),
  intro:
    "Pairs that could be one. Read both sides, then decide: nothing is lost, and each decision can be taken back.",
  queue: "Pairs to decide",
  pairAt: (at: number, of: number) => `Pair ${at} of ${of}`,
  likeness: (percent: number) => `${percent} % alike`,
  because: "Why they could be one",
  same: "Same",
  different: "Different",
  later: "Later",
  previous: "Previous pair",
  next: "Next pair",
  keys: "S same, D different, L later, arrows to look through the pairs, Ctrl + Z takes the last decision back",
  reason: "Your reason (optional)",
  ownReason: (verdict: "same" | "different") =>
    verdict === "same" ? "judged the same at the identity desk" : "judged different at the identity desk",
  decided: (verdict: "same" | "different", left: string, right: string) =>
    verdict === "same" ? `${left} and ${right} are one` : `${left} and ${right} are two`,
  postponed: (left: string, right: string) => `Later: ${left} and ${right}`,
  takenBack: (left: string, right: string) => `Taken back: ${left} and ${right}`,
  deciding: "Rebuilding…",
  rebuilt: "Rebuilt",
  attribute: "What is known",
  left: "Left",
  right: "Right",
  sentences: "Sentences",
  sentencesOf: (name: string) => `Sentences that name ${name}`,
  noSentences: "No sentence is at hand.",
  moreReports: (count: number) => `named in ${few(count, "report", "reports")}`,
  shared: "Both are related to",
  sharedNothing: "They share no neighbour.",
  spellings: "Spellings",
  unknown: "not known",
  nothing: "Nothing to decide",
  nothingText: "Every pair that could be one is decided. New pairs appear when reports bring them.",
  omitted: (count: number) => `${few(count, "more pair comes", "more pairs come")} after these.`,
  decisions: "Decisions",
  noDecisions: "Nothing was decided yet.",
  verdicts: { same: "same", different: "different", unsure: "unsure" },
  states: { holds: "holds", sleeps: "sleeps: its words are not here", refused: "refused" },
  refusedFor: (attribute: string) => `refused: they differ in ${attribute}`,
  withdraw: "Take back",
  withdrawNamed: (left: string, right: string) => `Take the decision on ${left} and ${right} back`,
  by: (who: string) => `by ${who}`,

  came: (counts: GraphDifference["came"]["counts"]) => {
    const words = parts(counts);
    return words ? `New: ${words}` : "";
  },
  went: (counts: GraphDifference["came"]["counts"]) => {
    const words = parts(counts);
    return words ? `Gone: ${words}` : "";
  },
  restated: (count: number) =>
    count > 0 ? `${few(count, "relation stands", "relations stand")} on other claims than before` : "",
  joined: (count: number) => (count > 0 ? `${few(count, "entity", "entities")} joined to another` : ""),
  cameNothing: "Nothing new: the graph is as it was.",
  show: "Show them",
  vanish: (counts: GraphDifference["went"]["counts"]) => {
    const words = parts(counts);
    return words ? `${words} would go with this report.` : "Nothing in the graph would go with this report.";
  },
  vanishLooking: "Looking what would go with it…",
  vanishEntities: "Entities that nothing else names",
  vanishRelations: "Relations that nothing else states",
  weaker: "Relations that stay, on less",
  weakerOrigins: (before: number, after: number) => `${before} → ${few(after, "origin", "origins")}`,
  weakerStatus: (before: string, after: string) => `${before} → ${after}`,
  andMore: (count: number) => `and ${count} more`,
} as const;
