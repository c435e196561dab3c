// The reports, and what each of them brings
// Every report in the order of publication: how many it names, how much it claims, and how much of that it alone says.
// $publisher: string = "" (only of this publisher, or a part of its name; empty for all)
MATCH (d:Document)
WHERE toLower(coalesce(d.publisher, '')) CONTAINS toLower($publisher)
RETURN d.published AS date, d.publisher AS publisher, coalesce(d.title, d.file) AS title,
  COUNT { MATCH (d)-[:MENTIONS]->(:Entity) } AS names, COUNT { MATCH (:Claim)-[:STATED_IN]->(d) } AS claims,
  COUNT { MATCH (c:Claim)-[:STATED_IN]->(d) WHERE c.reports = 1 AND c.origins = 1 } AS alone,
  COUNT { MATCH (c:Claim)-[:STATED_IN]->(d) WHERE c.status = 'disputed' } AS disputed, d.id AS document
ORDER BY date, publisher, title, document
