// Who is connected with the most others
// Entities by the number of others that an edge joins them to, with how many edges are disputed or unverified, and one sentence.
// $limit: number = 25 (entities at the most)
MATCH (e:Entity)-[r]-(other:Entity)
WITH e, count(DISTINCT other.id) AS others, count(DISTINCT r.id) AS edges,
  count(DISTINCT CASE WHEN r.status IN ['disputed', 'unverified'] THEN r.id END) AS doubtful, min(head(r.claims)) AS example
ORDER BY others DESC, edges DESC, e.id
LIMIT $limit
OPTIONAL MATCH (c:Claim {id: example})-[s:STATED_IN]->(d:Document)
RETURN e.name AS name, others, edges, doubtful, e.documents AS documents, s.quote AS quote, d.publisher AS publisher,
  d.published AS date, d.id AS document, c.id AS claim, e.id AS entity
ORDER BY others DESC, edges DESC, entity, date, document, claim
