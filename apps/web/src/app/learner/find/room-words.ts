/** `Room for 2 more`. */
export function roomWords(room: number): string {
  return room > 0 ? `Room for ${room} more` : 'No room just now';
}
