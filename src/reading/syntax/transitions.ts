/** The top of the stack may hang from the next word (LEFT) or from the word under it (RIGHT), or the next word goes on the stack: the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
