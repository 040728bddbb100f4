export { facetOf, isNeed, isTerm, meetsTerm, needLabel, profileFacets, termLabel, vocabulary } from './vocabulary/vocabulary.js';
