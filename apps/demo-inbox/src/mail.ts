/** A mail as the inbox keeps it and as `/api/messages` gives it. */
export interface Mail {
  /** Ours, short and fit for addresses. */
  id: string;
  messageId: string | null;
  /** `Northfield School of Medicine <northfield@akin.example>` */
  from: string;
  /** Bare addresses. */
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  /** ISO 8601; what the mail says of itself, or else when it came. */
  date: string;
  receivedAt: string;
  /** By lower-case name; a header that stands more than once has one line for each. */
  headers: Record<string, string>;
  /** How often it was delivered; more than once means the sender did not hear our first answer. */
  deliveries: number;
  /** The sender's color, `#rrggbb`, when the mail names one. */
  color: string | null;
}
