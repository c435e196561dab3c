// Deletes edges, found through their ends. $rows: id, source and target.
UNWIND $rows AS row
MATCH (a:__SOURCE__ {id: row.source})-[r:__TYPE__ {id: row.id}]->(b:__TARGET__ {id: row.target})
DELETE r
