/** A text cut where a line may end inside an e-mail address: before `@` and before a dot. Together the parts are the text. */
export function breakableParts(text: string): string[] {
  return text.split(/(?<=\S)(?=@|\.\S)/);
}
