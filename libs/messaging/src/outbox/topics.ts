/** What rooms tell the rooms above them. */
export const topics = [
  'person.invited',
  'mail.bounced',
  'people.left',
  'people.returned',
  'mentor.moved',
  'mentorship.requested',
  'mentorship.accepted',
  'mentorship.declined',
  'mentorship.waiting',
  'request.withdrawn',
  'desk.opened',
  'desk.settled',
] as const;
export type Topic = (typeof topics)[number];

/** Something that happened. `payload` holds ids and codes, never a person's words or identity. */
export interface OutboxEvent {
  id: string;
  topic: Topic;
  payload: Record<string, unknown>;
  at: Date;
}
