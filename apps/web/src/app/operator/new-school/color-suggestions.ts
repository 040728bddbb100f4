/** Pairs of colors to start from; any other can be written or picked. */
export const colorSuggestions = [
  { name: 'Evergreen and brass', seed: '#1f4d3a', accent: '#8a5a0c' },
  { name: 'Plum and coral', seed: '#4a2d7a', accent: '#b23a26' },
  { name: 'Harbor blue and brass', seed: '#0f4c6e', accent: '#8a5a0c' },
  { name: 'Maroon and teal', seed: '#6b1f2a', accent: '#2e6470' },
  { name: 'Indigo and rust', seed: '#2c3a80', accent: '#9a4a17' },
  { name: 'Umber and moss', seed: '#5a4420', accent: '#4d6423' },
] as const;
