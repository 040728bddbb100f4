import { clockTime, dayAt, longDay } from './days';

/** A moment as the school says it: `Tuesday, November 17, 2:14 pm`. */
export const whenWords = (moment: string, timeZone: string) => `${longDay(dayAt(moment, timeZone))}, ${clockTime(moment, timeZone)}`;
