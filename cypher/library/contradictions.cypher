// Claims that contradict each other
// What one origin says and another denies, side by side, each with its sentence.
// $name: string = "" (only what is about this; empty for all)
MATCH (denial:Claim)-[:CONTRADICTS]->(c:Claim)
MATCH (denial)-[s2:STATED_IN]->(d2:Document)
MATCH (c)-[s:STATED_IN]->(d:Document)
WHERE $name = '' OR EXISTS {
  MATCH (c)-[:SUBJECT|OBJECT]->(e:Entity)
  WHERE any(spelling IN coalesce(e.names, [e.name]) WHERE toLower(spelling) CONTAINS toLower($name))
}
RETURN s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document,
  s2.quote AS deniedAs, d2.publisher AS deniedIn, d2.published AS deniedOn, d2.id AS denialDocument,
  c.origins AS origins, denial.origins AS denialOrigins, c.id AS claim, denial.id AS denial
ORDER BY date, document, claim, deniedOn, denialDocument, denial
