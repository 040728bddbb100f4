/** What rooms tell the rooms above them. */
export const topics = [
  'person.invited',
  'people.left',
  'people.returned',
  'mentor.moved',
  'mentorship.requested',
  'mentorship.accepted',
  'mentorship.declined',
  'mentorship.waiting',
  'request.withdrawn',
] as const;
export type Topic = (typeof topics)[number];

/** Something that happened. `payload` holds ids and codes, never a person's words or identity. */
export interface OutboxEvent {
  id: string;
  topic: Topic;
  payload: Record<string, unknown>;
  at: Date;
}
