// Deletes nodes with all their edges. $ids.
UNWIND $ids AS id
MATCH (n:__BASE__ {id: id})
DETACH DELETE n
