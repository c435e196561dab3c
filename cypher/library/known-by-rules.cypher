// Connections that a rule read out of a sentence
// What no report states in so many words and a rule of the reader concludes, with the rule's name and the sentence.
// $rule: string = "" (only by this rule, or a part of its name; empty for all)
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.inferred = true AND toLower(coalesce(r.rule, '')) CONTAINS toLower($rule)
UNWIND r.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN r.rule AS rule, a.name AS source, type(r) AS relation, b.name AS target, r.status AS status, s.quote AS quote,
  d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, r.id AS edge
ORDER BY rule, source, relation, target, edge, date, document, claim
