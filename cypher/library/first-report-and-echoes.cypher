// The first report and its echoes
// What was reported more than once, in the order of publication: the first, reports from the same origin, and from other ones.
// $name: string = "" (only what is about this: any spelling, or a part of one; empty for all)
MATCH (said:Claim)
WHERE (said.reports > 1 OR said.origins > 1) AND NOT EXISTS { MATCH (said)-[:SUPPORTS]->(:Claim) }
  AND ($name = '' OR EXISTS {
    MATCH (said)-[:SUBJECT|OBJECT]->(e:Entity)
    WHERE any(spelling IN coalesce(e.names, [e.name]) WHERE toLower(spelling) CONTAINS toLower($name))
  })
MATCH (said)<-[:SUPPORTS*0..1]-(c:Claim)-[s:STATED_IN]->(d:Document)
WITH said, c, s, d,
  COUNT { MATCH (said)<-[:SUPPORTS*0..1]-(:Claim)-[:STATED_IN]->(other:Document) WHERE other.published < d.published } AS before
RETURN said.quote AS said, d.published AS date,
  CASE WHEN d.published IS NULL THEN 'undated' WHEN before = 0 THEN 'first' WHEN c = said THEN 'same origin' ELSE 'other origin' END AS report,
  s.quote AS quote, d.publisher AS publisher, d.id AS document, c.status AS status, c.id AS claim, said.id AS saidId
ORDER BY said, saidId, date, document, claim
