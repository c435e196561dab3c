import { expect, test } from "vitest";
import { completeCypher } from "../../viewer/ask/complete-cypher.ts";
import { cypherPieces, isWithinText, parametersIn } from "../../viewer/ask/cypher-pieces.ts";

/** What is offered where `|` stands. */
function offered(marked: string) {
  const at = marked.lastIndexOf("|");
  const cypher = marked.slice(0, at) + marked.slice(at + 1);
  const found = completeCypher(cypher, at, { selected: "what is selected", unit: "a unit" });
  return { from: found?.from, words: found?.options.map(({ word }) => word) ?? [] };
}

test("after the colon of a node stand labels, after that of an edge its types", () => {
  expect(offered("MATCH (p:|").words).toContain("Person");
  expect(offered("MATCH (p:Per|").from).toBe(9);
  expect(offered("MATCH (p:|").words).not.toContain("MEMBER_OF");
  expect(offered("MATCH (p:Person)-[m:|").words).toContain("MEMBER_OF");
  expect(offered("MATCH (p:Person)-[:MEMBER_OF|").words).toContain("COMMANDS");
  expect(offered("MATCH (p)-[:MEMBER_OF|COMM|").words).toContain("COMMANDS");
  expect(offered("MATCH (n) WHERE n:|").words).toContain("Place");
});

test("after a dot stand the properties of what the variable was matched as", () => {
  const unit = offered("MATCH (u:Unit)-[r:PART_OF]->(o:Organization) WHERE u.|").words;
  expect(unit).toContain("echelon");
  expect(unit).not.toContain("acronym");
  expect(offered("MATCH (u:Unit)-[r:PART_OF]->(o) RETURN r.or|").words).toContain("origins");
  expect(offered("MATCH (c:Claim)-[s:STATED_IN]->(d) RETURN s.|").words).toEqual([
    "id",
    "start",
    "end",
    "quote",
  ]);
  expect(offered("MATCH (e:Entity {na|").words).toContain("names");
  expect(offered("MATCH (x) RETURN x.|").words.length).toBeGreaterThan(30);
});

test("after a dollar stand the parameters, elsewhere words, functions and variables in use", () => {
  expect(offered("MATCH (n) WHERE n.id IN $|").words).toEqual(["selected", "unit"]);
  const words = offered("MATCH (person:Person) RET|").words;
  expect(words).toContain("RETURN");
  expect(words).toContain("collect");
  expect(words).toContain("person");
});

test("nothing is offered within texts, comments and numbers", () => {
  expect(offered("RETURN 'it is |").words).toEqual([]);
  expect(offered("RETURN 'it\\'s :|").words).toEqual([]);
  expect(offered("// (n:|").words).toEqual([]);
  expect(offered("RETURN 12|").words).toEqual([]);
  expect(isWithinText("RETURN 'done'")).toBe(false);
  expect(isWithinText("/* open")).toBe(true);
  expect(isWithinText("/* closed */")).toBe(false);
});

test("parameters are told from dollars in texts and comments", () => {
  expect(parametersIn("RETURN $one, '$two', $three, $one // $four\n, \"$five\"")).toEqual(["one", "three"]);
});

test("the pieces of any text lie in order within it", () => {
  for (const text of [
    "MATCH (n:Person) RETURN n.name, count(*) // done",
    "'",
    '"\\',
    "/*",
    "`a",
    "::|!x $",
    "\u202e(n:X",
  ]) {
    let last = 0;
    for (const { start, end } of cypherPieces(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  }
});
