// The proof of a connection
// All that connects two names directly: every edge between them, and each sentence that it rests on.
// $from: string = "331st Airborne Regiment" (any spelling, or a part of one)
// $to: string = "" (the other; empty for all that it is connected with)
MATCH (a:Entity)-[r]-(b:Entity)
WHERE any(spelling IN coalesce(a.names, [a.name]) WHERE toLower(spelling) CONTAINS toLower($from))
  AND any(spelling IN coalesce(b.names, [b.name]) WHERE toLower(spelling) CONTAINS toLower($to))
UNWIND r.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN DISTINCT startNode(r).name AS source, type(r) AS relation, endNode(r).name AS target, r.status AS status,
  r.origins AS origins, r.reports AS reports, s.quote AS quote, d.publisher AS publisher, d.published AS date,
  d.id AS document, c.id AS claim, r.id AS edge
ORDER BY source, relation, target, edge, date, document, claim
