import type { FactsAnswer } from "../../model/facts.ts";
import type { GraphAnswer } from "../../model/http.ts";
import { dayNumber } from "../../text/day-number.ts";
import { seededRandom } from "../../text/seeded-random.ts";

const PUBLISHERS = 12;
const FIRST_DAY = dayNumber("2022-02-24", "first") ?? 0;
/** Reports come on so many different days over three years. */
const DAYS = 80;
const STEP = 13;
/** One in so many has no date; where a time is told, it is a month around the day. */
const UNDATED = 20;
const MONTH = 30;

/** Publishers, days and times for all that a generated graph draws, the same in each run. */
export function generatedFacts({ nodes, edges }: GraphAnswer): FactsAnswer {
  const random = seededRandom(nodes.length);
  const thrown = (most: number): number => Math.floor(random() * most);
  const factsOf = ({ id }: { readonly id: string }): FactsAnswer["edges"][number] => {
    const known = FIRST_DAY + STEP * thrown(DAYS);
    const publishers = [thrown(PUBLISHERS)];
    if (thrown(UNDATED) === 0) return { id, publishers };
    return { id, publishers, known, happened: [[known - MONTH, known]] };
  };
  return {
    publishers: Array.from({ length: PUBLISHERS }, (_, at) => `Publisher ${String(at).padStart(2, "0")}`),
    nodes: nodes.map(factsOf),
    edges: edges.map(factsOf),
  };
}
