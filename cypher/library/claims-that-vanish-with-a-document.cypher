// Claims that would vanish with a document
// What one document alone says: nobody would know of it if the document were withdrawn.
// $document: string = "denial" (its id or file, or a part of its title)
MATCH (d:Document)
WHERE d.id = $document OR d.file = $document OR toLower(coalesce(d.title, d.file)) CONTAINS toLower($document)
MATCH (d)<-[s:STATED_IN]-(c:Claim)
WHERE c.reports = 1
RETURN d.title AS title, s.start AS start, s.quote AS quote, c.polarity AS polarity, c.modality AS modality, c.status AS status,
  c.origins - 1 AS otherOrigins, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim
ORDER BY document, start, claim
