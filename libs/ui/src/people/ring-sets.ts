export interface Ring {
  cx: number;
  cy: number;
  rx: number;
  ry: number;
  turn: number;
}

/** Growth rings around a point: nearly round, each a little off the one before, the same every time. */
export function ringSet(center: { x: number; y: number }, count: number, step: number, phase: number): Ring[] {
  return Array.from({ length: count }, (_, index) => {
    const age = index + 1;
    const drift = Math.sqrt(age) * 2.6;
    const radius = step * age * (1 + 0.07 * Math.sin(age * 1.7 + phase));
    return {
      cx: Math.round(center.x + drift * Math.sin(age * 0.9 + phase)),
      cy: Math.round(center.y + drift * Math.cos(age * 0.9 + phase)),
      rx: Math.round(radius),
      ry: Math.round(radius * 0.943),
      turn: (age * 13 + Math.round(phase * 20)) % 90,
    };
  });
}

/** Two sets that meet, in a picture of the given size; `spread` is how far right they do. */
export function meetingRings(width: number, height: number, spread: number, step: number, count: number): Ring[] {
  const middle = { x: width * spread, y: height * 0.52 };
  const apart = Math.min(width * 0.24, step * 6);
  return [
    ...ringSet({ x: middle.x - apart, y: middle.y }, count, step, 0.4),
    ...ringSet({ x: middle.x + apart, y: middle.y - height * 0.06 }, count, step, 2.4),
  ];
}
