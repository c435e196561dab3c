// Connections that no report states
// What only a list of names or a rule of the reader knows, with its name and, where a rule read it out of a sentence, that sentence.
// $rule: string = "" (only by this list or rule, or a part of its name; empty for all)
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.inferred = true AND toLower(coalesce(r.rule, '')) CONTAINS toLower($rule)
UNWIND coalesce(r.claims, [null]) AS claimId
OPTIONAL MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN r.rule AS rule, a.name AS source, type(r) AS relation, b.name AS target, r.status AS status, s.quote AS quote,
  d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, r.id AS edge
ORDER BY rule, source, relation, target, edge, date, document, claim
