import { join } from "node:path";
import { isSamePersonName, SAME_NAME } from "../../identity/same-person-name.ts";
import { seededRandom } from "../../text/seeded-random.ts";
import { ErrorList } from "./error-class.ts";
import { goldTable } from "./gold-table.ts";
import type { Outcome } from "./outcome.ts";
import { percent } from "./scoring/figures-of.ts";

/** So many pairs of different people are drawn. */
const PAIRS = 50_000;
const SEED = 20_230_901;

const areOne = (a: string, b: string): boolean => isSamePersonName(a, b).score >= SAME_NAME;

/** Spellings of one person's name that are found to be one, and names of two people that are taken for one. */
export async function measureNameVariants(folder: string): Promise<Outcome> {
  const rows = goldTable(join(folder, "name-variants.csv"), ["group", "canonical", "variant"]);
  const variants = rows.filter(([, canonical, variant]) => canonical !== variant);
  const errors = new ErrorList();
  let found = 0;
  for (const [, canonical = "", variant = ""] of variants)
    if (areOne(canonical, variant)) found += 1;
    else errors.add("two instead of one", `${canonical} | ${variant}`);
  const random = seededRandom(SEED);
  const draw = (): string[] => rows[Math.floor(random() * rows.length)] ?? [];
  let drawn = 0;
  let wrong = 0;
  for (let tries = 0; tries < 2 * PAIRS && drawn < PAIRS; tries += 1) {
    const [group, , a = ""] = draw();
    const [other, , b = ""] = draw();
    if (group === other) continue;
    drawn += 1;
    if (!areOne(a, b)) continue;
    wrong += 1;
    errors.add("one instead of two", `${a} | ${b}`);
  }
  const set = "name-variants";
  return {
    figures: [
      {
        set,
        metric: "same person found equal",
        value: percent(variants.length ? found / variants.length : 0),
      },
      { set, metric: "random other pairs found equal", value: wrong, of: drawn },
    ],
    errors: () => errors.classes(),
  };
}
