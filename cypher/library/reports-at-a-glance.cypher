// The reports, and what each of them brings
// Every report in the order of publication: how many it names, how much it claims, and how much of that it alone says.
// $publisher: string = "" (only of this publisher, or a part of its name; empty for all)
MATCH (d:Document)
WHERE toLower(coalesce(d.publisher, '')) CONTAINS toLower($publisher)
OPTIONAL MATCH (d)-[:MENTIONS]->(e:Entity)
WITH d, count(e) AS names
OPTIONAL MATCH (d)<-[:STATED_IN]-(c:Claim)
WITH d, names, count(c) AS claims, count(CASE WHEN c.reports = 1 AND c.origins = 1 THEN 1 END) AS alone,
  count(CASE WHEN c.status = 'disputed' THEN 1 END) AS disputed
RETURN d.published AS date, d.publisher AS publisher, coalesce(d.title, d.file) AS title, names, claims, alone, disputed,
  d.id AS document
ORDER BY date, publisher, title, document
