/**
 * One figure beside its yardstick. `aim` is the ratio the work asked for; `atMost` says on which side of it is good.
 */
export function figure({ metric, value, unit, yardstick, aim, atMost }) {
  const ratio = round(value / yardstick);
  return { metric, value: round(value), unit, yardstick: round(yardstick), ratio, aim, met: atMost ? ratio <= aim : ratio >= aim };
}

/** The value below which `share` of the samples lie. */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const round = (number) => Math.round(number * 1000) / 1000;
