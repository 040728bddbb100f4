const dayLength = 86_400_000;
const mostShown = 200;

export interface WaveDay {
  day: string;
  people: number;
}

/** On which working days so many people would be invited, as the server will count. Days are `YYYY-MM-DD`. */
export function waveDays(people: number, perDay: number | null, first: string): WaveDay[] {
  if (people === 0) return [];
  if (perDay === null) return [{ day: first, people }];
  const days: WaveDay[] = [];
  for (let [at, left] = [Date.parse(`${first}T00:00:00Z`), people]; left > 0 && perDay > 0 && days.length < mostShown; at += dayLength) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 === 0) continue;
    days.push({ day: day.toISOString().slice(0, 10), people: Math.min(left, perDay) });
    left -= perDay;
  }
  return days;
}
