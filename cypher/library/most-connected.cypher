// Who is connected with the most others
// Entities by the number of others that an edge joins them to, with how many edges are disputed or unverified.
// $limit: number = 25 (rows at the most)
MATCH (e:Entity)-[r]-(other:Entity)
WITH e, count(DISTINCT other.id) AS others, count(DISTINCT r.id) AS edges,
  count(DISTINCT CASE WHEN r.status IN ['disputed', 'unverified'] THEN r.id END) AS doubtful
RETURN e.name AS name, others, edges, doubtful, e.documents AS documents, e.id AS entity
ORDER BY others DESC, edges DESC, entity
LIMIT $limit
