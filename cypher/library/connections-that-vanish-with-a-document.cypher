// Connections that would vanish with a document
// Edges that rest on one document alone, with its sentence: withdrawn, it would take them along.
// $document: string = "call" (its id or file, or a part of its title)
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.reports = 1
UNWIND r.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
WHERE d.id = $document OR d.file = $document OR toLower(coalesce(d.title, d.file)) CONTAINS toLower($document)
RETURN d.title AS title, a.name AS source, type(r) AS relation, b.name AS target, r.status AS status, s.quote AS quote,
  d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, r.id AS edge
ORDER BY document, source, relation, target, edge, claim
