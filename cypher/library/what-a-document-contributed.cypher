// What a document contributed
// Each claim of one document: its sentence, and whether other documents and origins say it too.
// $document: string = "call" (its id, or a part of its title)
MATCH (d:Document)
WHERE d.id = $document OR toLower(coalesce(d.title, d.file)) CONTAINS toLower($document)
MATCH (d)<-[s:STATED_IN]-(c:Claim)
RETURN d.title AS title, s.start AS start, s.quote AS quote, c.polarity AS polarity, c.modality AS modality,
  c.status AS status, c.reports - 1 AS otherReports, c.origins - 1 AS otherOrigins, d.publisher AS publisher,
  d.published AS date, d.id AS document, c.id AS claim
ORDER BY document, start, claim
