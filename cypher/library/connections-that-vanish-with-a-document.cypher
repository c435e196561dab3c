// Connections that would vanish with a document
// Edges that rest on one document alone, with its sentence: withdrawn, it would take them along.
// $document: string = "call" (its id or file, or a part of its title)
MATCH (d:Document)
WHERE d.id = $document OR d.file = $document OR toLower(coalesce(d.title, d.file)) CONTAINS toLower($document)
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[s:STATED_IN]->(d)
MATCH (c)-[:OBJECT]->(b:Entity)
MATCH (a)-[r]-(b)
WHERE r.reports = 1 AND c.id IN r.claims
RETURN DISTINCT d.title AS title, startNode(r).name AS source, type(r) AS relation, endNode(r).name AS target, r.status AS status,
  s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, r.id AS edge
ORDER BY document, source, relation, target, edge, claim
